import type { FieldProblem } from '#db/comments/form.ts'
import { Time } from '../ui/time.tsx'
import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'
import { bodyWords } from './words.ts'

/** A form that came back. */
export interface RefusedChange {
  form: 'change'
  body: string
  /** Null when the comment can no longer be changed. */
  problem: FieldProblem | null
  /** Why its author may not comment any more; null if he may. */
  barred: string | null
}

interface Props {
  comment: { id: number; body: string; path: string; headline: string }
  /** Milliseconds: the end of the time for it. */
  until: number
  zone: string
  /** Of the link that its author has come by; empty in the browser that sent the comment. */
  keyOfLink: string
  /** Whether he has come to take it away. */
  isDeleting: boolean
  /** Whether it is public, and may go back to the moderators. */
  waitsAgain: boolean
  refused: RefusedChange | null
}

/** Where a comment is changed, or taken away in two steps. */
export function ChangeForm({ comment, until, zone, keyOfLink, isDeleting, waitsAgain, refused }: Props) {
  const address = `${comment.path}/comments/${comment.id}`
  const problem = refused?.problem ? bodyWords(refused.problem) : undefined
  return (
    <Notice title="Change your comment">
      <p>
        On <a href={comment.path}>{comment.headline}</a>. You can change it until{' '}
        <Time at={until} zone={zone} />.
        {waitsAgain && ' It may have to wait for a moderator once more before it is public again.'}
      </p>
      {refused?.barred && (
        <p className="form-message" role="alert">
          {refused.barred}
        </p>
      )}
      <form method="post" action={`${address}/change`} noValidate>
        {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
        <TextField
          name="body"
          label="Comment"
          rows={9}
          value={refused?.body ?? comment.body}
          problem={problem}
          autoFocus={problem !== undefined}
          required
        />
        <div className="button-row">
          <button type="submit" className="primary">
            Save changes
          </button>
          <a href={`${comment.path}#comments`}>Cancel</a>
        </div>
      </form>
      <details className="second-thoughts" id="delete" open={isDeleting}>
        <summary>Delete this comment</summary>
        <p>
          It leaves the page at once. Answers to it stay. Moderators can see it for a while longer, then it is
          deleted for good.
        </p>
        <form method="post" action={`${address}/delete`}>
          {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
          <button type="submit" className="secondary danger">
            Yes, delete it
          </button>
        </form>
      </details>
    </Notice>
  )
}
