import { and, asc, desc, eq, gt, inArray, max, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, relatedGround, relatedQueue, type RELATING_STEPS } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

export type RelatingStep = (typeof RELATING_STEPS)[number]
export interface Waiting {
  articleId: number
  step: RelatingStep
  spreads: boolean
  seq: number
}

/** The number of a change as triggers make it (migrations/0020), before all of theirs: what was just published comes first. */
const LATER = "cast(unixepoch('subsec') * 1000 as integer) * 1000 + abs(random() % 1000) - 1000000000000000"

const only = eq(relatedGround.id, 1)

/** What is worked on before anybody else has a turn. */
const AT_ONCE = 20
/** A queue that is longer is that of an import, or the like. */
const MANY = 200
/** So many of all articles are put into the queue at a time. */
const FILLED_AT_ONCE = 200

/** Two processes work from either end, and meet in the middle. */
export type End = 'newest' | 'oldest'

/** The next that wait, all for the same step: all reading comes before all comparing. */
export async function waiting(db: Db, end: End): Promise<Waiting[]> {
  for (const step of ['read', 'reread', 'rank'] as const) {
    const rows = await (end === 'newest' ? newest(db) : oldest(db)).execute({ step })
    if (rows.length > 0) return rows
  }
  return []
}

const inOrder = (read: Db['read'], order: typeof asc) =>
  read
    .select()
    .from(relatedQueue)
    .where(eq(relatedQueue.step, sql.placeholder('step')))
    .orderBy(order(relatedQueue.seq))
    .limit(AT_ONCE)
    .prepare()
const newest = prepared((read) => inOrder(read, desc))
const oldest = prepared((read) => inOrder(read, asc))

/** Whether articles wait, or something is to be done over all of them. */
export async function isAnythingQueued(db: Db): Promise<boolean> {
  const row = await db.read.get<{ found: number }>(sql`
    select exists (select 1 from related_queue where step in ('read', 'reread', 'rank'))
      or exists (select 1 from related_ground where id = 1 and step is not null) as found`)
  return row.found === 1
}

/** Whether so many articles wait that to work on each, and then on all, would be the same work twice. */
export async function doManyWait(db: Db): Promise<boolean> {
  const row = await db.read.get<{ found: number }>(sql`
    select exists (select 1 from related_queue where step in ('read', 'reread', 'rank') limit 1 offset ${MANY}) as found`)
  return row.found === 1
}

/** How many wait for a step. */
export async function waitingFor(db: Db, step: RelatingStep): Promise<number> {
  return await db.read.$count(relatedQueue, eq(relatedQueue.step, step))
}

/** Those of these that have not changed since they were taken from the queue. */
export async function unchanged(tx: Tx, rows: Waiting[]): Promise<Waiting[]> {
  const now = await tx
    .select({ articleId: relatedQueue.articleId, seq: relatedQueue.seq })
    .from(relatedQueue)
    .where(
      inArray(
        relatedQueue.articleId,
        rows.map((row) => row.articleId),
      ),
    )
  const seqs = new Map(now.map((row) => [row.articleId, row.seq]))
  return rows.filter((row) => seqs.get(row.articleId) === row.seq)
}

/** They have been read: now they are compared, unless all are later. */
export async function wasRead(tx: Tx, rows: Waiting[]): Promise<void> {
  const ids = rows.filter(({ step }) => step === 'read').map((row) => row.articleId)
  if (ids.length > 0)
    await tx.update(relatedQueue).set({ step: 'rank' }).where(inArray(relatedQueue.articleId, ids))
  await isDone(
    tx,
    rows.filter(({ step }) => step === 'reread'),
  )
}

export async function isDone(tx: Tx, rows: Waiting[]): Promise<void> {
  const ids = rows.map((row) => row.articleId)
  if (ids.length > 0) await tx.delete(relatedQueue).where(inArray(relatedQueue.articleId, ids))
}

/** Has these compared again, unless they are to be read anyway. */
export async function compareAgain(tx: Tx, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  await tx.run(
    sql`insert into related_change (article_id, step) select value, 'rank' from json_each(${JSON.stringify(ids)})`,
  )
}

/**
 * Puts the next of all articles into the queue, when all are to be worked on: in one transaction with how far that is, so
 * that nothing is lost with the process.
 *
 * @returns how far it is among all articles; null when nothing is to be done over all
 */
export async function fillQueue(db: Db): Promise<{ step: RelatingStep; done: number; of: number } | null> {
  return await db.write(async (tx) => {
    const [ground] = await tx
      .select({ step: relatedGround.step, done: relatedGround.done })
      .from(relatedGround)
      .where(only)
    if (!ground?.step) return null
    const { step } = ground
    const next = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(gt(articles.id, ground.done), ne(sql`+${articles.status}`, 'deleted')))
      .orderBy(asc(articles.id))
      .limit(FILLED_AT_ONCE)
    const last = next.at(-1)
    if (!last) {
      const after = step === 'reread' ? ('rank' as const) : null
      await tx.update(relatedGround).set({ step: after, done: 0 }).where(only)
      return { step, done: ground.done, of: ground.done }
    }
    await tx.run(sql`
      insert into related_queue (article_id, step, spreads, seq)
      select value, ${step}, 0, ${sql.raw(LATER)} from json_each(${JSON.stringify(next.map(({ id }) => id))}) where true
      on conflict (article_id) do update set step = iif(step = 'rank' and spreads and excluded.step = 'reread', 'read',
        iif(step = 'rank', excluded.step, step))`)
    await tx.update(relatedGround).set({ done: last.id }).where(only)
    const [end] = await tx.select({ id: max(articles.id) }).from(articles)
    return { step, done: last.id, of: end?.id ?? last.id }
  })
}
