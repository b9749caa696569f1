import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleDrafts, articleLocks, users } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { fieldsOf } from './fields.ts'
import { mayWrite, workflowSettings } from './may-write.ts'
import { keepRevision } from './revisions.ts'
import { standingOf } from './standing.ts'

/** Who has been silent for so long has gone: a page says every 15 seconds that it is open. */
export const SILENT_AFTER = 60_000

export interface Holder {
  userId: number
  name: string
  since: number
}

export type LockResult =
  | { ok: true }
  | { ok: false; reason: 'locked'; holder: Holder }
  | { ok: false; reason: 'forbidden' | 'unknown-article' }

/** Who writes on an article now; null when nobody does. @param now milliseconds */
export async function holderOf(
  from: Pick<Tx, 'select'>,
  articleId: number,
  now: number,
): Promise<(Holder & { token: string }) | null> {
  const { userId, token, takenAt, seenAt } = articleLocks
  const [row] = await from
    .select({ userId, token, since: takenAt, seenAt, name: users.name })
    .from(articleLocks)
    .innerJoin(users, eq(users.id, userId))
    .where(eq(articleLocks.articleId, articleId))
  if (!row || row.seenAt < now - SILENT_AFTER) return null
  return { userId: row.userId, name: row.name, since: row.since, token: row.token }
}

/**
 * What a page says: that somebody begins to write there, that he still does, that he takes over, or that he has stopped; or it
 * only looks who does.
 */
export type LockCall = 'open' | 'stay' | 'take' | 'leave' | 'look'

/**
 * Takes the lock of an article for a page, keeps it, or gives it back. Beginning on a second page takes it from the same
 * person's first; only `take` takes it from somebody else, and what he wrote until then is kept as a revision.
 *
 * @param input.token of the page
 * @param now milliseconds
 * @returns 'locked' with who has it now
 */
export async function callLock(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; token: string; call: LockCall },
  now: number,
): Promise<LockResult> {
  if (viewer.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { articleId, token, call } = input
  const settings = workflowSettings(await readSettings(db))
  return await db.write(async (tx) => {
    const standing = await standingOf(tx, viewer, articleId)
    if (!standing) return { ok: false, reason: 'unknown-article' }
    if (!mayWrite(viewer, standing, settings)) return { ok: false, reason: 'forbidden' }
    if (call === 'leave') {
      await tx
        .delete(articleLocks)
        .where(and(eq(articleLocks.articleId, articleId), eq(articleLocks.token, token)))
      return { ok: true }
    }
    if (call !== 'look') return await holdLock(tx, viewer, { articleId, token, call }, now)
    const held = await holderOf(tx, articleId, now)
    return held === null || held.userId === viewer.id ? { ok: true } : lockedBy(held)
  })
}

const lockedBy = ({ userId, name, since }: Holder) =>
  ({ ok: false, reason: 'locked', holder: { userId, name, since } }) as const

/** The same as a step of a command, which has looked whether the viewer may write. */
export async function holdLock(
  tx: Tx,
  viewer: Viewer & { kind: 'staff' },
  { articleId, token, call }: { articleId: number; token: string; call: 'open' | 'stay' | 'take' },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'locked'; holder: Holder }> {
  const held = await holderOf(tx, articleId, now)
  const isMine = held === null || held.token === token || (call === 'open' && held.userId === viewer.id)
  if (!isMine && call !== 'take') return lockedBy(held)
  // What the other one wrote can be compared with, whatever comes.
  if (held && held.userId !== viewer.id) await keepHandedOver(tx, articleId)
  const takenAt = held?.token === token ? held.since : now
  const values = { articleId, userId: viewer.id, token, takenAt, seenAt: now }
  await tx
    .insert(articleLocks)
    .values(values)
    .onConflictDoUpdate({ target: articleLocks.articleId, set: values })
  return { ok: true }
}

async function keepHandedOver(tx: Tx, articleId: number) {
  const [draft] = await tx.select().from(articleDrafts).where(eq(articleDrafts.articleId, articleId))
  if (!draft) return
  const { version, savedBy, savedByName, savedAt } = draft
  const kept = { articleId, version, savedBy, savedByName, savedAt, kind: 'handed-over' } as const
  await keepRevision(tx, { ...kept, fields: fieldsOf(draft) })
}
