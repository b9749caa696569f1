import { confirmAddress } from '../commenters/confirm.ts'
import type { Commenter } from '../commenters/commenter.ts'
import { decide } from '../moderation/decide.ts'
import type { RejectReason } from '../moderation/reasons.ts'
import { sanctions } from '../schema/index.ts'
import type { Db } from './newsroom.ts'
import { addComment, type ArticleRow, type CommentRow, type CommentValues, type Staff } from './cast.ts'

export type { Commenter }

/** A comment whose author has confirmed by mail that it is his. */
export async function addConfirmed(
  db: Db,
  article: Pick<ArticleRow, 'id'>,
  values: CommentValues & { name: string; email: string },
): Promise<{ comment: CommentRow; commenter: Commenter }> {
  const comment = await addComment(db, article, values)
  const result = await confirmAddress(db, comment.id, Date.now())
  if (!result.ok) throw new Error(result.reason)
  return { comment, commenter: result.commenter }
}

/** Rejects a comment, with what its author is told. */
export async function rejectComment(
  db: Db,
  moderator: Staff,
  { id, revision }: CommentRow,
  told: { reason: RejectReason; note: string },
): Promise<void> {
  await decide(db, moderator, { action: 'reject', comments: [{ id, revision }], ...told }, Date.now())
}

/** A moderator warns a confirmed commenter. */
export async function warnCommenter(db: Db, { id }: Commenter, reason: string): Promise<void> {
  const warning = { kind: 'warn', subject: 'commenter', value: String(id), reason } as const
  await db.write(async (tx) => {
    await tx.insert(sanctions).values({ ...warning, createdByName: 'Ana', createdAt: Date.now() })
  })
}
