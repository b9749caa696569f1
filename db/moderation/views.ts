import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { savedViews } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { MOST_STORIES, NO_FILTER, VIEW_NAME_LONGEST, view, type SavedView, type View } from './filter.ts'

/** A stored view: columns of JSON are as old as the program that wrote them. */
export const viewOf = (stored: unknown): View =>
  view.catch({ tab: 'pending', filter: NO_FILTER }).parse(stored)

/** So many tabs one can still look over. */
const MOST_VIEWS = 12

/** A moderator's own views, in the order in which he made them. */
export async function savedViewsOf(db: Db, viewer: Viewer): Promise<SavedView[]> {
  if (viewer.kind !== 'staff') return []
  const rows = await db.read
    .select()
    .from(savedViews)
    .where(eq(savedViews.userId, viewer.id))
    .orderBy(asc(savedViews.id))
  return rows.map((row) => ({ id: row.id, name: row.name, ...viewOf(row.filter) }))
}

/** One saved view, whoever's it is; null when there is none. For digests, which are sent without anybody signed in. */
export async function savedView(db: Db, id: number): Promise<SavedView | null> {
  const [row] = await db.read.select().from(savedViews).where(eq(savedViews.id, id))
  return row ? { id: row.id, name: row.name, ...viewOf(row.filter) } : null
}

export type SaveViewResult =
  | { ok: true; id: number }
  | { ok: false; reason: 'forbidden' | 'name-missing' | 'name-long' | 'name-taken' | 'too-many' }

/** Keeps a filter as a tab of one's own. */
export async function saveView(
  db: Db,
  viewer: Viewer,
  input: { name: string; view: View },
  now: number,
): Promise<SaveViewResult> {
  if (viewer.kind !== 'staff' || !canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const name = cleanLine(input.name)
  if (name === '') return { ok: false, reason: 'name-missing' }
  if ([...name].length > VIEW_NAME_LONGEST) return { ok: false, reason: 'name-long' }
  return await db.write(async (tx) => {
    const mine = eq(savedViews.userId, viewer.id)
    const [kept] = await tx.select({ n: count() }).from(savedViews).where(mine)
    if ((kept?.n ?? 0) >= MOST_VIEWS) return { ok: false, reason: 'too-many' }
    const values = { userId: viewer.id, name, filter: input.view, createdAt: now }
    const [row] = await tx
      .insert(savedViews)
      .values(values)
      .onConflictDoNothing()
      .returning({ id: savedViews.id })
    return row ? { ok: true, id: row.id } : { ok: false, reason: 'name-taken' }
  })
}

export type WatchResult = { ok: true; view: SavedView } | { ok: false; reason: 'unknown-view' | 'too-many' }

/** Adds stories to a view of one's own: it shows what stands under any of its stories. */
export async function watchStories(
  db: Db,
  viewer: Viewer,
  input: { view: number; stories: number[] },
): Promise<WatchResult> {
  if (viewer.kind !== 'staff') return { ok: false, reason: 'unknown-view' }
  return await db.write(async (tx) => {
    const mine = and(eq(savedViews.id, input.view), eq(savedViews.userId, viewer.id))
    const [row] = await tx.select().from(savedViews).where(mine)
    if (!row) return { ok: false, reason: 'unknown-view' }
    const { tab, filter } = viewOf(row.filter)
    const article = [...new Set([...filter.article, ...input.stories])]
    if (article.length > MOST_STORIES) return { ok: false, reason: 'too-many' }
    const changed: View = { tab, filter: { ...filter, article } }
    await tx.update(savedViews).set({ filter: changed }).where(mine)
    return { ok: true, view: { id: row.id, name: row.name, ...changed } }
  })
}

/** Keeps a view of one's own no longer. @returns false when there was none */
export async function forgetView(db: Db, viewer: Viewer, viewId: number): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  return await db.write(async (tx) => {
    const mine = and(eq(savedViews.id, viewId), eq(savedViews.userId, viewer.id))
    return (await tx.delete(savedViews).where(mine).returning({ id: savedViews.id })).length > 0
  })
}
