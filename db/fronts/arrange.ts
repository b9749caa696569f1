import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notInArray, or, sql } from 'drizzle-orm'
import { BY_ID } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { arrangements, articles, frontSlots } from '../schema/index.ts'
import { mayIn, may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { Slot } from './draft.ts'
import type { FrontOf } from './held.ts'
import { KEPT } from './rules.ts'

export type ArrangeRefusal = 'forbidden' | 'unknown-article' | 'stale'
export type ArrangeResult<T = unknown> = ({ ok: true } & T) | { ok: false; reason: ArrangeRefusal }

/** Who may arrange a front: the front page by whoever is limited to no section, a section's by who has that section. */
export function mayArrange(viewer: Viewer, sectionId: FrontOf): boolean {
  if (sectionId !== null) return mayIn(viewer, 'fronts.arrange', sectionId)
  return may(viewer, 'site.edit')
}

/**
 * Arranges a front: at once, or from a time on. What held before stays in the history and can be gone back to.
 *
 * @param input.from milliseconds from which it holds; null for at once
 * @param input.basedOn the arrangement that the editor saw when he began; refused as stale when another one holds now. Not
 *   looked at where it is undefined
 * @param now milliseconds
 */
export async function arrange(
  db: Db,
  viewer: Viewer,
  input: { sectionId: FrontOf; slots: Slot[]; from: number | null; basedOn?: number | null },
  now: number,
): Promise<ArrangeResult<{ id: number }>> {
  const { sectionId, slots, from } = input
  if (!mayArrange(viewer, sectionId)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const holds = (await holding(tx, sectionId, now))?.id ?? null
    if (input.basedOn !== undefined && from === null && holds !== input.basedOn)
      return { ok: false, reason: 'stale' }
    const known = holds === null ? [] : await slotsOf(tx, holds)
    if (!(await mayHold(tx, sectionId, slots, known))) return { ok: false, reason: 'unknown-article' }
    const by = viewer.kind === 'staff' ? { madeBy: viewer.id, madeByName: viewer.name } : {}
    const id = await insertArrangement(tx, { sectionId, holdsFrom: from ?? now, madeAt: now, ...by }, slots)
    await forgetOld(tx, sectionId)
    return { ok: true, id }
  })
}

/** Writes an arrangement with what it holds. No command but a step of one, inside its transaction. */
export async function insertArrangement(
  tx: Tx,
  values: typeof arrangements.$inferInsert,
  slots: Slot[],
): Promise<number> {
  const [row] = await tx.insert(arrangements).values(values).returning({ id: arrangements.id })
  if (!row) throw new Error('the arrangement was not written')
  if (slots.length > 0)
    await tx.insert(frontSlots).values(slots.map((slot) => ({ ...slot, arrangementId: row.id })))
  return row.id
}

/** What an arrangement holds, public or not. */
export async function slotsOf(db: Pick<Db['read'], 'select'>, arrangementId: number): Promise<Slot[]> {
  const { place, articleId, startsAt, expiresAt } = frontSlots
  return await db
    .select({ place, articleId, startsAt, expiresAt })
    .from(frontSlots)
    .where(eq(frontSlots.arrangementId, arrangementId))
    .orderBy(asc(place))
}

/** Goes back to what held before the arrangement that holds now. @param now milliseconds */
export async function undoArrangement(
  db: Db,
  viewer: Viewer,
  sectionId: FrontOf,
  now: number,
): Promise<ArrangeResult<{ gone: boolean }>> {
  if (!mayArrange(viewer, sectionId)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const holds = await holding(tx, sectionId, now)
    if (!holds) return { ok: true, gone: false }
    await tx.update(arrangements).set({ undoneAt: now }).where(eq(arrangements.id, holds.id))
    return { ok: true, gone: true }
  })
}

/** Brings back what was undone last, as long as nothing has been arranged since. @param now milliseconds */
export async function redoArrangement(
  db: Db,
  viewer: Viewer,
  sectionId: FrontOf,
  now: number,
): Promise<ArrangeResult<{ gone: boolean }>> {
  if (!mayArrange(viewer, sectionId)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const again = await undoneLast(tx, sectionId, now)
    if (!again) return { ok: true, gone: false }
    await tx.update(arrangements).set({ undoneAt: null }).where(eq(arrangements.id, again.id))
    return { ok: true, gone: true }
  })
}

/** Takes away an arrangement that was to hold later. @param now milliseconds */
export async function cancelArrangement(
  db: Db,
  viewer: Viewer,
  input: { sectionId: FrontOf; id: number },
  now: number,
): Promise<ArrangeResult<{ gone: boolean }>> {
  if (!mayArrange(viewer, input.sectionId)) return { ok: false, reason: 'forbidden' }
  const gone = await db.write(
    async (tx) =>
      await tx
        .delete(arrangements)
        .where(and(eq(arrangements.id, input.id), onFront(input.sectionId), gt(arrangements.holdsFrom, now)))
        .returning({ id: arrangements.id }),
  )
  return { ok: true, gone: gone.length > 0 }
}

export const onFront = (sectionId: FrontOf) =>
  sectionId === null ? isNull(arrangements.sectionId) : eq(arrangements.sectionId, sectionId)

/** The arrangement that holds on a front. */
export async function holding(tx: Pick<Db['read'], 'select'>, sectionId: FrontOf, now: number) {
  const [row] = await tx
    .select()
    .from(arrangements)
    .where(and(onFront(sectionId), isNull(arrangements.undoneAt), lte(arrangements.holdsFrom, now)))
    .orderBy(desc(arrangements.holdsFrom), desc(arrangements.id))
    .limit(1)
  return row ?? null
}

/** The first of those that were undone after what holds now. */
export async function undoneLast(tx: Pick<Db['read'], 'select'>, sectionId: FrontOf, now: number) {
  const holds = await holding(tx, sectionId, now)
  const { holdsFrom, id, undoneAt } = arrangements
  const later = holds
    ? or(gt(holdsFrom, holds.holdsFrom), and(eq(holdsFrom, holds.holdsFrom), gt(id, holds.id)))
    : undefined
  const [row] = await tx
    .select()
    .from(arrangements)
    .where(and(onFront(sectionId), isNotNull(undoneAt), lte(holdsFrom, now), later))
    .orderBy(asc(holdsFrom), asc(id))
    .limit(1)
  return row ?? null
}

/** Whether all may be held: those that are public, and those that were held already and are not public for now. */
async function mayHold(tx: Tx, sectionId: FrontOf, slots: Slot[], known: Slot[]): Promise<boolean> {
  const all = slots.map((slot) => slot.articleId)
  if (new Set(all).size !== all.length) return false
  const ids = all.filter((id) => known.every((slot) => slot.articleId !== id))
  if (ids.length === 0) return true
  const here = sectionId === null ? undefined : eq(sql`+${articles.sectionId}`, sectionId)
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), BY_ID.listed, here))
  return rows.length === ids.length
}

async function forgetOld(tx: Tx, sectionId: FrontOf): Promise<void> {
  const kept = await tx
    .select({ id: arrangements.id })
    .from(arrangements)
    .where(onFront(sectionId))
    .orderBy(desc(arrangements.holdsFrom), desc(arrangements.id))
    .limit(KEPT)
  if (kept.length < KEPT) return
  const ids = kept.map((row) => row.id)
  await tx.delete(arrangements).where(and(onFront(sectionId), notInArray(arrangements.id, ids)))
}
