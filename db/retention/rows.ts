import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments, jobRuns, outbox, usedLinks } from '../schema/index.ts'

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

/** Deletes reports of jobs from long ago. */
export async function clearRuns(db: Db, before: number, dryRun: boolean): Promise<number> {
  const old = lte(jobRuns.startedAt, before)
  if (dryRun) return (await db.read.select({ id: jobRuns.id }).from(jobRuns).where(old)).length
  return (await db.write(async (tx) => tx.delete(jobRuns).where(old).returning({ id: jobRuns.id }))).length
}
