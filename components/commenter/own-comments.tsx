import type { OwnComment } from '#db/commenters/own.ts'
import { clock } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { Key } from './key.tsx'

/** A comment on its author's own page. */
export interface ListedComment extends OwnComment {
  /** Where he appeals, if it was rejected. */
  appealPath: string
  /** Where he changes it, and until when he can; null when he cannot any more. */
  change: { path: string; until: number } | null
}

interface Props {
  comments: ListedComment[]
  keyOfLink: string
  zone: string
}

export function OwnComments({ comments, keyOfLink, zone }: Props) {
  const t = words('own')
  if (comments.length === 0) return <p className="empty">{t('none')}</p>
  return (
    <ol className="own-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <article aria-label={t('onArticle', { headline: comment.article.headline })}>
            <p className="own-status">
              {t.rich('statusAt', {
                status: () => <b>{t(`status.${comment.status}`)}</b>,
                time: () => <Time at={comment.createdAt} zone={zone} />,
              })}
              {comment.editedAt !== null && ` ${words('comments')('edited')}`}
            </p>
            <p className="own-place">
              {t.rich('onArticleAs', {
                article: () => <a href={placeOf(comment)}>{comment.article.headline}</a>,
                name: () => <bdi>{comment.name}</bdi>,
              })}
            </p>
            <p className="words" dir="auto">
              {comment.body}
            </p>
            {comment.status === 'rejected' && <Rejected comment={comment} />}
            <Doings comment={comment} keyOfLink={keyOfLink} zone={zone} />
          </article>
        </li>
      ))}
    </ol>
  )
}

const placeOf = ({ id, status, article }: ListedComment) =>
  status === 'approved' ? `/comments/${id}` : article.path

function Rejected({ comment }: { comment: ListedComment }) {
  const t = words('own')
  const { rejectReason, moderatorNote, appeal } = comment
  return (
    <div className="own-rejected">
      <p>{t('notPublished', { reason: t(`rejected.${rejectReason ?? 'other'}`) })}</p>
      {moderatorNote !== '' && (
        <p className="words" dir="auto">
          {t('moderatorWrote', { note: moderatorNote })}
        </p>
      )}
      <p>
        {appeal && `${t(`appealed.${appeal.status}`)} `}
        <a href={comment.appealPath}>{appeal ? t('seeAppeal') : t('appeal')}</a>
      </p>
    </div>
  )
}

function Doings({ comment, keyOfLink, zone }: Omit<Props, 'comments'> & { comment: ListedComment }) {
  const t = words('own')
  if (!comment.isConfirmed) {
    return (
      <form method="post" action="/commenter/claim" className="button-row">
        <Key of={keyOfLink} />
        <input type="hidden" name="comment" value={comment.id} />
        <span>{t('didYouWrite')}</span>
        <button type="submit" className="secondary">
          {t('iWroteThis')}
        </button>
      </form>
    )
  }
  if (comment.status === 'trash') return null
  const { change } = comment
  return (
    <div className="own-doings">
      {change && (
        <span>
          {t.rich('editUntil', {
            link: (chunks) => <a href={change.path}>{chunks}</a>,
            time: () => <Time at={change.until} zone={zone} written={clock} />,
          })}
        </span>
      )}
      <details>
        <summary>{t('delete')}</summary>
        <form method="post" action="/commenter/remove" className="button-row">
          <Key of={keyOfLink} />
          <input type="hidden" name="comment" value={comment.id} />
          <button type="submit" className="secondary danger">
            {t('yesDelete')}
          </button>
        </form>
      </details>
    </div>
  )
}
