import { and, eq, gt, gte, inArray, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { ERASED_VALUES } from '../commenters/erased-list.ts'
import { forgetErrorReporters } from '../corrections/retain.ts'
import {
  commentRecommends,
  commentReports,
  comments,
  FORGOTTEN,
  isFresh,
  jobRuns,
  outbox,
  sanctions,
  usedLinks,
} from '../schema/index.ts'

const AT_ONCE = 500

/**
 * Forgets from which networks comments came that are older than this.
 *
 * @param before milliseconds
 * @returns how many comments
 */
export async function forgetNetworks(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { id, addressHash, createdAt } = comments
  const rows = await db.read
    .select({ id })
    .from(comments)
    .where(and(gt(addressHash, ''), lte(createdAt, before)))
  for (let start = 0; start < rows.length && !dryRun; start += AT_ONCE) {
    const ids = rows.slice(start, start + AT_ONCE).map((row) => row.id)
    await db.write(async (tx) => tx.update(comments).set({ addressHash: null }).where(inArray(id, ids)))
  }
  return rows.length
}

/** A word that says nothing and stands nowhere else, where one of each is kept. */
const nothing = sql<string>`${FORGOTTEN} || lower(hex(randomblob(8)))`

/**
 * Forgets which browsers and networks recommended or reported longer ago: that it was done stays, and counts.
 *
 * @param before milliseconds
 * @returns how many recommendations and reports
 */
export async function forgetReaders(db: Db, before: number, dryRun: boolean): Promise<number> {
  const reporting = await forgetReporters(db, before, dryRun)
  const correcting = await forgetErrorReporters(db, before, dryRun)
  return (await forgetRecommending(db, before, dryRun)) + reporting + correcting
}

async function forgetRecommending(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { readerHash, createdAt } = commentRecommends
  const old = and(isFresh(readerHash), lte(createdAt, before))
  if (dryRun) return await db.read.$count(commentRecommends, old)
  const some = db.read
    .select({ row: sql`rowid` })
    .from(commentRecommends)
    .where(old)
    .limit(AT_ONCE)
  const forget = async () =>
    await db.write(async (tx) =>
      tx
        .update(commentRecommends)
        .set({ readerHash: nothing, networkHash: null })
        .where(inArray(sql`rowid`, some)),
    )
  let [forgotten, last] = [0, AT_ONCE]
  while (last === AT_ONCE) {
    last = (await forget()).changes
    forgotten += last
  }
  return forgotten
}

/**
 * Of a comment's reports it stays known which came from one network, so that they never count for more. All of those go
 * with the first: their salt has gone by then, and no other report can be told to be of their network.
 */
async function forgetReporters(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { id, commentId, reporterHash, networkHash, createdAt } = commentReports
  const rows = await db.read
    .select({ id, commentId, networkHash })
    .from(commentReports)
    .where(and(isFresh(reporterHash), lte(createdAt, before)))
  for (let start = 0; start < rows.length && !dryRun; start += AT_ONCE) {
    await db.write(async (tx) => {
      for (const row of rows.slice(start, start + AT_ONCE)) {
        const word = `${FORGOTTEN}${row.id}`
        const together = and(eq(commentId, row.commentId), eq(networkHash, row.networkHash ?? ''))
        await tx.update(commentReports).set({ networkHash: word }).where(together)
        await tx.update(commentReports).set({ reporterHash: word }).where(eq(id, row.id))
      }
    })
  }
  return rows.length
}

/**
 * Deletes what was sent, given up or dropped: addresses, and what the mails were about.
 *
 * @param before milliseconds: due then or earlier
 */
export async function clearOutbox(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { id, status, dueAt } = outbox
  let cleared = 0
  for (const done of ['sent', 'dropped', 'dead'] as const) {
    const rows = await db.read
      .select({ id })
      .from(outbox)
      .where(and(eq(status, done), lte(dueAt, before)))
    for (let start = 0; start < rows.length && !dryRun; start += AT_ONCE) {
      const ids = rows.slice(start, start + AT_ONCE).map((row) => row.id)
      await db.write(async (tx) => tx.delete(outbox).where(and(inArray(id, ids), eq(status, done))))
    }
    cleared += rows.length
  }
  return cleared
}

/** Deletes what says that a link was used, once the link has ended anyway. */
export async function clearLinks(db: Db, now: number, dryRun: boolean): Promise<number> {
  const ended = lte(usedLinks.expiresAt, now)
  if (dryRun) return (await db.read.select().from(usedLinks).where(ended)).length
  return (await db.write(async (tx) => tx.delete(usedLinks).where(ended).returning())).length
}

/** Deletes sanctions on people who were erased, once they are over: until then they were kept, and for nothing else. */
export async function clearSanctions(db: Db, now: number, dryRun: boolean): Promise<number> {
  const { subject, value, liftedAt, expiresAt } = sanctions
  const [from, to] = ERASED_VALUES
  const over = and(
    ...[eq(subject, 'email'), gte(value, from), lt(value, to)],
    or(lte(liftedAt, now), lte(expiresAt, now)),
  )
  if (dryRun) return await db.read.$count(sanctions, over)
  return (await db.write(async (tx) => tx.delete(sanctions).where(over))).changes
}

/** Deletes reports of jobs from long ago. */
export async function clearRuns(db: Db, before: number, dryRun: boolean): Promise<number> {
  const old = lte(jobRuns.startedAt, before)
  if (dryRun) return (await db.read.select({ id: jobRuns.id }).from(jobRuns).where(old)).length
  return (await db.write(async (tx) => tx.delete(jobRuns).where(old).returning({ id: jobRuns.id }))).length
}
