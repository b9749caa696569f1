import type { OwnComment } from '#db/commenters/own.ts'
import { clock } from '../ui/dates.ts'
import { Time } from '../ui/time.tsx'
import { Key } from './key.tsx'
import { REJECT_WORDS, STATUS_WORDS } from './words.ts'

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
  if (comments.length === 0) return <p className="empty">There are none.</p>
  return (
    <ol className="own-comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <article aria-label={`On ${comment.article.headline}`}>
            <p className="own-status">
              <b>{STATUS_WORDS[comment.status]}</b>, <Time at={comment.createdAt} zone={zone} />
              {comment.editedAt !== null && ' (edited)'}
            </p>
            <p className="own-place">
              On{' '}
              <a href={comment.status === 'approved' ? `/comments/${comment.id}` : comment.article.path}>
                {comment.article.headline}
              </a>
              , as <bdi>{comment.name}</bdi>
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

const APPEALED = {
  open: 'Your appeal waits for a moderator.',
  upheld: 'Your appeal was granted.',
  dismissed: 'Your appeal was not granted.',
}

function Rejected({ comment }: { comment: ListedComment }) {
  const { rejectReason, moderatorNote, appeal } = comment
  return (
    <div className="own-rejected">
      <p>Not published because {REJECT_WORDS[rejectReason ?? 'other']}.</p>
      {moderatorNote !== '' && (
        <p className="words" dir="auto">
          The moderator wrote: {moderatorNote}
        </p>
      )}
      <p>
        {appeal && `${APPEALED[appeal.status]} `}
        <a href={comment.appealPath}>{appeal ? 'See the appeal' : 'Appeal'}</a>
      </p>
    </div>
  )
}

function Doings({ comment, keyOfLink, zone }: Omit<Props, 'comments'> & { comment: ListedComment }) {
  if (!comment.isConfirmed) {
    return (
      <form method="post" action="/commenter/claim" className="button-row">
        <Key of={keyOfLink} />
        <input type="hidden" name="comment" value={comment.id} />
        <span>Did you write this? Anybody can type an address.</span>
        <button type="submit" className="secondary">
          I have written this
        </button>
      </form>
    )
  }
  if (comment.status === 'trash') return null
  return (
    <div className="own-doings">
      {comment.change && (
        <span>
          <a href={comment.change.path}>Edit</a> until{' '}
          <Time at={comment.change.until} zone={zone} written={clock} />
        </span>
      )}
      <details>
        <summary>Delete</summary>
        <form method="post" action="/commenter/remove" className="button-row">
          <Key of={keyOfLink} />
          <input type="hidden" name="comment" value={comment.id} />
          <button type="submit" className="secondary danger">
            Yes, delete it
          </button>
        </form>
      </details>
    </div>
  )
}
