import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../../db/client.ts'
import { tellModerators } from '../../db/moderation/tell.ts'
import { goneRows } from '../../db/outbox/delivery.ts'
import { spreadNews } from '../../db/outbox/news.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { deliverMail } from '../mail/deliver.ts'
import { filedIds, forgetFiled } from '../mail/folder.ts'
import { AT_ONCE, openTransport } from '../mail/transport.ts'
import { deliverCall } from '../webhooks/deliver.ts'
import { every } from './every.ts'
import { sendOnTime } from './outbox.ts'

const SECOND = 1000
const MINUTE = 60_000
const CALLS_AT_ONCE = 3
/** An instant mail is as old as this at most when it is queued. */
const TELL_EVERY_MS = 10_000

export interface MailJobSettings {
  siteUrl: string
  /** DATA_DIR. */
  folder: string
  smtpUrl: string
  mailFrom: string
  mailReplyTo: string
  /** Whether webhooks may be addresses of this machine and its network. */
  privateWebhooks: boolean
}

/** Sends mail and calls webhooks when it is time, and sees who wants to be told of what. @returns ends it, after what is being sent */
export function sendMailOnTime(db: Db, settings: MailJobSettings): () => Promise<void> {
  const clock = () => Date.now()
  const { siteUrl, smtpUrl } = settings
  const outbox = join(settings.folder, 'outbox')
  // Made in any case: what an earlier start without a mail server has left there is looked after too.
  mkdirSync(outbox, { recursive: true, mode: 0o700 })
  const transport = openTransport(smtpUrl, outbox)
  const mail = { transport, siteUrl, from: settings.mailFrom, replyTo: settings.mailReplyTo, clock }
  const hooks = { siteUrl, allowPrivate: settings.privateWebhooks, clock }
  const jobs = [
    sendOnTime(db, { channel: 'mail', atOnce: AT_ONCE, deliver: (row) => deliverMail(db, row, mail), clock }),
    sendOnTime(db, {
      ...{ channel: 'webhook', atOnce: CALLS_AT_ONCE, most: CALLS_AT_ONCE - 1, clock },
      deliver: (row) => deliverCall(db, row, hooks),
    }),
    every(SECOND, async () => {
      while ((await spreadNews(db, Date.now())) > 0);
    }),
    every(TELL_EVERY_MS, async () =>
      tellModerators(db, (await readSettings(db))['site.timeZone'], Date.now()),
    ),
    every(MINUTE, async () => forgetFiled(outbox, await goneRows(db, filedIds(outbox)))),
  ]
  return async () => {
    await Promise.all(jobs.map((stop) => stop()))
    transport.close()
  }
}
