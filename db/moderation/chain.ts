import { createHash } from 'node:crypto'
import { asc, desc, gt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { preparedIn } from '../prepared.ts'
import { moderationLog, moderationLogChain } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

/** What the first link is made of, in the place of one before it. */
export const BEFORE_THE_FIRST = '0'.repeat(64)

/**
 * All columns of a row of the log, in this order for ever: the hashes are made of them. A column that is added later goes
 * to the end, and counts only where it says something: else the links from before it would break.
 */
export const CHAINED = {
  id: moderationLog.id,
  commentId: moderationLog.commentId,
  subject: moderationLog.subject,
  subjectId: moderationLog.subjectId,
  actorId: moderationLog.actorId,
  actorName: moderationLog.actorName,
  action: moderationLog.action,
  fromStatus: moderationLog.fromStatus,
  toStatus: moderationLog.toStatus,
  revision: moderationLog.revision,
  reason: moderationLog.reason,
  // As it is stored: read as JSON and written again, it could come out otherwise.
  detail: sql<string | null>`${moderationLog.detail}`,
  batch: moderationLog.batch,
  createdAt: moderationLog.createdAt,
}
export type ChainedRow = { [K in keyof typeof CHAINED]: string | number | null } & { id: number }

/**
 * The link of a row.
 *
 * @param before the hash of the row before it
 */
export function linkOf(before: string, row: ChainedRow): string {
  const columns = Object.keys(CHAINED) as (keyof typeof CHAINED)[]
  const canonical = JSON.stringify(columns.map((column) => row[column]))
  return createHash('sha256').update(`${before}\n${canonical}`).digest('hex')
}

/**
 * Links those rows of the log to the chain that are not linked yet, in their order. Inside a transaction, which nobody
 * else's can overlap: so the chain never forks.
 *
 * @param most rows at once; all if not given
 * @returns how many were linked
 */
export async function linkRows(tx: Tx, most = Infinity): Promise<number> {
  const [tail] = await lastLink(tx).execute()
  let { logId, hash } = tail ?? { logId: 0, hash: BEFORE_THE_FIRST }
  let linked = 0
  while (linked < most) {
    const rows = await unlinked(tx).execute({ after: logId })
    for (const row of rows) {
      hash = linkOf(hash, row)
      logId = row.id
      await linking(tx).execute({ logId, hash })
    }
    linked += rows.length
    if (rows.length < AT_ONCE) break
  }
  return linked
}

const AT_ONCE = 500
const lastLink = preparedIn((tx) =>
  tx
    .select()
    .from(moderationLogChain)
    .where(gt(moderationLogChain.logId, 0))
    .orderBy(desc(moderationLogChain.logId))
    .limit(1)
    .prepare(),
)
const unlinked = preparedIn((tx) =>
  tx
    .select(CHAINED)
    .from(moderationLog)
    .where(gt(moderationLog.id, sql.placeholder('after')))
    .orderBy(asc(moderationLog.id))
    .limit(AT_ONCE)
    .prepare(),
)
const linking = preparedIn((tx) =>
  tx
    .insert(moderationLogChain)
    .values({ logId: sql.placeholder('logId'), hash: sql.placeholder('hash') })
    .prepare(),
)

/** Links what came in without: from before there was a chain, or from other programs. In steps, so that nobody waits long. */
export async function linkAll(db: Db): Promise<void> {
  for (;;) {
    const linked = await db.write((tx) => linkRows(tx, AT_ONCE))
    if (linked < AT_ONCE) return
  }
}
