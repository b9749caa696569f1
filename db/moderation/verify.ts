import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { moderationLog, moderationLogChain } from '../schema/index.ts'
import { BEFORE_THE_FIRST, CHAINED, linkOf, type ChainedRow } from './chain.ts'

/** What is wrong with the first bad row. */
export type ChainProblem =
  /** The row, its link, or a row before it is not what it was when it was linked. */
  | 'changed'
  /** There is a link and no row. */
  | 'removed'
  /** There is a row between linked ones, and no link. */
  | 'inserted'
  /** Rows were written behind the last one that there is. */
  | 'cut-off'

export interface ChainReport {
  ok: boolean
  /** Rows whose links were found right. */
  rows: number
  /** The hash of the last of them: to be noted elsewhere, where nobody who changes the database can reach it. */
  head: string
  /** Rows at the end that are not linked yet; the next decision links them. */
  waiting: number
  firstBad: { id: number; problem: ChainProblem } | null
  /** Whether a head that was noted elsewhere is still part of the chain; null when none was given. */
  knownHead: boolean | null
}

const AT_ONCE = 2000

/**
 * Walks the log and its chain from end to end, and stops at the first row that is not what it was. What nobody can see
 * from the database alone is an end that was cut off by somebody who also knew to reset the counter of ids: for that
 * compare with a head that was noted elsewhere.
 *
 * @param knownHead a head that was noted elsewhere
 * @param progress is told how many of how many rows have been walked
 */
export async function verifyLog(
  db: Db,
  knownHead: string | null = null,
  progress: (done: number, of: number) => void = () => {},
): Promise<ChainReport> {
  const { row: lastRow, link: lastLink, counter } = await ends(db)
  const report: ChainReport = {
    ...{ ok: false, rows: 0, head: BEFORE_THE_FIRST, waiting: 0, firstBad: null },
    knownHead: knownHead === null ? null : knownHead === BEFORE_THE_FIRST,
  }
  const last = Math.max(lastRow, lastLink)
  for (let after = 0; after < last && !report.firstBad; after += AT_ONCE) {
    await walk(db, report, { after, until: Math.min(after + AT_ONCE, last), lastLink, knownHead })
    progress(Math.min(after + AT_ONCE, last), last)
    await setImmediate()
  }
  if (!report.firstBad && counter > last) report.firstBad = { id: last + 1, problem: 'cut-off' }
  report.ok = report.firstBad === null && report.knownHead !== false
  return report
}

interface Stretch {
  after: number
  until: number
  lastLink: number
  knownHead: string | null
}

async function walk(db: Db, report: ChainReport, { after, until, lastLink, knownHead }: Stretch) {
  const rows = new Map((await rowsBetween(db, after, until)).map((row) => [row.id, row]))
  const links = new Map((await linksBetween(db, after, until)).map(({ logId, hash }) => [logId, hash]))
  const ids = [...new Set([...rows.keys(), ...links.keys()])].sort((a, b) => a - b)
  for (const id of ids) {
    const [row, link] = [rows.get(id), links.get(id)]
    const problem = problemOf(report.head, row, link, id > lastLink)
    if (problem !== null) {
      report.firstBad = { id, problem }
      return
    }
    if (link === undefined) report.waiting += 1
    else {
      report.rows += 1
      report.head = link
      if (link === knownHead) report.knownHead = true
    }
  }
}

function problemOf(
  head: string,
  row: ChainedRow | undefined,
  link: string | undefined,
  isBehindTheLast: boolean,
): ChainProblem | null {
  if (!row) return 'removed'
  if (link === undefined) return isBehindTheLast ? null : 'inserted'
  return linkOf(head, row) === link ? null : 'changed'
}

async function rowsBetween(db: Db, after: number, until: number): Promise<ChainedRow[]> {
  return await db.read
    .select(CHAINED)
    .from(moderationLog)
    .where(and(gt(moderationLog.id, after), lte(moderationLog.id, until)))
    .orderBy(asc(moderationLog.id))
}

async function linksBetween(db: Db, after: number, until: number) {
  const { logId } = moderationLogChain
  return await db.read
    .select()
    .from(moderationLogChain)
    .where(and(gt(logId, after), lte(logId, until)))
    .orderBy(asc(logId))
}

/** The last row, the last link, and the counter that names the next row. */
async function ends(db: Db): Promise<{ row: number; link: number; counter: number }> {
  // First: what is decided on meanwhile may make the last row newer than the counter, and never older.
  const counter =
    db.sqlite.reader
      .prepare<[], number>("select seq from sqlite_sequence where name = 'moderation_log'")
      .pluck()
      .get() ?? 0
  const { id } = moderationLog
  const { logId } = moderationLogChain
  const [row] = await db.read.select({ id }).from(moderationLog).where(gt(id, 0)).orderBy(desc(id)).limit(1)
  const [link] = await db.read
    .select({ id: logId })
    .from(moderationLogChain)
    .where(gt(logId, 0))
    .orderBy(desc(logId))
    .limit(1)
  return { row: row?.id ?? 0, link: link?.id ?? 0, counter }
}

/** The newest link of the chain, with the row that it is of; null before the first. */
export async function chainHead(db: Db): Promise<{ id: number; hash: string } | null> {
  const { link } = await ends(db)
  const [last] = await db.read.select().from(moderationLogChain).where(eq(moderationLogChain.logId, link))
  return last ? { id: link, hash: last.hash } : null
}
