import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { setBesideDraft } from '../drafts/carry.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type SwitchResult =
  { ok: true; what: 'section' | 'article' } | { ok: false; reason: 'forbidden' | 'unknown-place' }

/**
 * Opens or closes comments on one article or in a whole section.
 *
 * @param place a section's slug, and an article's slug in it for that article alone
 * @param now milliseconds
 */
export async function switchComments(
  db: Db,
  viewer: Viewer,
  place: { section: string; slug?: string },
  open: boolean,
  now = Date.now(),
): Promise<SwitchResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [section] = await tx
      .select({ id: sections.id })
      .from(sections)
      .where(eq(sections.slug, place.section))
    if (!section) return { ok: false, reason: 'unknown-place' }
    if (place.slug === undefined) {
      await tx.update(sections).set({ commentsOpen: open }).where(eq(sections.id, section.id))
      return { ok: true, what: 'section' }
    }
    const [article] = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.sectionId, section.id), eq(articles.slug, place.slug)))
    if (!article) return { ok: false, reason: 'unknown-place' }
    await setBesideDraft(tx, viewer, article.id, { commentsOpen: open }, now)
    return { ok: true, what: 'article' }
  })
}
