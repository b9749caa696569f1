/** Where this newsroom is on the web, without a trailing slash. */
export function siteUrl(): string {
  return (process.env.SITE_URL ?? 'http://localhost:3000').replace(/\/+$/, '')
}

export const isHttps = () => siteUrl().startsWith('https:')

/** An absolute address of a path of ours. */
export const absolute = (path: string) => siteUrl() + path

/** Whether somebody reads what is answered to our mails. */
export const takesAnswers = () => (process.env.MAIL_REPLY_TO ?? '') !== ''
