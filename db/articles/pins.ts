import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { arrange, mayArrange, slotsOf } from '../fronts/arrange.ts'
import { currentArrangement } from '../fronts/held.ts'
import { articles, sections } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'

export type PinResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' }
export type UnpinResult = { ok: true } | { ok: false; reason: 'forbidden' | 'not-held' }

/**
 * Holds an article in a place of the front page. It leaves the place that it had; what stood there gives way.
 *
 * @param input.place 1 is the lead
 * @param input.expiresAt milliseconds; null holds it until it is taken away
 * @param now milliseconds
 */
export async function pinToFront(
  db: Db,
  viewer: Viewer,
  input: { section: string; slug: string; place: number; expiresAt: number | null },
  now = Date.now(),
): Promise<PinResult> {
  if (!mayArrange(viewer, null)) return { ok: false, reason: 'forbidden' }
  const [article] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(eq(sections.slug, input.section), eq(articles.slug, input.slug), eq(articles.status, 'published')),
    )
  if (!article) return { ok: false, reason: 'unknown-article' }
  const { place, expiresAt } = input
  const others = (await heldSlots(db, now)).filter(
    (slot) => slot.place !== place && slot.articleId !== article.id,
  )
  const slots = [...others, { place, articleId: article.id, startsAt: null, expiresAt }]
  const result = await arrange(db, viewer, { sectionId: null, slots, from: null }, now)
  return result.ok ? { ok: true } : { ok: false, reason: 'unknown-article' }
}

/** Gives a place of the front page back to the newest article. @param now milliseconds */
export async function unpinFromFront(
  db: Db,
  viewer: Viewer,
  place: number,
  now = Date.now(),
): Promise<UnpinResult> {
  if (!mayArrange(viewer, null)) return { ok: false, reason: 'forbidden' }
  const held = await heldSlots(db, now)
  const slots = held.filter((slot) => slot.place !== place)
  if (slots.length === held.length) return { ok: false, reason: 'not-held' }
  await arrange(db, viewer, { sectionId: null, slots, from: null }, now)
  return { ok: true }
}

/** What is held on the front page, expired or not, by its place. @param now milliseconds */
export async function listPins(db: Db, now = Date.now()) {
  const slots = await heldSlots(db, now)
  const rows = await db.read
    .select({ id: articles.id, section: sections.slug, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      inArray(
        articles.id,
        slots.map((slot) => slot.articleId),
      ),
    )
  return slots.flatMap(({ place, articleId, expiresAt }) => {
    const row = rows.find(({ id }) => id === articleId)
    return row ? [{ place, section: row.section, slug: row.slug, headline: row.headline, expiresAt }] : []
  })
}

async function heldSlots(db: Db, now: number) {
  const id = await currentArrangement(db, null, now)
  return id === null ? [] : await slotsOf(db.read, id)
}
