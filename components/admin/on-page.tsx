import type { ReactNode } from 'react'
import type { EffectiveChoice } from '#db/comments/effective-mode.ts'
import type { OnPage, PendingOnPage } from '#db/moderation/on-page.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { choiceWords } from './screening-words.ts'

interface Props {
  pending: PendingOnPage[]
  /** The page of the article that one comes back to. */
  back: string
  zone: string
}

interface ModeProps {
  effective: EffectiveChoice
  first: number
  articlePath: string
}

/** Under an article, for moderators alone: how comments here are taken in, and who says so. */
export function ModeHere({ effective, first, articlePath }: ModeProps) {
  const rules = `/admin/rules?find=${encodeURIComponent(articlePath)}#one-article`
  return (
    <p className="mode-here">
      {words('on-page').rich('modeHere', {
        b: (mode) => <b>{mode}</b>,
        a: (text) => <a href={rules}>{text}</a>,
        mode: choiceWords(effective.choice, first),
        from: words('screening')(`from.${effective.from}`),
      })}
    </p>
  )
}

/** Under an article, for moderators alone: what waits there. */
export function WaitingHere({ pending, back, zone }: Props) {
  if (pending.length === 0) return null
  const t = words('on-page')
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h3 id="waiting">{t('waiting', { count: pending.length })}</h3>
      <ol>
        {pending.map((comment) => (
          <li key={comment.id}>
            <article
              className="comment comment-pending"
              id={`comment-${comment.id}`}
              tabIndex={-1}
              aria-label={t('pendingBy', { author: comment.authorName })}
            >
              <p className="comment-author">
                {t.rich(comment.answers ? 'bylineOfReply' : 'byline', {
                  pending: (text) => <b className="pending-label">{text}</b>,
                  name: (name) => <bdi>{name}</bdi>,
                  time: () => <Time at={comment.createdAt} zone={zone} />,
                  a: (name) => <a href={`#comment-${comment.answers?.id}`}>{name}</a>,
                  author: comment.authorName,
                  answered: comment.answers?.authorName ?? '',
                })}
              </p>
              <CommentText text={comment.body} inert />
              <Decide back={back} id={comment.id}>
                {(['approve', 'reject', 'spam'] as const).map((action) => (
                  <Button key={action} action={action} seen={comment} name={comment.authorName} />
                ))}
              </Decide>
            </article>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a moderator can do with an approved comment where it stands. */
export function ToolsHere({
  shown,
  back,
  id,
  name,
}: {
  shown: OnPage['shown']
  back: string
  id: number
  name: string
}) {
  const t = words('on-page')
  const known = shown.get(id)
  if (!known) return null
  const seen = { id, revision: known.revision }
  return (
    <Decide back={back} id={id}>
      <button
        type="submit"
        formAction="/admin/comments/picks"
        name="pick"
        value={`${known.picked ? 'unpick' : 'pick'}:${id}:${known.revision}`}
        aria-label={t(known.picked ? 'unpickBy' : 'pickBy', { author: name })}
      >
        {t(known.picked ? 'unpick' : 'pick')}
      </button>
      {(['hold', 'reject', 'spam'] as const).map((action) => (
        <Button key={action} action={action} seen={seen} name={name} />
      ))}
    </Decide>
  )
}

interface ButtonProps {
  action: 'approve' | 'hold' | 'reject' | 'spam'
  seen: { id: number; revision: number }
  name: string
}

function Button({ action, seen: { id, revision }, name }: ButtonProps) {
  return (
    <button
      type="submit"
      name="decide"
      value={`${action}:${id}:${revision}`}
      aria-label={words('on-page')(`by.${action}`, { author: name })}
    >
      {words('queue')(`action.${action}`)}
    </button>
  )
}

interface DecideProps {
  back: string
  id: number
  children: ReactNode
}

function Decide({ back, id, children }: DecideProps) {
  return (
    <form method="post" action="/admin/comments/decisions" className="decide-here">
      <input type="hidden" name="back" value={back} />
      {children}
      <a href={`/admin/comments/${id}/author`}>{words('on-page')('commenter')}</a>
    </form>
  )
}
