import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import { comments } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { writeLog } from './log.ts'
import { isCommentInScope } from './scope.ts'
import { whatHappened, type Seen, type Stale } from './stale.ts'

/** More than anybody decides on between the lines of one article; the rest waits in the queue. */
const MOST_PENDING = 50

export interface PendingOnPage extends Seen {
  authorName: string
  body: string
  createdAt: number
  /** Who is answered, if it is an answer. */
  answers: { id: number; authorName: string } | null
}

/** What a moderator needs on the page of an article itself. */
export interface OnPage {
  /** Comments of this article that wait, oldest first. */
  pending: PendingOnPage[]
  /** Of the approved comments that the page shows: what a decision has to name, and whether each is a pick. */
  shown: Map<number, { revision: number; picked: boolean }>
}

const answered = alias(comments, 'answered')

/**
 * What waits under an article, and what a moderator has to know of the comments that its page shows.
 *
 * @param shownIds the approved comments on the page
 */
export async function onPage(db: Db, articleId: number, shownIds: number[]): Promise<OnPage> {
  const { id, revision, authorName, body, createdAt, status, pickedAt } = comments
  const pending = await db.read
    .select({
      ...{ id, revision, authorName, body, createdAt },
      answers: { id: answered.id, authorName: answered.authorName },
    })
    .from(comments)
    .leftJoin(answered, eq(answered.id, comments.parentId))
    .where(and(eq(comments.articleId, articleId), eq(status, 'pending')))
    .orderBy(asc(createdAt), asc(id))
    .limit(MOST_PENDING)
  const rows = await db.read.select({ id, revision, pickedAt }).from(comments).where(inArray(id, shownIds))
  const shown = rows.map(
    (row) => [row.id, { revision: row.revision, picked: row.pickedAt !== null }] as const,
  )
  return { pending, shown: new Map(shown) }
}

export type PickResult = { ok: true } | { ok: false; reason: 'forbidden' } | { ok: false; stale: Stale }

/**
 * Makes an approved comment an editors' pick, or one no longer.
 *
 * @param now milliseconds
 */
export async function pickComment(
  db: Db,
  viewer: Viewer,
  input: { comment: Seen; picked: boolean },
  now: number,
): Promise<PickResult> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const { comment, picked } = input
  return await db.write(async (tx) => {
    if (!(await isCommentInScope(tx, viewer, comment.id)))
      return { ok: false, stale: { id: comment.id, reason: 'gone' } }
    const asSeen = and(
      eq(comments.id, comment.id),
      eq(comments.revision, comment.revision),
      eq(comments.status, 'approved'),
    )
    const [before] = await tx.select({ pickedAt: comments.pickedAt }).from(comments).where(asSeen)
    if (!before) return { ok: false, stale: await whatHappened(tx, comment.id) }
    // Twice the same is done already.
    if ((before.pickedAt !== null) === picked) return { ok: true }
    await tx
      .update(comments)
      .set({ pickedAt: picked ? now : null })
      .where(asSeen)
    const entry = { subject: 'comment' as const, subjectId: comment.id, commentId: comment.id }
    const action = picked ? 'pick' : 'unpick'
    await writeLog(tx, viewer, { ...entry, action, revision: comment.revision, batch: randomUUID() }, now)
    return { ok: true }
  })
}
