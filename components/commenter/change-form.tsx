import type { FieldProblem } from '#db/comments/form.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { waitWords } from '../comment/refusal.ts'
import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'
import { bodyWords } from './words.ts'

/** A form that came back. */
export interface RefusedChange {
  form: 'change'
  body: string
  /** Null when the comment can no longer be changed. */
  problem: FieldProblem | null
  /** Seconds that its author has to wait, who has changed comments too often. */
  waitSeconds?: number
  /** Why he may not comment any more: with the reason where he may hear it. Null if he may. */
  barred: { because: string | null } | null
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
  const refusal = refused && whyNot(refused)
  const t = words('own')
  return (
    <Notice title={t('change')}>
      <p>
        {t.rich('changeUntil', {
          article: () => <a href={comment.path}>{comment.headline}</a>,
          time: () => <Time at={until} zone={zone} />,
        })}
        {waitsAgain && ` ${t('waitsAgain')}`}
      </p>
      {refusal && (
        <p className="form-message" role="alert">
          {refusal}
        </p>
      )}
      <form method="post" action={`${address}/change`} noValidate>
        {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
        <TextField
          name="body"
          label={words('comments')('comment')}
          rows={9}
          value={refused?.body ?? comment.body}
          problem={problem}
          autoFocus={problem !== undefined}
          required
        />
        <div className="button-row">
          <button type="submit" className="primary">
            {t('saveChanges')}
          </button>
          <a href={`${comment.path}#comments`}>{t('cancel')}</a>
        </div>
      </form>
      <details className="second-thoughts" id="delete" open={isDeleting}>
        <summary>{t('deleteThis')}</summary>
        <p>{t('deleteMeans')}</p>
        <form method="post" action={`${address}/delete`}>
          {keyOfLink !== '' && <input type="hidden" name="key" value={keyOfLink} />}
          <button type="submit" className="secondary danger">
            {t('yesDelete')}
          </button>
        </form>
      </details>
    </Notice>
  )
}

/** Null where nothing but its words is wrong. */
function whyNot({ waitSeconds, barred }: RefusedChange): string | null {
  const t = words('refusals')
  if (waitSeconds !== undefined) return t('changedTooOften', { wait: waitWords(waitSeconds) })
  if (!barred) return null
  return barred.because === null ? t('notNow') : t('barredBecause', { reason: barred.because })
}
