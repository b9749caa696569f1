import { and, asc, desc, eq, lte } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { workflowSettings } from '../drafts/may-write.ts'
import { standingOf } from '../drafts/standing.ts'
import { articles, articleSteps } from '../schema/index.ts'
import { indexArticle } from '../search/indexing.ts'
import { readSettings } from '../settings/settings.ts'
import { SYSTEM } from '../users/viewer.ts'
import { tellOfStep } from '../workflow/tell.ts'
import type { Tx } from '../writer.ts'
import { leaveNoRedirectOver } from './save.ts'

/** After a long stop many may be due: readers get the first of them while the others are being published. */
const AT_ONCE = 50

/**
 * Publishes what was scheduled for now or earlier, as it was scheduled and under the time that was set for it: what has been
 * written on it since waits for its own step. No person's command: the clock's.
 *
 * @param now milliseconds
 * @returns ids of what was published, the earliest first
 */
export async function publishDue(db: Db, now: number): Promise<number[]> {
  const isDue = and(eq(articles.status, 'scheduled'), lte(articles.publishedAt, now))
  // Asked every second, and mostly in vain: the writer is left alone then.
  const [waiting] = await db.read.select({ id: articles.id }).from(articles).where(isDue).limit(1)
  if (!waiting) return []
  const settings = workflowSettings(await readSettings(db))
  return await db.write(async (tx) => {
    const { id, sectionId, slug, publishedAt } = articles
    const due = await tx
      .select({ id, sectionId, slug, publishedAt })
      .from(articles)
      .where(isDue)
      .orderBy(asc(articles.publishedAt), asc(id))
      .limit(AT_ONCE)
    for (const article of due) {
      await tx.update(articles).set({ status: 'published' }).where(eq(id, article.id))
      await indexArticle(tx, article.id)
      await leaveNoRedirectOver(tx, { ...article, status: 'published' })
      const [step] = await tx
        .insert(articleSteps)
        .values({
          ...{ articleId: article.id, step: 'publish', fromStatus: 'scheduled', toStatus: 'published' },
          ...{ dueAt: article.publishedAt, at: now },
        })
        .returning({ stepId: articleSteps.id })
      const standing = await standingOf(tx, SYSTEM, article.id)
      const by = await schedulerOf(tx, article.id)
      if (step && standing) await tellOfStep(tx, standing, { ...step, step: 'publish', by }, settings, now)
    }
    return due.map((article) => article.id)
  })
}

/** What the clock publishes is the step of whoever set the time: he knows of it. */
async function schedulerOf(tx: Tx, articleId: number): Promise<number | null> {
  const [last] = await tx
    .select({ userId: articleSteps.userId })
    .from(articleSteps)
    .where(and(eq(articleSteps.articleId, articleId), eq(articleSteps.step, 'schedule')))
    .orderBy(desc(articleSteps.id))
    .limit(1)
  return last?.userId ?? null
}
