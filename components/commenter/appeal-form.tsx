import type { FieldProblem } from '#db/comments/form.ts'
import { REPORT_LONGEST } from '#db/comments/rules.ts'
import type { CommentStatus } from '#db/comments/status.ts'
import type { RejectReason } from '#db/moderation/reasons.ts'
import { Time } from '../ui/time.tsx'
import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'
import { REJECT_WORDS } from './words.ts'

/** A form that came back. */
export interface RefusedAppeal {
  form: 'appeal'
  body: string
  problem: FieldProblem | 'too-often' | null
}

interface Props {
  comment: {
    body: string
    status: CommentStatus
    headline: string
    path: string
    rejectReason: RejectReason | null
    moderatorNote: string
    appeal: {
      body: string
      status: 'open' | 'upheld' | 'dismissed'
      answer: string
      createdAt: number
      decidedAt: number | null
    } | null
  }
  commentId: number
  keyOfLink: string
  zone: string
  refused: RefusedAppeal | null
}

/** Where its author appeals against the rejection of a comment, and reads what was decided. */
export function AppealForm({ comment, commentId, keyOfLink, zone, refused }: Props) {
  const { appeal } = comment
  return (
    <Notice title="Appeal">
      <p>
        Your comment on <a href={comment.path}>{comment.headline}</a>:
      </p>
      <blockquote className="quoted words" dir="auto">
        {comment.body}
      </blockquote>
      {comment.rejectReason && <p>It was not published because {REJECT_WORDS[comment.rejectReason]}.</p>}
      {comment.moderatorNote !== '' && (
        <p className="words" dir="auto">
          The moderator wrote: {comment.moderatorNote}
        </p>
      )}
      {appeal ? (
        <>
          <h2>{OUTCOME[appeal.status]}</h2>
          <p>
            You appealed on <Time at={appeal.createdAt} zone={zone} />:
          </p>
          <blockquote className="quoted words" dir="auto">
            {appeal.body}
          </blockquote>
          {appeal.decidedAt !== null && (
            <p>
              It was decided on <Time at={appeal.decidedAt} zone={zone} />
              {appeal.answer === '' ? '.' : ':'}
            </p>
          )}
          {appeal.answer !== '' && (
            <p className="said words" dir="auto">
              {appeal.answer}
            </p>
          )}
        </>
      ) : comment.status === 'rejected' ? (
        <Form commentId={commentId} keyOfLink={keyOfLink} refused={refused} />
      ) : (
        <p>It is no longer rejected, so there is nothing to appeal against.</p>
      )}
    </Notice>
  )
}

const OUTCOME = {
  open: 'Your appeal waits for a moderator',
  upheld: 'Your appeal was granted',
  dismissed: 'Your appeal was not granted',
}

function Form({ commentId, keyOfLink, refused }: Pick<Props, 'commentId' | 'keyOfLink' | 'refused'>) {
  const problem = refused?.problem
  return (
    <form method="post" action={`/comments/${commentId}/appeal/send`} noValidate>
      <p>
        You may appeal once. Somebody else than the one who rejected it decides, and answers you by mail and
        on this page.
      </p>
      {problem === 'too-often' && (
        <p className="form-message" role="alert">
          Please come back in an hour: your words are still here.
        </p>
      )}
      {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
      <TextField
        name="body"
        label="Why should it be published?"
        rows={6}
        value={refused?.body ?? ''}
        problem={
          problem === 'missing'
            ? 'Please say why.'
            : problem === 'too-long'
              ? `Please shorten this: ${REPORT_LONGEST.toLocaleString('en')} characters are the most.`
              : undefined
        }
        autoFocus={problem === 'missing' || problem === 'too-long'}
        required
      />
      <button type="submit" className="primary">
        Send appeal
      </button>
    </form>
  )
}
