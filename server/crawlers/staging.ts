import type { Db } from '../../db/client.ts'
import type { Settings } from '../../db/settings/settings.ts'

const LOOK_MS = 250

/** Whether this is a copy for trying things out, by the environment or by the setting. */
export const isStaging = (settings: Pick<Settings, 'site.staging'>): boolean =>
  isStagingByEnvironment() || settings['site.staging']

export const isStagingByEnvironment = (): boolean => process.env.BROADSHEET_STAGING === '1'

/**
 * The same for every answer, which has no time to read settings: looked at after each commit of this process, and four times
 * a second for those of others.
 */
export function watchStaging(db: Db): { isOn: () => boolean; close: () => void } {
  if (isStagingByEnvironment()) return { isOn: () => true, close: () => {} }
  const stored = db.sqlite.reader
    .prepare<[], string>("select value from settings where key = 'site.staging'")
    .pluck()
  let isOn = false
  const look = () => void (isOn = stored.get() === 'true')
  look()
  db.afterCommit.add(look)
  const timer = setInterval(look, LOOK_MS).unref()
  return {
    isOn: () => isOn,
    close() {
      clearInterval(timer)
      db.afterCommit.delete(look)
    },
  }
}
