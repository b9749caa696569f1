import { and, eq, inArray, lte, ne } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { errorReports, FORGOTTEN, isFresh } from '../schema/index.ts'

const AT_ONCE = 500
const DAY = 24 * 60 * 60 * 1000
/** As long as somebody may still ask why it was decided so; the correction itself stays. */
const DECIDED_DAYS = 180

/**
 * Forgets which browsers reported errors longer ago.
 *
 * @param before milliseconds
 * @returns how many reports
 */
export async function forgetErrorReporters(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { id, reporterHash, createdAt } = errorReports
  const rows = await db.read
    .select({ id })
    .from(errorReports)
    .where(and(isFresh(reporterHash), lte(createdAt, before)))
  for (let start = 0; start < rows.length && !dryRun; start += AT_ONCE) {
    await db.write(async (tx) => {
      for (const row of rows.slice(start, start + AT_ONCE))
        await tx
          .update(errorReports)
          .set({ reporterHash: `${FORGOTTEN}${row.id}` })
          .where(eq(id, row.id))
    })
  }
  return rows.length
}

/**
 * Deletes reports of errors that were decided long ago, with the names and addresses on them.
 *
 * @param now milliseconds
 * @returns how many
 */
export async function clearErrorReports(db: Db, now: number, dryRun: boolean): Promise<number> {
  const { id, status, createdAt, decidedAt } = errorReports
  const before = now - DECIDED_DAYS * DAY
  const rows = await db.read
    .select({ id })
    .from(errorReports)
    .where(and(inArray(status, ['corrected', 'dismissed']), lte(createdAt, before), lte(decidedAt, before)))
  for (let start = 0; start < rows.length && !dryRun; start += AT_ONCE) {
    const ids = rows.slice(start, start + AT_ONCE).map((row) => row.id)
    await db.write(async (tx) => tx.delete(errorReports).where(and(inArray(id, ids), ne(status, 'open'))))
  }
  return rows.length
}
