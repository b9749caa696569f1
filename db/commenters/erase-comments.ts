import { and, desc, eq, lte, sql } from 'drizzle-orm'
import { commentAppeals, comments, commentScreenings, commentVersions } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import type { Texts } from './erased-list.ts'

/** How many comments were his, and what became of them: those that are neither deleted nor emptied keep their text. */
export interface ErasedComments {
  comments: number
  deleted: number
  emptied: number
}

const NOBODY = {
  // Of a place that is left empty, which readers see no name of.
  ...{ authorName: 'Anonymous', authorEmail: '', emailKey: '', addressHash: null, commenterId: null },
  ...{ wantsMail: false, moderatorNote: '' },
}

export interface Erasing {
  emailKey: string
  texts: Texts
  /** Milliseconds: what is newer is left. */
  upTo: number
  /** Under what name a text stays whose author was erased. */
  name: string
}

/**
 * Takes a commenter out of his comments, or his comments away. One that others have answered leaves its place behind, so
 * that their words stay where they are.
 *
 * @param now milliseconds
 */
export async function eraseComments(
  tx: Tx,
  { emailKey, texts, upTo, name }: Erasing,
  now: number,
): Promise<ErasedComments> {
  const { id, body } = comments
  const own = await tx
    .select({ id, body })
    .from(comments)
    .where(and(eq(comments.emailKey, emailKey), lte(comments.createdAt, upTo)))
    // An answer goes before what it answers: so that of his own thread nothing has to stay.
    .orderBy(desc(comments.depth), desc(comments.id))
  const erased = { comments: own.length, deleted: 0, emptied: 0 }
  for (const comment of own) {
    await forgetAround(tx, comment.id)
    if (texts === 'keep') {
      const values = { ...NOBODY, authorName: name, body: withoutAddress(comment.body, emailKey) }
      await tx.update(comments).set(values).where(eq(id, comment.id))
    } else if (await isAnswered(tx, comment.id)) {
      await emptyComment(tx, comment.id, now)
      erased.emptied += 1
    } else {
      await tx.delete(comments).where(eq(id, comment.id))
      erased.deleted += 1
    }
  }
  return erased
}

/**
 * Leaves nothing of a comment but its place, for the answers under it.
 *
 * @param now milliseconds
 */
export async function emptyComment(tx: Tx, commentId: number, now: number): Promise<void> {
  const { status, revision, decidedAt } = comments
  const isOpen = sql`${status} in ('approved', 'pending')`
  await tx
    .update(comments)
    .set({
      ...{ ...NOBODY, body: '', revision: sql`${revision} + 1`, pickedAt: null },
      // What was not public stays where it was: it is empty, and nobody is asked to decide on it again.
      status: sql`iif(${isOpen}, 'trash', ${status})`,
      decidedAt: sql`iif(${isOpen}, ${now}, ${decidedAt})`,
    })
    .where(eq(comments.id, commentId))
}

/** Whether something stands under it, whatever its status: rows hang on their parent. */
export async function isAnswered(tx: Tx, commentId: number): Promise<boolean> {
  const [answer] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.parentId, commentId))
    .limit(1)
  return answer !== undefined
}

/** Earlier wordings, what programs saw in his words, and what he wrote against a decision. */
export async function forgetAround(tx: Tx, commentId: number) {
  await tx.delete(commentVersions).where(eq(commentVersions.commentId, commentId))
  await tx.delete(commentScreenings).where(eq(commentScreenings.commentId, commentId))
  await tx.update(commentAppeals).set({ body: '', answer: '' }).where(eq(commentAppeals.commentId, commentId))
}

/** His own address may stand in his own words, however he wrote it. */
function withoutAddress(body: string, emailKey: string): string {
  const escaped = emailKey.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return body.replaceAll(new RegExp(escaped, 'gi'), '[…]')
}
