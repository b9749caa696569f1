import type { HeldComment } from '#db/comments/thread.ts'
import { words } from '../ui/language.ts'
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
  const t = words('comments')
  return (
    <section className="held" id="held" role="status">
      {warned && (
        <p className="form-message">
          {t.rich('warned', { link: (chunks) => <a href="/commenter">{chunks}</a> })}
        </p>
      )}
      {comments.map((comment) => (
        <article key={comment.id} className="comment comment-held" id={`comment-${comment.id}`} tabIndex={-1}>
          <p className="held-note">{t('awaiting')}</p>
          <p>
            <b className="comment-author" dir="auto">
              {comment.authorName}
            </b>{' '}
            <span className="edited">
              <Time at={comment.createdAt} zone={zone} ago />
              {comment.editedAt !== null && ` ${t('edited')}`}
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
  const t = words('comments')
  return (
    <>
      {comment.mail === 'asked' && <p className="held-mail">{t('mailAsked')}</p>}
      <div className="doings">
        {isChangeable && (
          <>
            <a href={`${address}/edit`}>{t('edit')}</a>
            <a href={`${address}/edit?delete#delete`}>{t('delete')}</a>
          </>
        )}
        {comment.mail === 'unasked' && (
          <form method="post" action={`${address}/confirm`}>
            <button type="submit">{t('confirmAddress')}</button>
          </form>
        )}
      </div>
    </>
  )
}
