import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { setBesideDraft } from '../drafts/carry.ts'
import { writeLog } from '../moderation/log.ts'
import { articles, sections } from '../schema/index.ts'
import { takeIn } from '../sections/rule.ts'
import { may, mayIn } from '../users/rights.ts'
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
  if (!may(viewer, 'sections.rule')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [section] = await tx.select().from(sections).where(eq(sections.slug, place.section))
    if (!section) return { ok: false, reason: 'unknown-place' }
    if (!mayIn(viewer, 'sections.rule', section.id)) return { ok: false, reason: 'forbidden' }
    if (place.slug === undefined) {
      await takeIn(tx, viewer, section, choice, now)
      return { ok: true, what: 'section' }
    }
    const [article] = await tx
      .select({
        ...{ id: articles.id, commentsOpen: articles.commentsOpen, commentMode: articles.commentMode },
      })
      .from(articles)
      .where(and(eq(articles.sectionId, section.id), eq(articles.slug, place.slug)))
    if (!article) return { ok: false, reason: 'unknown-place' }
    await setBesideDraft(tx, viewer, article.id, columnsOf(choice), now)
    const detail = { before: choiceOf(article), after: choice }
    const changed = { action: 'change', reason: 'comments.mode', batch: randomUUID() }
    await writeLog(tx, viewer, { ...changed, subject: 'article', subjectId: article.id, detail }, now)
    return { ok: true, what: 'article' }
  })
}
