import type { ReactNode } from 'react'
import type { EffectiveChoice } from '#db/comments/effective-mode.ts'
import type { OnPage, PendingOnPage } from '#db/moderation/on-page.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { Time } from '../ui/time.tsx'
import { MODE_FROM, choiceWords } from './screening-words.ts'

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
  return (
    <p className="mode-here">
      Comments here: <b>{choiceWords(effective.choice, first)}</b> ({MODE_FROM[effective.from]}).{' '}
      <a href={`/admin/rules?find=${encodeURIComponent(articlePath)}#one-article`}>Rules</a>
    </p>
  )
}

/** Under an article, for moderators alone: what waits there. */
export function WaitingHere({ pending, back, zone }: Props) {
  if (pending.length === 0) return null
  return (
    <section className="waiting" aria-labelledby="waiting">
      <h3 id="waiting">{pending.length === 1 ? '1 comment waits' : `${pending.length} comments wait`}</h3>
      <ol>
        {pending.map((comment) => (
          <li key={comment.id}>
            <article
              className="comment comment-pending"
              id={`comment-${comment.id}`}
              tabIndex={-1}
              aria-label={`Pending comment by ${comment.authorName}`}
            >
              <p className="comment-author">
                <b className="pending-label">Pending</b> <bdi>{comment.authorName}</bdi>,{' '}
                <Time at={comment.createdAt} zone={zone} />
                {comment.answers && (
                  <>
                    , in reply to <a href={`#comment-${comment.answers.id}`}>{comment.answers.authorName}</a>
                  </>
                )}
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
        aria-label={`${known.picked ? 'Unpick' : 'Pick'} the comment by ${name}`}
      >
        {known.picked ? 'Unpick' : 'Pick'}
      </button>
      {(['hold', 'reject', 'spam'] as const).map((action) => (
        <Button key={action} action={action} seen={seen} name={name} />
      ))}
    </Decide>
  )
}

const LABELS = { approve: 'Approve', hold: 'Hold', reject: 'Reject', spam: 'Spam' } as const

interface ButtonProps {
  action: keyof typeof LABELS
  seen: { id: number; revision: number }
  name: string
}

function Button({ action, seen: { id, revision }, name }: ButtonProps) {
  return (
    <button
      type="submit"
      name="decide"
      value={`${action}:${id}:${revision}`}
      aria-label={`${LABELS[action]} the comment by ${name}`}
    >
      {LABELS[action]}
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
      <a href={`/admin/comments/${id}/author`}>Commenter</a>
    </form>
  )
}
