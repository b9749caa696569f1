/** Whether the server was started as a copy for trying things out, as server/crawlers/staging.ts reads it too. */
export const isStagingByEnvironment = () => process.env.BROADSHEET_STAGING === '1'

/** @param settings as they are, or as they would be */
export const isStaging = (settings: { 'site.staging': boolean }): boolean =>
  isStagingByEnvironment() || settings['site.staging']
