import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type SwitchResult =
  { ok: true; what: 'section' | 'article' } | { ok: false; reason: 'forbidden' | 'unknown-place' }

/**
 * Opens or closes comments on one article or in a whole section.
 *
 * @param place a section's slug, and an article's slug in it for that article alone
 */
export async function switchComments(
  db: Db,
  viewer: Viewer,
  place: { section: string; slug?: string },
  open: boolean,
): Promise<SwitchResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const section = tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, place.section))
    const changed =
      place.slug === undefined
        ? await tx
            .update(sections)
            .set({ commentsOpen: open })
            .where(inArray(sections.id, section))
            .returning()
        : await tx
            .update(articles)
            .set({ commentsOpen: open })
            .where(and(inArray(articles.sectionId, section), eq(articles.slug, place.slug)))
            .returning({ id: articles.id })
    if (changed.length === 0) return { ok: false, reason: 'unknown-place' }
    return { ok: true, what: place.slug === undefined ? 'section' : 'article' }
  })
}
