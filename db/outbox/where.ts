import { join } from 'node:path'
import { dataDir } from '../data-dir.ts'

/** Where mails go. */
export type MailsGo = { kind: 'smtp'; server: string } | { kind: 'folder'; path: string }

/** As the environment says it; of a mail server without user and password. */
export function mailsGo(): MailsGo {
  const url = process.env.SMTP_URL
  if (!url) return { kind: 'folder', path: join(/* turbopackIgnore: true */ dataDir(), 'outbox') }
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: 'smtp:', host: '' }
  return { kind: 'smtp', server: `${protocol}//${host}` }
}
