import { and, asc, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { findForDesk, type DeskArticle } from '../articles/desk-list.ts'
import { newestIds } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { arrangements, articles, sections } from '../schema/index.ts'
import { holding, onFront, slotsOf, undoneLast } from './arrange.ts'
import type { Slot } from './draft.ts'
import { byTime } from './ended.ts'
import type { FrontOf } from './held.ts'
import { PLACES } from './rules.ts'

export interface ArrangementRow {
  id: number
  /** Milliseconds. */
  holdsFrom: number
  madeAt: number
  madeByName: string
  undoneAt: number | null
}

export interface FrontDesk {
  /** What holds now; null where nobody has arranged this front. */
  current: ArrangementRow | null
  /** What stands there, or is going to by the arrangement that holds now. */
  slots: Slot[]
  /** What it held until a time that is over. */
  ended: Slot[]
  /** What is going to hold, the next first. */
  coming: (ArrangementRow & { slots: Slot[] })[]
  canUndo: boolean
  canRedo: boolean
}

/** How a front is arranged, now and later. @param now milliseconds */
export async function frontDesk(db: Db, sectionId: FrontOf, now: number): Promise<FrontDesk> {
  const current = await holding(db.read, sectionId, now)
  const later = await db.read
    .select()
    .from(arrangements)
    .where(and(onFront(sectionId), isNull(arrangements.undoneAt), gt(arrangements.holdsFrom, now)))
    .orderBy(asc(arrangements.holdsFrom), asc(arrangements.id))
  const coming = await Promise.all(
    later.map(async (row) => ({ ...row, slots: await slotsOf(db.read, row.id) })),
  )
  const { standing, ended } = byTime(current ? await slotsOf(db.read, current.id) : [], now)
  return {
    ...{ current, coming, slots: standing, ended },
    canUndo: current !== null,
    canRedo: (await undoneLast(db.read, sectionId, now)) !== null,
  }
}

/** How a front was arranged before, the last first, with what was undone. @param now milliseconds */
export async function frontHistory(
  db: Db,
  sectionId: FrontOf,
  now: number,
  limit: number,
): Promise<(ArrangementRow & { slots: Slot[] })[]> {
  const rows = await db.read
    .select()
    .from(arrangements)
    .where(and(onFront(sectionId), lte(arrangements.holdsFrom, now)))
    .orderBy(desc(arrangements.holdsFrom), desc(arrangements.id))
    .limit(limit)
  return await Promise.all(rows.map(async (row) => ({ ...row, slots: await slotsOf(db.read, row.id) })))
}

/** The slots of one arrangement of a front; null when there is none of this number. */
export async function slotsOfArrangement(db: Db, sectionId: FrontOf, id: number): Promise<Slot[] | null> {
  const [row] = await db.read
    .select({ id: arrangements.id })
    .from(arrangements)
    .where(and(eq(arrangements.id, id), onFront(sectionId)))
  return row ? await slotsOf(db.read, id) : null
}

/** These articles as a desk names them, of any status. */
export async function articlesNamed(db: Db, ids: number[]): Promise<Map<number, DeskArticle>> {
  if (ids.length === 0) return new Map()
  const { id, headline, slug, status, publishedAt, sectionId } = articles
  const rows = await db.read
    .select({
      ...{ id, headline, slug, status, publishedAt, sectionId },
      ...{ section: sections.slug, sectionName: sections.name },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

/** The newest articles that a front does not hold already, as many as it has places: what stands in those that nobody holds. */
export async function newestFor(db: Db, sectionId: FrontOf, held: number[]): Promise<DeskArticle[]> {
  const ids = await newestIds(db, { limit: PLACES, except: held, sectionId: sectionId ?? undefined })
  const named = await articlesNamed(db, ids)
  return ids.flatMap((id) => named.get(id) ?? [])
}

const MOST_OFFERED = 8

/** Public articles that an editor means by an address or by words, those of this front alone. */
export async function findForFront(
  db: Db,
  text: string,
  section: { id: number } | null,
): Promise<DeskArticle[]> {
  const found = await findForDesk(db, text, { sectionIds: section && [section.id] })
  return found
    .filter(({ status }) => status === 'published')
    .filter((article) => section === null || article.sectionId === section.id)
    .slice(0, MOST_OFFERED)
}
