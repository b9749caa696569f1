import type { Db } from '../../db/client.ts'
import { markDropped, markFailed, markSent, type Claimed } from '../../db/outbox/delivery.ts'
import { TRANSACTIONAL, type MailKind } from '../../db/outbox/kinds.ts'
import { suppress, suppressionOf } from '../../db/outbox/suppressions.ts'
import { mailFrom, mailReplyTo } from './from.ts'
import { messageOf } from './message.ts'
import { errorWords, isHardBounce } from './refusal.ts'
import { readSite } from './site.ts'
import type { Transport } from './transport.ts'
import { writeLetter } from './write.ts'

export interface MailSettings {
  transport: Transport
  /** Where this newsroom is on the web, without a slash at its end. */
  siteUrl: string
  /** MAIL_FROM; empty if not given. */
  from: string
  /** MAIL_REPLY_TO; empty if not given. */
  replyTo: string
  /** Milliseconds. */
  clock: () => number
}

/**
 * Sends one mail of the outbox, or notes why not: it is dropped when it is no longer true or wanted, tried again later when the
 * server cannot take it now, and when there is no such address, that gets no mail any more.
 */
export async function deliverMail(db: Db, row: Claimed, settings: MailSettings): Promise<void> {
  const { transport, clock } = settings
  const suppressed = await suppressionOf(db, row.recipient)
  const isOptional = !TRANSACTIONAL.includes(row.kind as MailKind)
  if (suppressed && (suppressed.reason !== 'unsubscribed' || isOptional))
    return await markDropped(db, row.id, `no mail to this address: ${suppressed.reason}`)
  try {
    const site = await readSite(db, settings.siteUrl)
    const replyTo = mailReplyTo(settings.replyTo, site)
    const letter = await writeLetter({ db, site, now: clock(), takesAnswers: replyTo !== null }, row)
    if ('dropped' in letter) return await markDropped(db, row.id, letter.dropped)
    const from = mailFrom(settings.from, site)
    await transport.send(messageOf(letter, row, { site, from, replyTo, now: clock() }), row)
  } catch (error) {
    return await failed(db, row, error, clock())
  }
  await markSent(db, row.id, clock())
}

async function failed(db: Db, row: Claimed, error: unknown, now: number): Promise<void> {
  const words = errorWords(error)
  const isFinal = isHardBounce(error)
  if (isFinal) await suppress(db, row.recipient, { reason: 'bounce', detail: words }, now)
  await markFailed(db, row, { error: words, isFinal }, now)
}
