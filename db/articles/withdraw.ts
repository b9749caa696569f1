import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

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
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) =>
    done(
      await tx
        .update(articles)
        .set({ status: 'deleted', deletedAt: now, updatedAt: now })
        .where(and(at(tx, address), ne(articles.status, 'deleted')))
        .returning({ id: articles.id }),
    ),
  )
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
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  const status = sql`iif(${articles.publishedAt} <= ${now}, 'published', 'draft')`
  return await db.write(async (tx) =>
    done(
      await tx
        .update(articles)
        .set({ status, deletedAt: null, updatedAt: now })
        .where(and(at(tx, address), eq(articles.status, 'deleted')))
        .returning({ id: articles.id }),
    ),
  )
}

const at = (tx: Tx, { section, slug }: Address) =>
  and(
    inArray(
      articles.sectionId,
      tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, section)),
    ),
    eq(articles.slug, slug),
  )

const done = (changed: unknown[]): WithdrawResult =>
  changed.length > 0 ? { ok: true } : { ok: false, reason: 'unknown-article' }
