import { asc, desc, eq, sql } from 'drizzle-orm'
import type { CommentStatus } from '../comments/status.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { listStretches } from '../schema/index.ts'

/** A list whose length triggers keep (migrations/0006_list_stretch_triggers.sql), by the name that they give it. */
export type List = `${'section' | 'tag' | 'author'}:${number}` | `comments:${CommentStatus}`

/** How many entries a list has. */
export async function lengthOf(db: Db, list: List): Promise<number> {
  const [row] = await db.read
    .select({ n: sql<number | null>`sum(${listStretches.entries})` })
    .from(listStretches)
    .where(eq(listStretches.list, list))
  return row?.n ?? 0
}

/** Where in a list to begin. */
export interface Place {
  /** Milliseconds: entries before this time where the newest come first, from it on where the oldest do. */
  bound: number
  /** How many of these are still to be skipped. */
  skip: number
}

/**
 * How long a list is, and where to begin reading it in order to skip its first entries. Skipping is a walk; so the walk
 * is made over stretches of about 25 days each, and what is left to be skipped lies within one of them.
 *
 * @param skip how many entries stand before those that are wanted
 * @returns `place` is null when the list has no entry there
 */
export async function placeIn(
  db: Db,
  list: List,
  order: 'newest-first' | 'oldest-first',
  skip: number,
): Promise<{ total: number; place: Place | null }> {
  const rows = await inOrder[order](db).execute({ list })
  let total = 0
  let place: Place | null = null
  for (const row of rows) {
    if (!place && skip < total + row.entries) {
      const edge = order === 'newest-first' ? row.stretch + 1 : row.stretch
      place = { bound: edge * STRETCH, skip: skip - total }
    }
    total += row.entries
  }
  return { total, place }
}

const stretches = (direction: typeof asc) =>
  prepared((read) => {
    const { stretch, entries } = listStretches
    return read
      .select({ stretch, entries })
      .from(listStretches)
      .where(eq(listStretches.list, sql.placeholder('list')))
      .orderBy(direction(stretch))
      .prepare()
  })
const inOrder = { 'newest-first': stretches(desc), 'oldest-first': stretches(asc) }

const STRETCH = 2 ** 31
