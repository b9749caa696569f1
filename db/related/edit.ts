import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import { articleRelations, articles, neverRelated, sections } from '../schema/index.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { RelatedChange } from './changes.ts'
import { isSeen } from '../articles/seen.ts'

export interface RelatedEdit {
  articleId: number
  relatedId: number
  change: RelatedChange
}

export type RelatedEditResult =
  | { ok: true }
  | { ok: false; reason: 'forbidden' | 'unknown-article' | 'itself' | 'no-article' | 'not-pinned' }

/**
 * Pins an article to the head of another's related news, takes the pin away or moves it, or never relates the two, or does
 * again. What is pinned is not computed, and what is never to be related is neither: the list fills up by itself.
 *
 * @param now milliseconds
 */
export async function editRelated(
  db: Db,
  viewer: Viewer,
  { articleId, relatedId, change }: RelatedEdit,
  now: number,
): Promise<RelatedEditResult> {
  if (!may(viewer, 'related.edit')) return { ok: false, reason: 'forbidden' }
  if (articleId === relatedId) return { ok: false, reason: 'itself' }
  return await db.write(async (tx) => {
    const both = await tx
      .select({ id: articles.id, ...PLACE, kind: articles.kind, slug: articles.slug, section: sections.slug })
      .from(articles)
      .innerJoin(sections, eq(sections.id, articles.sectionId))
      .where(inArray(articles.id, [articleId, relatedId]))
    const [article, related] = [articleId, relatedId].map((one) => both.find(({ id }) => id === one))
    if (article && !mayIn(viewer, 'related.edit', article.sectionId))
      return { ok: false, reason: 'forbidden' }
    if (!article || !related || !isSeen(viewer, related)) return { ok: false, reason: 'unknown-article' }
    if (both.some(({ kind }) => kind !== 'article')) return { ok: false, reason: 'no-article' }
    if (!(await CHANGES[change](tx, articleId, relatedId, now))) return { ok: false, reason: 'not-pinned' }
    await writeLog(
      tx,
      viewer,
      {
        ...{ subject: 'article', subjectId: articleId, action: 'change', reason: `related.${change}` },
        ...{ detail: { article: articlePath(related) }, batch: randomUUID() },
      },
      now,
    )
    return { ok: true }
  })
}

const PLACE = { status: articles.status, sectionId: articles.sectionId }

type Change = (tx: Tx, articleId: number, relatedId: number, now: number) => Promise<boolean>

const pair = (table: typeof articleRelations | typeof neverRelated, articleId: number, relatedId: number) =>
  and(eq(table.articleId, articleId), eq(table.relatedId, relatedId))

const move =
  (by: -1 | 1): Change =>
  async (tx, articleId, relatedId) => {
    const order = await pinnedTo(tx, articleId)
    const from = order.indexOf(relatedId)
    if (from === -1) return false
    const to = Math.max(0, Math.min(order.length - 1, from + by))
    order.splice(to, 0, ...order.splice(from, 1))
    await number(tx, articleId, order)
    return true
  }

const CHANGES: Record<RelatedChange, Change> = {
  async pin(tx, articleId, relatedId) {
    const order = await pinnedTo(tx, articleId)
    await tx.delete(neverRelated).where(pair(neverRelated, articleId, relatedId))
    if (order.includes(relatedId)) return true
    const values = { articleId, relatedId, pinned: true, position: order.length }
    await tx
      .insert(articleRelations)
      .values({ ...values, score: 0 })
      .onConflictDoUpdate({ target: [articleRelations.articleId, articleRelations.relatedId], set: values })
    return true
  },
  async unpin(tx, articleId, relatedId) {
    const gone = await tx
      .delete(articleRelations)
      .where(and(pair(articleRelations, articleId, relatedId), eq(articleRelations.pinned, true)))
      .returning({ id: articleRelations.relatedId })
    await number(tx, articleId, await pinnedTo(tx, articleId))
    return gone.length > 0
  },
  up: move(-1),
  down: move(1),
  async never(tx, articleId, relatedId, now) {
    await tx.delete(articleRelations).where(pair(articleRelations, articleId, relatedId))
    await number(tx, articleId, await pinnedTo(tx, articleId))
    await tx.insert(neverRelated).values({ articleId, relatedId, createdAt: now }).onConflictDoNothing()
    return true
  },
  async allow(tx, articleId, relatedId) {
    await tx.delete(neverRelated).where(pair(neverRelated, articleId, relatedId))
    return true
  },
}

/** In their order. */
async function pinnedTo(tx: Tx, articleId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: articleRelations.relatedId })
    .from(articleRelations)
    .where(and(eq(articleRelations.articleId, articleId), eq(articleRelations.pinned, true)))
    .orderBy(asc(articleRelations.position), asc(articleRelations.relatedId))
  return rows.map(({ id }) => id)
}

async function number(tx: Tx, articleId: number, order: number[]) {
  for (const [position, relatedId] of order.entries())
    await tx
      .update(articleRelations)
      .set({ position })
      .where(pair(articleRelations, articleId, relatedId))
}
