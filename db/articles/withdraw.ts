import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type WithdrawResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' }

interface Address {
  section: string
  slug: string
}

/**
 * Takes an article off the site for good: its address answers 410 from now on. Its text, comments and revisions stay.
 *
 * @param now milliseconds
 * @returns 'unknown-article' also for one that was withdrawn before
 */
export async function withdrawArticle(
  db: Db,
  viewer: Viewer,
  address: Address,
  now: number,
): Promise<WithdrawResult> {
  const withdrawn = { status: 'deleted', deletedAt: now, updatedAt: now } as const
  return await change(db, viewer, { address, is: ne(articles.status, 'deleted') }, withdrawn)
}

/**
 * Brings back what was withdrawn: as published where it had been, else as a draft.
 *
 * @param now milliseconds
 * @returns 'unknown-article' also for one that was not withdrawn
 */
export async function restoreArticle(
  db: Db,
  viewer: Viewer,
  address: Address,
  now: number,
): Promise<WithdrawResult> {
  const status = sql`iif(${articles.publishedAt} <= ${now}, 'published', 'draft')`
  const restored = { status, deletedAt: null, updatedAt: now }
  return await change(db, viewer, { address, is: eq(articles.status, 'deleted') }, restored)
}

/** Changes the article at an address, if it stands as it has to for that. */
async function change(
  db: Db,
  viewer: Viewer,
  { address: { section, slug }, is }: { address: Address; is: SQL },
  values: SQLiteUpdateSetSource<typeof articles>,
): Promise<WithdrawResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const named = tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, section))
    const changed = await tx
      .update(articles)
      .set(values)
      .where(and(inArray(articles.sectionId, named), eq(articles.slug, slug), is))
      .returning({ id: articles.id })
    return changed.length > 0 ? { ok: true } : { ok: false, reason: 'unknown-article' }
  })
}
