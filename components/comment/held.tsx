import type { PublicComment } from '#db/comments/tree.ts'
import { Time } from '../ui/time.tsx'
import { CommentText } from './comment-text.tsx'

/** The reader's own comments that still wait, for his browser alone. */
export function HeldComments({ comments, zone }: { comments: PublicComment[]; zone: string }) {
  if (comments.length === 0) return null
  return (
    <section className="held" id="held" role="status">
      {comments.map((comment) => (
        <article key={comment.id} className="comment comment-held" id={`comment-${comment.id}`} tabIndex={-1}>
          <p className="held-note">Your comment is awaiting moderation</p>
          <p className="comment-author">
            <bdi>{comment.authorName}</bdi>, <Time at={comment.createdAt} zone={zone} ago />
          </p>
          <CommentText text={comment.body} inert />
        </article>
      ))}
    </section>
  )
}
