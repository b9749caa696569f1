import { articlePath } from '#db/articles/path.ts'
import type { MailAction, toDecide } from '#db/moderation/decide-by-mail.ts'
import { REJECT_REASONS } from '#db/moderation/reasons.ts'
import type { Stale } from '#db/moderation/decide.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { Time } from '../ui/time.tsx'
import { ago } from './ago.ts'
import { words } from '../ui/language.ts'
import { LABELS, staleWords, TABS } from './words.ts'

/** A press on this page that decided nothing. */
export interface RefusedByMail {
  form: 'decide-by-mail'
  action: MailAction
  /** Null when the link has been used before. */
  stale: Stale | null
}

type Shown = NonNullable<Awaited<ReturnType<typeof toDecide>>>

interface Props extends Shown {
  keyOfLink: string
  refused: RefusedByMail | null
  zone: string
  now: number
}

/** A comment that waits, as the moderator sees it who comes from a mail. Its links lead nowhere. */
export function DecideByMail({ staff, comment, answers, over, keyOfLink, refused, zone, now }: Props) {
  const { article } = comment
  const told = { viewer: staff.name, now }
  return (
    <div className="notice by-mail">
      {refused && (
        <div className="form-message" role="alert" tabIndex={-1} autoFocus>
          <p>
            {refused.stale
              ? staleWords(refused.stale, { action: refused.action, ...told })
              : 'Nothing was decided: this link has been used before.'}
          </p>
        </div>
      )}
      <h1>{over ? 'Decided already' : 'Publish this comment?'}</h1>
      {over && !refused && (
        <p className="said" role="status">
          {over.by === null || over.at === null
            ? 'The comment has changed since the mail was sent. Please look at it in the queue.'
            : `${over.by === staff.name ? 'You' : over.by} put this comment under “${TABS[over.status]}” ${ago(over.at, now)}.`}
        </p>
      )}
      <p className="aside">
        On{' '}
        {article.status === 'published' ? (
          <a href={articlePath(article)}>{article.headline}</a>
        ) : (
          article.headline
        )}
        {article.standfirst && <>. {article.standfirst}</>}
      </p>
      {answers && (
        <figure className="quoted">
          <figcaption>
            In reply to <bdi>{answers.authorName}</bdi> ({TABS[answers.status].toLowerCase()})
          </figcaption>
          <CommentText text={answers.body} inert />
        </figure>
      )}
      <figure className="quoted waiting">
        <CommentText text={comment.body} inert />
        <figcaption>
          <bdi>{comment.authorName}</bdi>, {comment.authorEmail}, <Time at={comment.createdAt} zone={zone} />
        </figcaption>
      </figure>
      {over ? (
        <p>
          <a href="/admin/comments">Open the queue</a>
        </p>
      ) : (
        <Buttons keyOfLink={keyOfLink} name={staff.name} />
      )}
    </div>
  )
}

function Buttons({ keyOfLink, name }: { keyOfLink: string; name: string }) {
  const reasons = words('reasons')
  return (
    <form method="post" action="/moderate/decision">
      <input type="hidden" name="key" value={keyOfLink} />
      <div className="button-row">
        <button type="submit" name="action" value="approve" className="primary">
          {LABELS.approve}
        </button>
        <button type="submit" name="action" value="spam" className="secondary">
          {LABELS.spam}
        </button>
      </div>
      <div className="button-row reject-row">
        <label htmlFor="reason">Why, if you reject it</label>
        <select id="reason" name="reason" defaultValue="other">
          {REJECT_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {reasons(`reject.${reason}`)}
            </option>
          ))}
        </select>
        <button type="submit" name="action" value="reject" className="secondary danger">
          {LABELS.reject}
        </button>
      </div>
      <p className="aside">You decide as {name}. The link works once.</p>
    </form>
  )
}
