import { eq, inArray } from 'drizzle-orm'
import {
  commentAppeals,
  commenters,
  commentRecommends,
  commentReports,
  comments,
  wordRules,
} from '../schema/index.ts'
import { lookOf } from '../text/look-alike.ts'
import type { Tx } from '../writer.ts'
import { idOf } from './ids.ts'
import { APPEALS, CONFIRMED, PICKS, REJECTED, REPORTS, WORDS } from './moderation.ts'

const HOUR = 3_600_000
/** What the most recommended comments of the demo have. */
const MOST_RECOMMENDED = 17

/**
 * What happens around the demo's comments: readers who have confirmed their address, recommendations, picks, reports, an
 * appeal, and lists of words.
 *
 * @param ids of the comments, by their names in the demo
 * @param now milliseconds
 */
export async function fillModeration(tx: Tx, ids: Map<string, number>, now: number): Promise<void> {
  await confirm(tx, now)
  await recommend(tx, now)
  for (const [index, name] of PICKS.entries())
    await tx
      .update(comments)
      .set({ pickedAt: now - (index + 1) * HOUR })
      .where(eq(comments.id, idOf(ids, name)))
  for (const [name, { reason, note }] of Object.entries(REJECTED))
    await tx
      .update(comments)
      .set({ rejectReason: reason, moderatorNote: note })
      .where(eq(comments.id, idOf(ids, name)))
  await tx.insert(commentReports).values(
    REPORTS.map(({ comment, hoursAgo, ...report }) => ({
      ...{ ...report, commentId: idOf(ids, comment), reporterHash: `demo-${report.reference}` },
      createdAt: now - hoursAgo * HOUR,
    })),
  )
  await tx.insert(commentAppeals).values(
    APPEALS.map(({ comment, hoursAgo, body }) => ({
      ...{ commentId: idOf(ids, comment), body, createdAt: now - hoursAgo * HOUR },
    })),
  )
  await tx
    .insert(wordRules)
    .values(
      (['held', 'spam', 'banned'] as const).flatMap((list) =>
        WORDS[list].map((pattern) => ({ list, pattern, createdAt: now })),
      ),
    )
}

async function confirm(tx: Tx, now: number) {
  const written = await tx
    .select()
    .from(comments)
    .where(inArray(comments.emailKey, [...CONFIRMED]))
  const confirmedAt = now - 40 * 24 * HOUR
  const names = new Map(written.map((row) => [row.emailKey, row]))
  for (const { authorEmail, authorName, emailKey } of names.values()) {
    const [commenter] = await tx
      .insert(commenters)
      .values({ email: authorEmail, emailKey, name: authorName, look: lookOf(authorName), confirmedAt })
      .returning({ id: commenters.id })
    if (!commenter) throw new Error('a demo commenter was not written')
    await tx.update(comments).set({ commenterId: commenter.id }).where(eq(comments.emailKey, emailKey))
  }
}

/** By the comment's number, so that every newsroom gets the same; half of them get none, as it is. */
async function recommend(tx: Tx, now: number) {
  const approved = await tx.select({ id: comments.id }).from(comments).where(eq(comments.status, 'approved'))
  const rows = approved.flatMap(({ id }) => {
    const many = id % 2 === 0 ? 0 : (id * 7) % (MOST_RECOMMENDED + 1)
    return Array.from({ length: many }, (_, n) => ({
      ...{ commentId: id, readerHash: `demo-${n}`, createdAt: now },
    }))
  })
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(commentRecommends).values(rows.slice(from, from + 500))
}
