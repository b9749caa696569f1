import { articlePath } from '#db/articles/path.ts'
import type { MailAction, toDecide } from '#db/moderation/decide-by-mail.ts'
import { REJECT_REASONS } from '#db/moderation/reasons.ts'
import type { Stale } from '#db/moderation/decide.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { Time } from '../ui/time.tsx'
import { ago } from './ago.ts'
import { words } from '../ui/language.ts'
import { staleWords } from './words.ts'

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
  const t = words('by-mail')
  const { article } = comment
  const told = { viewer: staff.name, now }
  return (
    <div className="notice by-mail">
      {refused && (
        <div className="form-message" role="alert" tabIndex={-1} autoFocus>
          <p>
            {refused.stale ? staleWords(refused.stale, { action: refused.action, ...told }) : t('usedBefore')}
          </p>
        </div>
      )}
      <h1>{t(over ? 'decided' : 'title')}</h1>
      {over && !refused && (
        <p className="said" role="status">
          {over.by === null || over.at === null
            ? t('changed')
            : t(`over.${over.status}`, {
                isYou: String(over.by === staff.name),
                by: over.by,
                ago: ago(over.at, now),
              })}
        </p>
      )}
      <p className="aside">
        {t.rich(article.standfirst ? 'onWith' : 'on', {
          headline: () =>
            article.status === 'published' ? (
              <a href={articlePath(article)}>{article.headline}</a>
            ) : (
              article.headline
            ),
          standfirst: article.standfirst,
        })}
      </p>
      {answers && (
        <figure className="quoted">
          <figcaption>
            {t.rich('inReplyTo', {
              name: (name) => <bdi>{name}</bdi>,
              author: answers.authorName,
              status: words('queue')(`status.${answers.status}`),
            })}
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
          <a href="/admin/comments">{t('openQueue')}</a>
        </p>
      ) : (
        <Buttons keyOfLink={keyOfLink} name={staff.name} />
      )}
    </div>
  )
}

function Buttons({ keyOfLink, name }: { keyOfLink: string; name: string }) {
  const t = words('by-mail')
  const reasons = words('reasons')
  const press = words('queue')
  return (
    <form method="post" action="/moderate/decision">
      <input type="hidden" name="key" value={keyOfLink} />
      <div className="button-row">
        <button type="submit" name="action" value="approve" className="primary">
          {press('action.approve')}
        </button>
        <button type="submit" name="action" value="spam" className="secondary">
          {press('action.spam')}
        </button>
      </div>
      <div className="button-row reject-row">
        <label htmlFor="reason">{t('why')}</label>
        <select id="reason" name="reason" defaultValue="other">
          {REJECT_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {reasons(`reject.${reason}`)}
            </option>
          ))}
        </select>
        <button type="submit" name="action" value="reject" className="secondary danger">
          {press('action.reject')}
        </button>
      </div>
      <p className="aside">{t('asWhom', { name })}</p>
    </form>
  )
}
