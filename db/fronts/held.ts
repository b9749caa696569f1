import { and, desc, eq, gt, isNull, lte, sql } from 'drizzle-orm'
import { BY_ID } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { arrangements, articles, frontSlots } from '../schema/index.ts'

/** The front page, or the section whose front is meant. */
export type FrontOf = number | null

const front = sql`${arrangements.sectionId} is ${sql.placeholder('sectionId')}`
const now = sql.placeholder('now')

const current = prepared((read) =>
  read
    .select({ id: arrangements.id })
    .from(arrangements)
    .where(and(front, isNull(arrangements.undoneAt), lte(arrangements.holdsFrom, now)))
    .orderBy(desc(arrangements.holdsFrom), desc(arrangements.id))
    .limit(1)
    .prepare(),
)

const following = prepared((read) =>
  read
    .select({ at: arrangements.holdsFrom })
    .from(arrangements)
    .where(and(front, isNull(arrangements.undoneAt), gt(arrangements.holdsFrom, now)))
    .orderBy(arrangements.holdsFrom)
    .limit(1)
    .prepare(),
)

const slots = prepared((read) => {
  const { place, articleId, startsAt, expiresAt } = frontSlots
  return read
    .select({ place, id: articleId, startsAt, expiresAt, sectionId: articles.sectionId })
    .from(frontSlots)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(and(eq(frontSlots.arrangementId, sql.placeholder('arrangementId')), BY_ID.listed))
    .orderBy(place)
    .prepare()
})

/** The id of the arrangement that holds on a front; null where nobody has arranged it. @param at milliseconds */
export async function currentArrangement(db: Db, sectionId: FrontOf, at: number): Promise<number | null> {
  const [row] = await current(db).execute({ sectionId, now: at })
  return row?.id ?? null
}

export interface Held {
  /** Articles by their place; 1 is the lead. */
  ids: Map<number, number>
  /** Milliseconds: when that changes by itself; null if it does not. */
  until: number | null
}

/**
 * The articles that editors hold on a front now, by their place. What is not public, waits for its time or has expired is
 * left out, and what has left the section is on its front no more: the newest take such places.
 *
 * @param at milliseconds
 */
export async function heldIds(db: Db, sectionId: FrontOf, at: number): Promise<Held> {
  const [next] = await following(db).execute({ sectionId, now: at })
  const arrangementId = await currentArrangement(db, sectionId, at)
  const rows = arrangementId === null ? [] : await slots(db).execute({ arrangementId })
  const here = rows.filter((row) => sectionId === null || row.sectionId === sectionId)
  return heldOf(here, at, next?.at ?? null)
}

interface Slot {
  place: number
  id: number
  startsAt: number | null
  expiresAt: number | null
}

/** What such slots hold at a time. @param next when others take their place, in milliseconds */
export function heldOf(slots: Slot[], at: number, next: number | null): Held {
  const held = slots.filter(
    ({ startsAt, expiresAt }) => (startsAt ?? at) <= at && (expiresAt === null || expiresAt > at),
  )
  const turns = slots.flatMap(({ startsAt, expiresAt }) => [startsAt, expiresAt]).concat(next)
  const ahead = turns.filter((turn) => turn !== null && turn > at) as number[]
  return {
    ids: new Map(held.map((slot) => [slot.place, slot.id])),
    until: ahead.length === 0 ? null : Math.min(...ahead),
  }
}
