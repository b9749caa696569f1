import { inArray, max } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { commentScreenings } from '../../schema/index.ts'
import type { Finding } from './finding.ts'
import type { SpamScore } from './spam-filter.ts'

/** What screening last saw of a comment. */
export interface Screening {
  /** Every phase that was run, the deciding one last. */
  findings: Finding[]
  spam: SpamScore | null
  ranAt: number
}

/** What screening saw of these comments when they came in or were last changed; nothing for those that never went through it. */
export async function screeningOf(db: Db, commentIds: number[]): Promise<Map<number, Screening>> {
  if (commentIds.length === 0) return new Map()
  const newest = db.read
    .select({ id: max(commentScreenings.id) })
    .from(commentScreenings)
    .where(inArray(commentScreenings.commentId, commentIds))
    .groupBy(commentScreenings.commentId)
  const rows = await db.read.select().from(commentScreenings).where(inArray(commentScreenings.id, newest))
  return new Map(
    rows.map(({ commentId, findings, spamScore: score, spamModel: model, spamReasons: reasons, ranAt }) => [
      commentId,
      {
        findings: findings as Finding[],
        spam: score === null || model === null ? null : { score, model, reasons },
        ranAt,
      },
    ]),
  )
}
