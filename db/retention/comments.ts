import { and, desc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { emptyComment, forgetAround, isAnswered } from '../commenters/erase-comments.ts'
import { commentAppeals, comments } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

/** So many in one transaction: whoever writes meanwhile waits a few milliseconds. */
const AT_ONCE = 100
export type Discarded = 'trash' | 'spam' | 'rejected'

export interface Cleared {
  deleted: number
  /** Those that others have answered: their places stay. */
  emptied: number
}

/**
 * Deletes comments that have stood under a status for so long. One that was answered is emptied and keeps its place. One
 * that somebody has appealed or reported, with nobody having decided on it yet, is left until somebody has.
 *
 * @param before milliseconds: they came under this status then or earlier
 * @param now milliseconds
 */
export async function clearComments(
  db: Db,
  status: Discarded,
  before: number,
  { now, dryRun }: { now: number; dryRun: boolean },
): Promise<Cleared> {
  const { id } = comments
  const rows = await db.read
    .select({ id })
    .from(comments)
    .where(due(status, before))
    // An answer goes before what it answers.
    .orderBy(desc(id))
  const cleared = { deleted: 0, emptied: 0 }
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const ids = rows.slice(start, start + AT_ONCE).map((row) => row.id)
    if (dryRun) cleared.deleted += ids.length
    else
      await db.write(async (tx) => {
        for (const one of ids) await clearOne(tx, one, { status, before, now }, cleared)
      })
  }
  return cleared
}

/** When it came under its status: decided on, or taken in so. */
function due(status: Discarded, before: number) {
  const { decidedAt, createdAt } = comments
  return and(
    eq(comments.status, status),
    or(lte(decidedAt, before), and(isNull(decidedAt), lte(createdAt, before))),
    // Emptied before; as long as answers are there, nothing is to do.
    or(
      gt(comments.body, ''),
      sql`not exists (select 1 from comments as answers where answers.parent_id = ${comments.id})`,
    ),
    eq(comments.openReports, 0),
    sql`not exists (select 1 from ${commentAppeals} where ${commentAppeals.commentId} = ${comments.id} and ${commentAppeals.status} = 'open')`,
  )
}

async function clearOne(
  tx: Tx,
  id: number,
  { status, before, now }: { status: Discarded; before: number; now: number },
  cleared: Cleared,
) {
  // Somebody may have taken it out meanwhile.
  const [row] = await tx
    .select({ body: comments.body })
    .from(comments)
    .where(and(eq(comments.id, id), due(status, before)))
  if (!row) return
  if (!(await isAnswered(tx, id))) {
    await tx.delete(comments).where(eq(comments.id, id))
    cleared.deleted += 1
  } else if (row.body !== '') {
    await forgetAround(tx, id)
    await emptyComment(tx, id, now)
    cleared.emptied += 1
  }
}
