import { randomUUID } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { erasedValueIfAny, isErasedValue } from '../commenters/erased-list.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { queueMail } from '../outbox/queue.ts'
import { commenters, comments, sanctions, SANCTION_KINDS, SANCTION_SUBJECTS } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { canOversee } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { writeLog } from './log.ts'

export { SANCTION_KINDS, SANCTION_SUBJECTS }
export type SanctionKind = (typeof SANCTION_KINDS)[number]
export type SanctionSubject = (typeof SANCTION_SUBJECTS)[number]
export interface Sanction extends Readonly<typeof sanctions.$inferSelect> {
  /** Laid on somebody who was erased since: of whom nothing but this is kept. */
  isOfErased: boolean
}

/** For how long, in hours; 0 is for good. A suspension ends always. */
export const SANCTION_HOURS = [1, 3, 24, 7 * 24, 30 * 24, 0] as const
export const SANCTION_REASON_LONGEST = 300

const HOUR = 60 * 60 * 1000
const MONTH = 30 * 24 * HOUR
/** A network is known by a hash whose salt is thrown away: nothing can be laid on it for longer. */
export const NETWORK_HOURS_MOST = 30 * 24

export interface SanctionTarget {
  subject: SanctionSubject
  /** As the sanction stores it. */
  value: string
}

interface Author {
  emailKey: string
  addressHash: string | null
  commenterId: number | null
}

/** What each subject means for the author of a comment; what is not known of him is left out. */
export function targetsOf(author: Author): SanctionTarget[] {
  const domain = author.emailKey.slice(author.emailKey.lastIndexOf('@') + 1)
  const known: [SanctionSubject, string | null][] = [
    ['commenter', author.commenterId === null ? null : String(author.commenterId)],
    ['email', author.emailKey],
    ['network', author.addressHash],
    ['domain', domain],
  ]
  return known.flatMap(([subject, value]) => (value ? [{ subject, value }] : []))
}

/** How many other commenters of the last 30 days a sanction would touch as well: what a mass ban is told by. */
export async function reachOf(
  db: Db,
  { subject, value }: SanctionTarget,
  exceptEmail: string,
  now: number,
): Promise<number> {
  if (subject === 'commenter' || subject === 'email') return 0
  const { emailKey, addressHash, createdAt, status } = comments
  const lately = gt(createdAt, now - MONTH)
  const same =
    subject === 'network'
      ? and(eq(addressHash, value), lately)
      : and(
          inArray(status, [...COMMENT_STATUSES]),
          lately,
          sql`substr(${emailKey}, instr(${emailKey}, '@') + 1) = ${value}`,
        )
  const [row] = await db.read
    .select({ n: sql<number>`count(distinct ${emailKey})` })
    .from(comments)
    .where(and(same, ne(emailKey, exceptEmail)))
  return row?.n ?? 0
}

export type SanctionResult =
  | { ok: true; id: number }
  | {
      ok: false
      reason:
        'forbidden' | 'unknown-comment' | 'not-known' | 'reason-missing' | 'needs-end' | 'network-too-long'
    }
  /** It would touch so many others, and nobody has said that this is meant. */
  | { ok: false; reason: 'touches-others'; others: number }

export interface SanctionInput {
  /** A comment of whoever it is for. */
  commentId: number
  kind: SanctionKind
  subject: SanctionSubject
  /** 0 is for good. */
  hours: number
  /** Why; what a warned commenter reads. */
  reason: string
  /** Up to how many other commenters the moderator has agreed to touch. */
  othersAgreed: number
}

/**
 * Warns, holds, suspends or bans whoever wrote a comment. Screening sees to it from then on; a confirmed commenter is
 * told by mail.
 *
 * @param now milliseconds
 */
