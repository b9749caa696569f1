import type { HeldComment } from '#db/comments/thread.ts'
import { Time } from '../ui/time.tsx'
import { CommentText } from './comment-text.tsx'

interface Props {
  comments: HeldComment[]
  articlePath: string
  zone: string
  /** Ids of those that may still be changed. */
  changeable: ReadonlySet<number>
  /** Words of moderators to whom this browser remembers. */
  warned: boolean
}

/** The reader's own comments that still wait, for his browser alone. */
export function HeldComments({ comments, articlePath, zone, changeable, warned }: Props) {
  if (comments.length === 0) return null
  return (
    <section className="held" id="held" role="status">
      {warned && (
        <p className="form-message">
          A moderator has a warning for you: <a href="/commenter">please read it</a>.
        </p>
      )}
      {comments.map((comment) => (
        <article key={comment.id} className="comment comment-held" id={`comment-${comment.id}`} tabIndex={-1}>
          <p className="held-note">Your comment is awaiting moderation</p>
          <p>
            <b className="comment-author" dir="auto">
              {comment.authorName}
            </b>{' '}
            <span className="edited">
              <Time at={comment.createdAt} zone={zone} ago />
              {comment.editedAt !== null && ' (edited)'}
            </span>
          </p>
          <CommentText text={comment.body} inert />
          <Doings
            comment={comment}
            address={`${articlePath}/comments/${comment.id}`}
            isChangeable={changeable.has(comment.id)}
          />
        </article>
      ))}
    </section>
  )
}

function Doings({
  comment,
  address,
  isChangeable,
}: {
  comment: HeldComment
  address: string
  isChangeable: boolean
}) {
  return (
    <>
      {comment.mail === 'asked' && (
        <p className="held-mail">
          We have sent a mail to the address that you gave. Please open its link, so that we know that it is
          yours.
        </p>
      )}
      <div className="doings">
        {isChangeable && (
          <>
            <a href={`${address}/edit`}>Edit</a>
            <a href={`${address}/edit?delete#delete`}>Delete</a>
          </>
        )}
        {comment.mail === 'unasked' && (
          <form method="post" action={`${address}/confirm`}>
            <button type="submit">Confirm my email address</button>
          </form>
        )}
      </div>
    </>
  )
}
