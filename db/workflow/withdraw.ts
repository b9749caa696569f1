import { and, eq, ne } from 'drizzle-orm'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { standingOf } from '../drafts/standing.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { takeStep } from './take-step.ts'

export type WithdrawResult =
  | { ok: true; status: ArticleStatus }
  | {
      ok: false
      reason:
        | 'forbidden'
        | 'unknown-article'
        /** Somebody saved it or did something with it at this moment. */
        | 'stale'
    }

interface Address {
  section: string
  slug: string
}

/**
 * Takes an article off the site for good: its address answers 410 from now on. Its text, comments and revisions stay. It
 * is the step `delete` of the desk, and stands in the article's history as one.
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
  return await turn(db, viewer, { address, step: 'delete' }, now)
}

/**
 * Brings back what was withdrawn, as what it was then: see takeStep.
 *
 * @param now milliseconds
 * @returns what it is now; 'unknown-article' also for one that was not withdrawn
 */
export async function restoreArticle(
  db: Db,
  viewer: Viewer,
  address: Address,
  now: number,
): Promise<WithdrawResult> {
  return await turn(db, viewer, { address, step: 'restore' }, now)
}

async function turn(
  db: Db,
  viewer: Viewer,
  { address: { section, slug }, step }: { address: Address; step: 'delete' | 'restore' },
  now: number,
): Promise<WithdrawResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  const isThere = step === 'delete' ? ne(articles.status, 'deleted') : eq(articles.status, 'deleted')
  const [found] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), isThere))
  const standing = found && (await standingOf(db.read, viewer, found.id))
  if (!standing) return { ok: false, reason: 'unknown-article' }
  const input = { articleId: standing.article.id, step, version: standing.version }
  const result = await takeStep(db, viewer, input, now)
  if (result.ok) return result
  return { ok: false, reason: result.reason === 'forbidden' ? 'forbidden' : 'stale' }
}
