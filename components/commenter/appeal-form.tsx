import type { FieldProblem } from '#db/comments/form.ts'
import { REPORT_LONGEST } from '#db/comments/rules.ts'
import type { CommentStatus } from '#db/comments/status.ts'
import type { RejectReason } from '#db/moderation/reasons.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'

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
  const t = words('own')
  const { appeal } = comment
  return (
    <Notice title={t('appeal')}>
      <p>{t.rich('yourCommentOn', { article: () => <a href={comment.path}>{comment.headline}</a> })}</p>
      <blockquote className="quoted words" dir="auto">
        {comment.body}
      </blockquote>
      {comment.rejectReason && (
        <p>{t('wasNotPublished', { reason: t(`rejected.${comment.rejectReason}`) })}</p>
      )}
      {comment.moderatorNote !== '' && (
        <p className="words" dir="auto">
          {t('moderatorWrote', { note: comment.moderatorNote })}
        </p>
      )}
      {appeal ? (
        <>
          <h2>{t(`outcome.${appeal.status}`)}</h2>
          <p>{t.rich('appealedOn', { time: () => <Time at={appeal.createdAt} zone={zone} /> })}</p>
          <blockquote className="quoted words" dir="auto">
            {appeal.body}
          </blockquote>
          {appeal.decidedAt !== null && (
            <Decided at={appeal.decidedAt} zone={zone} isAnswered={appeal.answer !== ''} />
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
        <p>{t('notRejected')}</p>
      )}
    </Notice>
  )
}

function Decided({ at, zone, isAnswered }: { at: number; zone: string; isAnswered: boolean }) {
  const key = isAnswered ? 'decidedSaying' : 'decidedOn'
  return <p>{words('own').rich(key, { time: () => <Time at={at} zone={zone} /> })}</p>
}

function Form({ commentId, keyOfLink, refused }: Pick<Props, 'commentId' | 'keyOfLink' | 'refused'>) {
  const t = words('own')
  const problem = refused?.problem
  return (
    <form method="post" action={`/comments/${commentId}/appeal/send`} noValidate>
      <p>{t('appealOnce')}</p>
      {problem === 'too-often' && (
        <p className="form-message" role="alert">
          {t('comeBack')}
        </p>
      )}
      {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
      <TextField
        name="body"
        label={t('whyPublish')}
        rows={6}
        value={refused?.body ?? ''}
        problem={
          problem === 'missing'
            ? t('sayWhy')
            : problem === 'too-long'
              ? t('shortenThis', { longest: REPORT_LONGEST })
              : undefined
        }
        autoFocus={problem === 'missing' || problem === 'too-long'}
        required
      />
      <button type="submit" className="primary">
        {t('sendAppeal')}
      </button>
    </form>
  )
}
