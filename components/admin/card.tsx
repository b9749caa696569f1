import { articlePath } from '#db/articles/path.ts'
import { OFFERED } from '#db/moderation/actions.ts'
import type { QueuedComment } from '#db/moderation/queue.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { clock, dateAndTime, shortDate } from '../ui/dates.ts'
import { Time } from '../ui/time.tsx'
import { ago } from './ago.ts'
import { Appeal } from './appeal.tsx'
import { Context } from './context.tsx'
import { Edits } from './edits.tsx'
import { excerpt } from './excerpt.ts'
import type { Typed } from './outcome.tsx'
import { words } from '../ui/language.ts'
import { SpamScore } from './spam-score.tsx'
import { RejectFor } from './reject-for.tsx'
import { Reports } from './reports.tsx'
import { Screening } from './screening.tsx'
import { moreOf } from './words.ts'
import { Writer } from './writer.tsx'

export interface CardProps {
  comment: QueuedComment
  /** Whether its words are shown only to who asks for them. */
  blurred: boolean
  /** Whether who is signed in may decide on the appeal that it has. */
  mayDecideAppeal: boolean
  /** What a refused press had typed for this comment. */
  typed: Typed | null
  zone: string
  now: number
}

/** A comment as a moderator sees it. Its links lead nowhere: no moderator's click rewards a spammer. */
export function Card({ comment, blurred, mayDecideAppeal, typed, zone, now }: CardProps) {
  const { id, revision, status, authorName, article, parent, appeal } = comment
  const reasons = words('reasons')
  const t = words('queue')
  const name = `comment-${id}-author comment-${id}-article`
  // What is appealed against is decided by the appeal.
  const offered = appeal ? [] : OFFERED[status]
  return (
    <article className="card" id={`comment-${id}`} tabIndex={-1} aria-labelledby={name} data-card={id}>
      <label className="pick">
        <input type="checkbox" name="selected" value={`${id}:${revision}`} />
        <span className="visually-hidden">{t('card.select', { author: authorName })}</span>
      </label>
      <header>
        <h3 id={`comment-${id}-author`} dir="auto">
          <a href={`/admin/comments/${id}/author`}>{authorName}</a>
        </h3>
        <p className="card-facts">
          <Writer comment={comment} />{' '}
          <span className="when">
            {ago(comment.createdAt, now)},{' '}
            <Time
              at={comment.createdAt}
              zone={zone}
              written={now - comment.createdAt < YEAR ? dayAndTime : dateAndTime}
            />
          </span>
        </p>
        <p className="card-article">
          {t.rich('card.on', {
            article: () => <Headline article={article} id={`comment-${id}-article`} />,
          })}
        </p>
        <p className="presence" data-presence={id} />
      </header>
      <div className="card-words">
        {parent && (
          <p className="card-parent" dir="auto">
            {t.rich(parent.status === 'approved' ? 'card.inReplyTo' : 'card.inReplyToOf', {
              answers: (text) => <span className="answers">{text}</span>,
              b: (author) => <b dir="auto">{author}</b>,
              q: (text) => <q>{text}</q>,
              author: parent.authorName,
              status: t(`status.${parent.status}`),
              text: excerpt(parent.body),
            })}
          </p>
        )}
        {blurred ? (
          <details className="blurred">
            <summary>{t('card.show')}</summary>
            <CommentText text={comment.body} inert />
          </details>
        ) : (
          <CommentText text={comment.body} inert />
        )}
        {status === 'rejected' && comment.rejectReason && (
          <p className="card-reason">
            {reasons(`rejectedAs.${comment.rejectReason}`)}
            {comment.moderatorNote !== '' && (
              <>
                . <q dir="auto">{comment.moderatorNote}</q>
              </>
            )}
          </p>
        )}
        <Reports
          commentId={id}
          revision={revision}
          reports={comment.reports}
          typed={typed?.statement ?? ''}
          now={now}
        />
        {appeal && (
          <Appeal appeal={appeal} mayDecide={mayDecideAppeal} typed={typed?.answer ?? ''} now={now} />
        )}
        <div className="card-notes">
          {comment.screening && <Screening screening={comment.screening} comment={comment} />}
          {comment.screening?.spam && <SpamScore {...comment.screening.spam} />}
          <Edits versions={comment.versions} body={comment.body} now={now} />
          <Context comment={comment} />
        </div>
      </div>
      <div className="card-buttons">
        {offered.map((action) => (
          <button
            key={action}
            type="submit"
            name="decide"
            value={`${action}:${id}:${revision}`}
            title={moreOf(action)}
            aria-describedby={name}
          >
            {t(`action.${action}`)}
          </button>
        ))}
        {offered.includes('reject') && (
          <RejectFor
            button={{ name: 'decide', value: `reject:${id}:${revision}` }}
            note={`note-${id}`}
            typed={typed?.note}
            label={t('rejectWithReason')}
          />
        )}
        {status === 'approved' && article.public && (
          <a href={`/comments/${id}`} aria-describedby={name}>
            {t('card.openInPage')}
          </a>
        )}
      </div>
    </article>
  )
}

function Headline({ article, id }: { article: QueuedComment['article']; id: string }) {
  if (article.public) {
    return (
      <a href={articlePath(article)} id={id}>
        {article.headline}
      </a>
    )
  }
  return <span id={id}>{words('queue')('card.notPublished', { headline: article.headline })}</span>
}

/** Nearly: what is older is written with its year. */
const YEAR = 360 * 86_400_000
const dayAndTime = (at: number, zone: string) => `${shortDate(at, zone)}, ${clock(at, zone)}`
