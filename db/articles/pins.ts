import { and, eq, or } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, frontPins, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type PinResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' }
export type UnpinResult = { ok: true } | { ok: false; reason: 'forbidden' | 'not-held' }

/**
 * Holds an article in a place of the front page. It leaves the place that it had; what stood there gives way.
 *
 * @param input.place 1 is the lead
 * @param input.expiresAt milliseconds; null holds it until it is taken away
 */
export async function pinToFront(
  db: Db,
  viewer: Viewer,
  input: { section: string; slug: string; place: number; expiresAt: number | null },
): Promise<PinResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [article] = await tx
      .select({ id: articles.id })
      .from(articles)
      .innerJoin(sections, eq(sections.id, articles.sectionId))
      .where(
        and(
          eq(sections.slug, input.section),
          eq(articles.slug, input.slug),
          eq(articles.status, 'published'),
        ),
      )
    if (!article) return { ok: false, reason: 'unknown-article' }
    const { place, expiresAt } = input
    await tx.delete(frontPins).where(or(eq(frontPins.place, place), eq(frontPins.articleId, article.id)))
    await tx.insert(frontPins).values({ place, articleId: article.id, expiresAt })
    return { ok: true }
  })
}

/** Gives a place of the front page back to the newest article. */
export async function unpinFromFront(db: Db, viewer: Viewer, place: number): Promise<UnpinResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  const gone = await db.write(
    async (tx) => await tx.delete(frontPins).where(eq(frontPins.place, place)).returning(),
  )
  return gone.length > 0 ? { ok: true } : { ok: false, reason: 'not-held' }
}

export async function listPins(db: Db) {
  return await db.read
    .select({
      place: frontPins.place,
      section: sections.slug,
      slug: articles.slug,
      headline: articles.headline,
      expiresAt: frontPins.expiresAt,
    })
    .from(frontPins)
    .innerJoin(articles, eq(articles.id, frontPins.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .orderBy(frontPins.place)
}
