import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { choiceOf, columnsOf, type ModeChoice } from './modes.ts'

export type ModeResult =
  { ok: true; what: 'section' | 'article' } | { ok: false; reason: 'forbidden' | 'unknown-place' }

/**
 * Says how comments are taken in in a section, or under one article, or closes them there. The whole site's are settings.
 *
 * @param place a section's slug, and an article's slug in it for that article alone
 * @param choice null for as the section, or the site, has it
 * @param now milliseconds
 */
export async function setMode(
  db: Db,
  viewer: Viewer,
  place: { section: string; slug?: string },
  choice: ModeChoice | null,
  now: number,
): Promise<ModeResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [section] = await tx.select().from(sections).where(eq(sections.slug, place.section))
    if (!section) return { ok: false, reason: 'unknown-place' }
    const changed = { action: 'change', reason: 'comments.mode', batch: randomUUID() }
    if (place.slug === undefined) {
      await tx.update(sections).set(columnsOf(choice)).where(eq(sections.id, section.id))
      const detail = { section: section.slug, before: choiceOf(section), after: choice }
      await writeLog(tx, viewer, { ...changed, subject: 'setting', subjectId: section.id, detail }, now)
      return { ok: true, what: 'section' }
    }
    const [article] = await tx
      .select({
        ...{ id: articles.id, commentsOpen: articles.commentsOpen, commentMode: articles.commentMode },
      })
      .from(articles)
      .where(and(eq(articles.sectionId, section.id), eq(articles.slug, place.slug)))
    if (!article) return { ok: false, reason: 'unknown-place' }
    await tx.update(articles).set(columnsOf(choice)).where(eq(articles.id, article.id))
    const detail = { before: choiceOf(article), after: choice }
    await writeLog(tx, viewer, { ...changed, subject: 'article', subjectId: article.id, detail }, now)
    return { ok: true, what: 'article' }
  })
}
