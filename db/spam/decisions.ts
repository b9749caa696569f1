import { and, desc, eq, isNotNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { comments } from '../schema/index.ts'
import { modelInUse } from './store.ts'
import { LEAST_SAMPLES, type LabelledSample } from './train.ts'

/** A new model is worth its while after so many more decisions. */
const NEW_DECISIONS = 25
/** A model that somebody brought gives way to a site's own only when that has seen as much. */
const OWN_DECISIONS = 200
/** Of each kind, the newest; what was spam years ago tells little of today's. */
export const MOST_LEARNED = 10_000

const STATUS = { spam: 'spam', ham: 'approved' } as const

/**
 * Whether moderators have decided enough since the last model. Only what a person approved or called spam counts: a
 * comment that was rejected is no spam, and what the filter itself held has taught it nothing. A model that is stale is
 * learned anew from whatever is left, if that is enough for any.
 *
 * @param stale as staleModels has them
 */
export async function isTrainingDue(db: Db, stale: readonly number[] = []): Promise<boolean> {
  const { version, origin, createdAt } = await modelInUse(db)
  const [own] = await countSince(db).execute({ since: -1, least: OWN_DECISIONS })
  const foreign = origin === 'import' || origin === 'train'
  if (foreign && (own?.spam ?? 0) + (own?.ham ?? 0) < OWN_DECISIONS) return false
  if (Math.min(own?.spam ?? 0, own?.ham ?? 0) < LEAST_SAMPLES) return false
  if (stale.includes(version)) return true
  const [since] = await countSince(db).execute({ since: createdAt, least: NEW_DECISIONS })
  return (since?.spam ?? 0) + (since?.ham ?? 0) >= NEW_DECISIONS
}

/** Where reading goes on: the time and the id of the last one read. */
export interface DecisionCursor {
  decidedAt: number
  id: number
}

export const FROM_NEWEST: DecisionCursor = { decidedAt: Number.MAX_SAFE_INTEGER, id: 0 }

/**
 * Comments that a moderator decided on, newest first.
 *
 * @param after FROM_NEWEST, or the cursor of the stretch before
 * @param limit how many at most
 * @returns them, and the cursor for the next stretch; null when there are no more
 */
export async function decidedSamples(
  db: Db,
  label: LabelledSample['label'],
  after: DecisionCursor,
  limit: number,
): Promise<{ samples: LabelledSample[]; next: DecisionCursor | null }> {
  const rows = await decided(db).execute({ status: STATUS[label], ...after, limit })
  const last = rows.at(-1)
  return {
    samples: rows.map(({ body, name, email }) => ({ body, name, email, label })),
    next: last?.decidedAt && rows.length === limit ? { decidedAt: last.decidedAt, id: last.id } : null,
  }
}

const decided = prepared((read) => {
  const { id, body, authorName, authorEmail, status, decidedAt } = comments
  const older = or(
    sql`${decidedAt} < ${sql.placeholder('decidedAt')}`,
    and(sql`${decidedAt} = ${sql.placeholder('decidedAt')}`, sql`${id} < ${sql.placeholder('id')}`),
  )
  return read
    .select({ id, body, name: authorName, email: authorEmail, decidedAt })
    .from(comments)
    .where(
      and(
        eq(status, sql.placeholder('status')),
        // Of whom was erased there is an empty place where others have answered him.
        ne(body, ''),
        isNotNull(decidedAt),
        sql`${decidedAt} <= ${sql.placeholder('decidedAt')}`,
        older,
      ),
    )
    .orderBy(desc(decidedAt), desc(id))
    .limit(sql.placeholder('limit'))
    .prepare()
})

/** Counted no further than is asked for: it is asked every few minutes. */
const countSince = prepared((read) => {
  const count = (status: string) =>
    sql<number>`(select count(*) from (select 1 from ${comments} where ${comments.status} = ${status} and ${comments.decidedAt} > ${sql.placeholder('since')} limit ${sql.placeholder('least')}))`
  return read
    .select({ spam: count(STATUS.spam).as('spam'), ham: count(STATUS.ham).as('ham') })
    .from(sql`(select 1)`)
    .prepare()
})
