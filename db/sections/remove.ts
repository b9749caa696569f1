import { and, count, eq, inArray, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { addressKey } from '../articles/address-key.ts'
import { articlePath } from '../articles/path.ts'
import { leaveNoRedirectOver } from '../articles/save.ts'
import type { Db } from '../client.ts'
import {
  articleDrafts,
  articles,
  moderatorAlerts,
  redirects,
  savedViews,
  sections,
  sectionSlugs,
  subscribers,
} from '../schema/index.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { leadOn } from './edit.ts'

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
 * Deletes a section. Its articles move to another one with what is written for it and who follows it, and from all its addresses
 * everybody is led on there; without one, it has to be empty. Who may work where is not said by this: whoever was limited to
 * it is not let into the other one.
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
    const many = all?.many ?? 0
    if (many > 0 && !target) return { ok: false, reason: 'not-empty' }
    if (many > MOST_MOVED) return { ok: false, reason: 'too-many' }
    if (target) {
      await moveArticles(tx, section, target, now)
      await tx.update(sectionSlugs).set({ sectionId: target.id }).where(eq(sectionSlugs.sectionId, id))
      await leadOn(tx, section.slug, target.id, now)
      await moveFollowers(tx, section.id, target.id)
    }
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
  for (const article of own) {
    if (!taken.has(article.slug)) continue
    // Two of one name cannot stand in one section: the one that comes gets a number, and is led to from where it stood.
    const name = freeName(article.slug, (wanted) => taken.has(wanted) || slugs.includes(wanted))
    taken.add(name)
    await tx.update(articles).set({ slug: name }).where(eq(id, article.id))
    const fromPath = addressKey(articlePath({ section: from.slug, slug: article.slug }))
    await tx
      .insert(redirects)
      .values({ fromPath, articleId: article.id, createdAt: now })
      .onConflictDoUpdate({ target: redirects.fromPath, set: { articleId: article.id, toPath: null } })
  }
  await tx.update(articles).set({ sectionId: to.id }).where(eq(sectionId, from.id))
  for (const article of own) await leaveNoRedirectOver(tx, { ...article, sectionId: to.id })
}

/** Has drafts, letters, alerts and views go by the section that takes the place of one: they name it by its number. */
async function moveFollowers(tx: Tx, from: number, to: number): Promise<void> {
  await tx.update(articleDrafts).set({ sectionId: to }).where(eq(articleDrafts.sectionId, from))
  const names = (list: AnySQLiteColumn) =>
    sql`exists (select 1 from json_each(${list}) where value = ${from})`
  const renamed = (list: AnySQLiteColumn) =>
    sql`(select json_group_array(distinct iif(value = ${from}, ${to}, value)) from json_each(${list}))`
  await tx
    .update(subscribers)
    .set({ sections: renamed(subscribers.sections) })
    .where(names(subscribers.sections))
  await tx
    .update(moderatorAlerts)
    .set({ sections: renamed(moderatorAlerts.sections) })
    .where(names(moderatorAlerts.sections))
  await tx
    .update(savedViews)
    .set({ filter: sql`json_set(${savedViews.filter}, '$.filter.section', ${to})` })
    .where(eq(sql`json_extract(${savedViews.filter}, '$.filter.section')`, from))
}

function freeName(slug: string, isTaken: (slug: string) => boolean): string {
  for (let number = 2; ; number += 1) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`
}
