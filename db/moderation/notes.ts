import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { commenterNotes, comments } from '../schema/index.ts'
import { cleanText } from '../text/plain.ts'
import { isCommentInScope } from './scope.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export const NOTE_LONGEST = 1000

export type NoteResult = { ok: true } | { ok: false; reason: 'forbidden' | 'empty' | 'too-long' | 'unknown' }

/** Notes something about whoever wrote a comment, for other moderators. */
export async function addNote(
  db: Db,
  viewer: Viewer,
  input: { commentId: number; body: string },
  now: number,
): Promise<NoteResult> {
  if (viewer.kind !== 'staff' || !canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const body = cleanText(input.body)
  if (body === '') return { ok: false, reason: 'empty' }
  if ([...body].length > NOTE_LONGEST) return { ok: false, reason: 'too-long' }
  return await db.write(async (tx) => {
    const { emailKey } = comments
    const [comment] = await tx.select({ emailKey }).from(comments).where(eq(comments.id, input.commentId))
    if (!comment?.emailKey || !(await isCommentInScope(tx, viewer, input.commentId)))
      return { ok: false, reason: 'unknown' }
    const by = { authorId: viewer.id, authorName: viewer.name }
    await tx.insert(commenterNotes).values({ emailKey: comment.emailKey, body, ...by, createdAt: now })
    return { ok: true }
  })
}

/** Takes back a note of one's own. @returns false when there was none */
export async function removeNote(db: Db, viewer: Viewer, noteId: number): Promise<boolean> {
  if (viewer.kind !== 'staff' || !canModerate(viewer)) return false
  return await db.write(async (tx) => {
    const own = and(eq(commenterNotes.id, noteId), eq(commenterNotes.authorId, viewer.id))
    return (await tx.delete(commenterNotes).where(own).returning({ id: commenterNotes.id })).length > 0
  })
}
