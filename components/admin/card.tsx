import { articlePath } from '#db/articles/path.ts'
import { OFFERED } from '#db/moderation/actions.ts'
import type { QueuedComment } from '#db/moderation/queue.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { clock, dateAndTime, shortDate } from '../ui/dates.ts'
import { Time } from '../ui/time.tsx'
import { ago } from './ago.ts'
import { Context } from './context.tsx'
import { LABELS, TABS, TITLES } from './words.ts'

interface Props {
  comment: QueuedComment
  zone: string
  now: number
}

/** A comment as a moderator sees it. Its links lead nowhere: no moderator's click rewards a spammer. */
export function Card({ comment, zone, now }: Props) {
  const { id, revision, status, authorName, article, parent } = comment
  const name = `comment-${id}-author comment-${id}-article`
  return (
    <article className="card" id={`comment-${id}`} tabIndex={-1} aria-labelledby={name} data-card="">
      <label className="pick">
        <input type="checkbox" name="selected" value={`${id}:${revision}`} />
        <span className="visually-hidden">Select the comment by {authorName}</span>
      </label>
      <header>
        <h3 id={`comment-${id}-author`} dir="auto">
          {authorName}
        </h3>
        <p className="card-facts">
          <span className="email">{comment.authorEmail}</span>{' '}
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
          on <Headline article={article} id={`comment-${id}-article`} />
        </p>
      </header>
      <div className="card-words">
        {parent && (
          <p className="card-parent" dir="auto">
            <span className="answers">In reply to</span> <b dir="auto">{parent.authorName}</b>
            {parent.status !== 'approved' && <> ({TABS[parent.status].toLowerCase()})</>}:{' '}
            <q>{excerpt(parent.body)}</q>
          </p>
        )}
        <CommentText text={comment.body} inert />
        <Context comment={comment} />
      </div>
      <div className="card-buttons">
        {OFFERED[status].map((action) => (
          <button
            key={action}
            type="submit"
            name="decide"
            value={`${action}:${id}:${revision}`}
            title={TITLES[action]}
            aria-describedby={name}
          >
            {LABELS[action]}
          </button>
        ))}
        {status === 'approved' && article.public && (
          <a href={`/comments/${id}`} aria-describedby={name}>
            Open in page
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
  return <span id={id}>{article.headline} (not published)</span>
}

/** Nearly: what is older is written with its year. */
const YEAR = 360 * 86_400_000
const dayAndTime = (at: number, zone: string) => `${shortDate(at, zone)}, ${clock(at, zone)}`

const EXCERPT = 140

/** Ends with a whole word where there is one; by code points, so that no emoji is cut in half. */
function excerpt(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  if (letters.length <= EXCERPT) return letters.join('')
  const start = letters.slice(0, EXCERPT).join('')
  return `${start.replace(/ [^ ]{0,20}$/, '').replace(/[\s\p{P}]+$/u, '')}…`
}
