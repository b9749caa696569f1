import { and, count, countDistinct, desc, eq, gt, ne } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { MailKind } from '../outbox/kinds.ts'
import { queueMail } from '../outbox/queue.ts'
import { commenters, comments, outbox } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import type { Tx } from '../writer.ts'

const HOUR = 3_600_000
/** Anybody can type anybody's address: its owner gets so many mails of a kind and no more. */
const PER_HOUR = 1
const PER_DAY = 5
/** Addresses that one network may have mail sent to within an hour. */
const NETWORK_PER_HOUR = 10

interface Sent {
  id: number
  emailKey: string
  addressHash: string | null
}

/**
 * Asks the owner of the address under which a comment was sent whether it is his. Says nothing when he has been asked
 * lately, or the network has asked too many people.
 *
 * @param now milliseconds
 * @returns whether a mail is on its way
 */
export async function askToConfirm(tx: Tx, comment: Sent, now: number): Promise<boolean> {
  if (comment.emailKey === '' || (await hasEnough(tx, 'confirm-address', comment.emailKey, now))) return false
  if (await asksTooMany(tx, comment.addressHash, now)) return false
  const once = `confirm-address-${comment.id}-${Math.floor(now / HOUR)}`
  const data = { commentId: comment.id }
  await queueMail(tx, { kind: 'confirm-address', to: comment.emailKey, data, once }, now)
  return true
}

/**
 * The same, for a comment of the browser that asks.
 *
 * @param own ids of the comments that this browser has sent
 * @param now milliseconds
 * @returns why no mail was sent; 'gone' for a comment that is not among them, or confirmed
 */
export async function askAgain(
  db: Db,
  commentId: number,
  own: number[],
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'gone' | 'enough' }> {
  return await db.write(async (tx) => {
    const { id, emailKey, addressHash, commenterId } = comments
    const [comment] = await tx
      .select({ id, emailKey, addressHash, commenterId })
      .from(comments)
      .where(eq(id, commentId))
    if (!comment || !own.includes(commentId) || comment.commenterId !== null)
      return { ok: false, reason: 'gone' }
    return (await askToConfirm(tx, comment, now)) ? { ok: true } : { ok: false, reason: 'enough' }
  })
}

/**
 * Sends the link to somebody's own comments to his address, if there is anything to be seen; who has not confirmed it yet
 * is asked whether it is his, which leads to the same page. Whoever asks is told the same in every case.
 *
 * @param email as typed
 * @param now milliseconds
 */
export async function askForOwnPage(db: Db, email: string, now: number): Promise<void> {
  const key = emailKey(email)
  if (key === '') return
  await db.write(async (tx) => {
    const [known] = await tx
      .select({ id: commenters.id })
      .from(commenters)
      .where(eq(commenters.emailKey, key))
    if (known) {
      if (await hasEnough(tx, 'own-page', key, now)) return
      await queueMail(tx, { kind: 'own-page', to: key, data: { commenterId: known.id } }, now)
      return
    }
    const { id, emailKey: mine, addressHash, createdAt } = comments
    const [latest] = await tx
      .select({ id, emailKey: mine, addressHash })
      .from(comments)
      .where(eq(mine, key))
      .orderBy(desc(createdAt))
      .limit(1)
    // Not this person's network has asked, but the one from which he wrote: it must not keep him from his rights.
    if (latest) await askToConfirm(tx, { ...latest, addressHash: null }, now)
  })
}

/**
 * Whether an address has had what mail of a kind it may have.
 *
 * @param now milliseconds
 */
export async function hasEnough(
  tx: Tx,
  kind: MailKind,
  key: string,
  now: number,
  { perHour = PER_HOUR, perDay = PER_DAY } = {},
): Promise<boolean> {
  const since = async (ms: number) => {
    const [row] = await tx
      .select({ n: count() })
      .from(outbox)
      .where(and(eq(outbox.recipient, key), eq(outbox.kind, kind), gt(outbox.createdAt, now - ms)))
    return row?.n ?? 0
  }
  return (await since(HOUR)) >= perHour || (await since(24 * HOUR)) >= perDay
}

/** Whether the comments of a network have asked too many people of late. */
async function asksTooMany(tx: Tx, addressHash: string | null, now: number): Promise<boolean> {
  if (addressHash === null) return false
  const [row] = await tx
    .select({ n: countDistinct(outbox.id) })
    .from(comments)
    .innerJoin(outbox, eq(outbox.recipient, comments.emailKey))
    .where(
      and(
        eq(comments.addressHash, addressHash),
        gt(comments.createdAt, now - 24 * HOUR),
        ne(comments.emailKey, ''),
        eq(outbox.kind, 'confirm-address'),
        gt(outbox.createdAt, now - HOUR),
      ),
    )
  return (row?.n ?? 0) >= NETWORK_PER_HOUR
}
