import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { moderationLog, spamModels } from '../schema/index.ts'

/**
 * The models that were learned from decisions before somebody's comments were erased: his words may stand in them, and
 * nobody can tell which are his. Models that somebody brought know nothing of this newsroom's comments.
 *
 * @returns their versions, the newest first
 */
export async function staleModels(db: Db): Promise<number[]> {
  const { subject, action, detail, createdAt } = moderationLog
  const [erased] = await db.read
    .select({ at: createdAt })
    .from(moderationLog)
    .where(
      and(
        eq(action, 'erase'),
        eq(subject, 'commenter'),
        gt(sql`json_extract(${detail}, '$.comments')`, sql.raw('0')),
      ),
    )
    .orderBy(desc(createdAt), desc(moderationLog.id))
    .limit(1)
  if (!erased) return []
  // As old as the erasing counts too: a model bears the time at which its learning began, and he was erased meanwhile.
  const rows = await db.read
    .select({ version: spamModels.id })
    .from(spamModels)
    // All are above nothing; said so that SQLite calls it a search.
    .where(
      and(gt(spamModels.id, 0), eq(spamModels.origin, 'decisions'), lte(spamModels.createdAt, erased.at)),
    )
    .orderBy(desc(spamModels.id))
  return rows.map(({ version }) => version)
}

/** Removes models for good, also from the free places of the database file; what the write-ahead log holds is not its matter. */
export async function dropModels(db: Db, versions: number[]): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(spamModels).where(inArray(spamModels.id, versions))
  })
}
