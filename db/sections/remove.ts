import { and, count, eq, inArray } from 'drizzle-orm'
import { addressKey } from '../articles/address-key.ts'
import { articlePath } from '../articles/path.ts'
import { leaveNoRedirectOver } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { forgetImported } from '../import/forget.ts'
import { articles, redirects, sections, sectionSlugs } from '../schema/index.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { leadOn } from './edit.ts'
import { boundFor, draftsFollow, wishesFollow } from './follow.ts'

/** Articles that are moved in one go at most: nothing else is written meanwhile. */
export const MOST_MOVED = 10_000

export type RemoveResult =
  | { ok: true; moved: number }
  | { ok: false; reason: 'forbidden' | 'unknown-section' | 'not-empty' | 'too-many' | 'last' }

interface Place {
  id: number
  slug: string
}

/**
 * Deletes a section. Its articles and drafts move to another one with who follows it, and from all its addresses everybody is
 * led on there; without one, it has to be empty. Who may work where is not said by this: whoever was limited to it is not let
 * into the other one.
 *
 * @param moveTo the id of the section that takes its articles in; null for none
 * @param now milliseconds
 */
export async function removeSection(
  db: Db,
  viewer: Viewer,
  id: number,
  moveTo: number | null,
  now: number,
): Promise<RemoveResult> {
  if (!may(viewer, 'sections.edit')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const rows = await tx.select({ id: sections.id, slug: sections.slug }).from(sections)
    const section = rows.find((row) => row.id === id)
    const target = rows.find((row) => row.id === moveTo && row.id !== id)
    if (!section || (moveTo !== null && !target)) return { ok: false, reason: 'unknown-section' }
    if (rows.length === 1) return { ok: false, reason: 'last' }
    const [all] = await tx.select({ many: count() }).from(articles).where(eq(articles.sectionId, id))
    const many = (all?.many ?? 0) + (await boundFor(tx, id))
    if (many > 0 && !target) return { ok: false, reason: 'not-empty' }
    if (many > MOST_MOVED) return { ok: false, reason: 'too-many' }
    if (target) {
      await moveArticles(tx, section, target, now)
      await tx.update(sectionSlugs).set({ sectionId: target.id }).where(eq(sectionSlugs.sectionId, id))
      await leadOn(tx, section.slug, target.id, now)
      await wishesFollow(tx, id, target.id)
    }
    await forgetImported(tx, 'section', id, target?.id ?? null)
    await tx.delete(sections).where(eq(sections.id, id))
    return { ok: true, moved: many }
  })
}

async function moveArticles(tx: Tx, from: Place, to: Place, now: number): Promise<void> {
  const { id, slug, status, sectionId } = articles
  const own = await tx.select({ id, slug, status }).from(articles).where(eq(sectionId, from.id))
  const slugs = own.map((article) => article.slug)
  const there = await tx
    .select({ slug })
    .from(articles)
    .where(and(eq(sectionId, to.id), inArray(slug, slugs)))
  const taken = new Set([...there.map((row) => row.slug)])
  const given = new Set(slugs)
  const renamed: { id: number; before: string; slug: string }[] = []
  for (const article of own) {
    if (!taken.has(article.slug)) continue
    // Two of one name cannot stand in one section: the one that comes gets a number, and is led to from where it stood.
    const name = await freeName(tx, to.id, article.slug, (wanted) => taken.has(wanted) || given.has(wanted))
    taken.add(name)
    renamed.push({ id: article.id, before: article.slug, slug: name })
    await tx.update(articles).set({ slug: name }).where(eq(id, article.id))
    const fromPath = addressKey(articlePath({ section: from.slug, slug: article.slug }))
    await tx
      .insert(redirects)
      .values({ fromPath, articleId: article.id, createdAt: now })
      .onConflictDoUpdate({ target: redirects.fromPath, set: { articleId: article.id, toPath: null } })
  }
  await tx.update(articles).set({ sectionId: to.id }).where(eq(sectionId, from.id))
  await draftsFollow(tx, { from: from.id, to: to.id, renamed })
  for (const article of own) await leaveNoRedirectOver(tx, { ...article, sectionId: to.id })
}

async function freeName(
  tx: Tx,
  sectionId: number,
  slug: string,
  isTaken: (slug: string) => boolean,
): Promise<string> {
  for (let number = 2; ; number += 1) {
    const wanted = `${slug}-${number}`
    if (isTaken(wanted)) continue
    const there = and(eq(articles.sectionId, sectionId), eq(articles.slug, wanted))
    if ((await tx.$count(articles, there)) === 0) return wanted
  }
}
