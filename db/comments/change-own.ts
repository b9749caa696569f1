import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { followUp } from '../moderation/consequences.ts'
import { writeLog } from '../moderation/log.ts'
import { comments, commentVersions } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { cleanText } from '../text/plain.ts'
import { GUEST } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { bodyProblem, type FieldProblem } from './form.ts'
import { changeableUntil, isDeletable, type Proof } from './own.ts'
import { readGround } from './screening/ground.ts'
import { rescreen } from './screening/rescreen.ts'
import { PUBLISHED } from './status.ts'

export type Changed =
  | { ok: true; status: 'public' | 'held' }
  /** 'late': the minutes for it are over, or somebody has decided on it. */
  | { ok: false; reason: 'late' }
  /** By a sanction, with its reason; null where it is not told. */
  | { ok: false; reason: 'barred'; because: string | null }
  | { ok: false; reason: 'problem'; problem: FieldProblem }

/**
 * Lets its author change the words of a comment while he may. What it said before is kept for moderators, who also find
 * that their page of it is out of date. The rules look at the new words as they did at the old ones: what was public may have
 * to wait again.
 *
 * @param now milliseconds
 */
export async function changeOwn(
  db: Db,
  input: { commentId: number; body: string; proof: Proof },
  now: number,
): Promise<Changed> {
  const ground = await readGround(db)
  const body = cleanText(input.body)
  return await db.write(async (tx) => {
    const row = await ownRow(tx, input.commentId)
    if (!row || changeableUntil(row, input.proof, ground.settings, now) === null)
      return { ok: false, reason: 'late' }
    const problem = bodyProblem(body)
    if (problem) return { ok: false, reason: 'problem', problem }
    const isPublic = row.status === PUBLISHED
    if (body === row.body) return { ok: true, status: isPublic ? 'public' : 'held' }
    const screened = await rescreen(tx, row, body, ground, now)
    if (!screened.ok) return { ok: false, reason: 'barred', because: screened.barred.because }
    const { status } = screened
    await tx.insert(commentVersions).values({ commentId: row.id, body: row.body, replacedAt: now })
    await tx
      .update(comments)
      .set({ body, status, editedAt: now, revision: sql`${comments.revision} + 1` })
      .where(eq(comments.id, row.id))
    if (isPublic && status === 'pending')
      await log(tx, row, { action: 'hold', to: status, reason: 'edited' }, now)
    return { ok: true, status: status === PUBLISHED ? 'public' : 'held' }
  })
}

/**
 * Lets its author take a comment away. It goes to the trash, like all that is taken away here, and is deleted for good
 * with what lies there: a report or an appeal that somebody is about to decide on keeps its subject until then, and
 * answers keep their place.
 *
 * @param now milliseconds
 */
export async function deleteOwn(
  db: Db,
  input: { commentId: number; proof: Proof },
  now: number,
): Promise<{ ok: boolean }> {
  const settings = await readSettings(db)
  return await db.write(async (tx) => {
    const row = await ownRow(tx, input.commentId)
    if (!row || !isDeletable(row, input.proof, settings, now)) return { ok: false }
    await tx
      .update(comments)
      .set({ status: 'trash', decidedAt: now, revision: sql`${comments.revision} + 1` })
      .where(and(eq(comments.id, row.id), eq(comments.revision, row.revision)))
    await log(tx, row, { action: 'trash', to: 'trash', reason: 'by-its-author' }, now)
    await followUp(tx, { commentId: row.id, from: row.status, to: 'trash' }, now)
    return { ok: true }
  })
}

type Row = typeof comments.$inferSelect

async function ownRow(tx: Tx, commentId: number): Promise<Row | undefined> {
  const [row] = await tx.select().from(comments).where(eq(comments.id, commentId))
  return row
}

async function log(
  tx: Tx,
  row: Row,
  { action, to, reason }: { action: string; to: Row['status']; reason: string },
  now: number,
) {
  const subject = { subject: 'comment' as const, subjectId: row.id, commentId: row.id, action, reason }
  const moved = { fromStatus: row.status, toStatus: to, revision: row.revision, batch: randomUUID() }
  await writeLog(tx, GUEST, { ...subject, ...moved }, now)
}