export async function sanction(
  db: Db,
  viewer: Viewer,
  input: SanctionInput,
  now: number,
): Promise<SanctionResult> {
  if (!canOversee(viewer)) return { ok: false, reason: 'forbidden' }
  const { commentId, kind, subject, hours, reason } = input
  const { emailKey, addressHash, commenterId } = comments
  const [author] = await db.read
    .select({ emailKey, addressHash, commenterId })
    .from(comments)
    .where(eq(comments.id, commentId))
  if (!author) return { ok: false, reason: 'unknown-comment' }
  const target = targetsOf(author).find((one) => one.subject === subject)
  if (!target) return { ok: false, reason: 'not-known' }
  if (reason === '') return { ok: false, reason: 'reason-missing' }
  if (kind === 'suspend' && hours === 0) return { ok: false, reason: 'needs-end' }
  if (subject === 'network' && (hours === 0 || hours > NETWORK_HOURS_MOST))
    return { ok: false, reason: 'network-too-long' }
  const others = await reachOf(db, target, author.emailKey, now)
  if (others > input.othersAgreed) return { ok: false, reason: 'touches-others', others }

  const known = subject === 'network' ? await networkKnownUntil(db, target.value) : Infinity
  if (known <= now) return { ok: false, reason: 'not-known' }
  const expiresAt = hours === 0 ? null : Math.min(now + hours * HOUR, known)
  return await db.write(async (tx) => {
    const by = viewer.kind === 'staff' ? viewer : null
    const [row] = await tx
      .insert(sanctions)
      .values({
        ...{ kind, ...target, reason, createdBy: by?.id ?? null, createdByName: by?.name ?? 'System' },
        ...{ createdAt: now, expiresAt },
      })
      .returning({ id: sanctions.id })
    if (!row) throw new Error('the sanction was not written')
    // The log says what kind it is and of what, and neither the value nor the typed reason: it cannot be erased.
    const entry = { subject: 'sanction' as const, subjectId: row.id, action: kind, batch: randomUUID() }
    await writeLog(tx, viewer, { ...entry, commentId, detail: { subject, hours } }, now)
    await tellHim(tx, author, { subject, sanctionId: row.id }, now)
    return { ok: true, id: row.id }
  })
}

/**
 * Until when a network will certainly be known by this hash, in milliseconds: its salt, which the last comment with it had,
 * is in use or kept for at least as long again as hashes may be told from each other.
 */
export async function networkKnownUntil(db: Db, hash: string): Promise<number> {
  const [row] = await db.read
    .select({ last: sql<number | null>`max(${comments.createdAt})` })
    .from(comments)
    .where(eq(comments.addressHash, hash))
  const { 'retention.networkDays': days } = await readSettings(db)
  return (row?.last ?? 0) + days * 24 * HOUR
}

/** By mail, since the page says why to nobody who only types his address. Nobody is told what he has not confirmed. */
async function tellHim(
  tx: Tx,
  { commenterId, emailKey }: Author,
  { subject, sanctionId }: { subject: SanctionSubject; sanctionId: number },
  now: number,
) {
  const { id, email, emailKey: key } = commenters
  // A ban of an address meets its owner, whichever comment it was laid on for.
  const him = subject === 'email' ? eq(key, emailKey) : eq(id, commenterId ?? 0)
  const [commenter] = await tx.select({ email }).from(commenters).where(him)
  if (commenter) await queueMail(tx, { kind: 'sanctioned', to: commenter.email, data: { sanctionId } }, now)
}

/** Ends a sanction before its time. @returns false when there was none in force */
export async function liftSanction(db: Db, viewer: Viewer, id: number, now: number): Promise<boolean> {
  if (!canOversee(viewer)) return false
  return await db.write(async (tx) => {
    const inForce = and(
      eq(sanctions.id, id),
      isNull(sanctions.liftedAt),
      or(isNull(sanctions.expiresAt), gt(sanctions.expiresAt, now)),
    )
    const lifted = await tx
      .update(sanctions)
      .set({ liftedAt: now })
      .where(inForce)
      .returning({ id: sanctions.id })
    if (lifted.length === 0) return false
    const entry = { subject: 'sanction' as const, subjectId: id, action: 'lift', batch: randomUUID() }
    await writeLog(tx, viewer, entry, now)
    return true
  })
}

/**
 * Whatever was ever laid on any of these, the newest first; of an address also what was laid on its owner before he was
 * erased, and holds.
 */
export async function sanctionsOn(db: Db, targets: SanctionTarget[]): Promise<Sanction[]> {
  const each = targets.flatMap(({ subject, value }) => {
    const kept = subject === 'email' ? erasedValueIfAny(value) : null
    return [value, ...(kept === null ? [] : [kept])].map((one) =>
      and(eq(sanctions.subject, subject), eq(sanctions.value, one)),
    )
  })
  if (each.length === 0) return []
  const rows = await db.read
    .select()
    .from(sanctions)
    .where(or(...each))
    .orderBy(desc(sanctions.id))
  return rows.map((row) => ({ ...row, isOfErased: isErasedValue(row.value) }))
}

/**
 * Lifts all that holds on an address: of who was erased no comment leads to his dossier any more.
 *
 * @param key the address in lower case, as `emailKey` makes it
 * @param now milliseconds
 * @returns how many
 */
export async function liftAllOf(db: Db, viewer: Viewer, key: string, now: number): Promise<number> {
  let lifted = 0
  for (const { id } of await sanctionsOn(db, [{ subject: 'email', value: key }]))
    if (await liftSanction(db, viewer, id, now)) lifted += 1
  return lifted
}
