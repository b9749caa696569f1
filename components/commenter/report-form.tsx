import type { RefusedReport, ReportField } from '#db/comments/report-form.ts'
import { REPORT_REASONS } from '#db/moderation/reasons.ts'
import { words } from '../ui/language.ts'
import { Notice } from './notice.tsx'
import { Quoted } from './quoted.tsx'
import { ReportNotice } from './report-notice.tsx'
import { TextField } from './text-field.tsx'
import { reportProblemWords } from './words.ts'

interface Props {
  comment: { id: number; name: string; body: string; createdAt: number }
  /** A notice of illegal content. */
  isNotice: boolean
  refused: RefusedReport | null
  zone: string
}

/** What is wrong with somebody's comment. */
export function ReportForm({ comment, isNotice, refused, zone }: Props) {
  const t = words('reports')
  const problems = refused?.problems ?? {}
  const wordsFor = (field: ReportField) => problems[field] && reportProblemWords(field, problems[field])
  const first = ORDER.find((field) => problems[field])
  const page = `/comments/${comment.id}/report`
  return (
    <Notice title={isNotice ? t('noticeTitle') : t('reportTitle')}>
      <Quoted name={comment.name} body={comment.body} at={comment.createdAt} zone={zone} />
      {(refused?.refusal || first) && (
        <p className="form-message" role="alert">
          {refused?.refusal === 'too-many'
            ? t('tooMany')
            : isNotice
              ? t('noticeNotSent')
              : t('reportNotSent')}
        </p>
      )}
      <form method="post" action={`${page}/send`} noValidate>
        {isNotice ? (
          <ReportNotice values={refused?.values} wordsFor={wordsFor} first={first} />
        ) : (
          <>
            <fieldset className="choices" aria-describedby={problems.reason && 'reason-message'}>
              <legend>{t('whatIsWrong')}</legend>
              {REPORT_REASONS.map((reason) => (
                <label key={reason}>
                  <input
                    type="radio"
                    name="reason"
                    value={reason}
                    defaultChecked={refused?.values.reason === reason}
                    autoFocus={first === 'reason' && reason === REPORT_REASONS[0]}
                  />{' '}
                  {t(`reasons.${reason}`)}
                </label>
              ))}
              {problems.reason && (
                <p className="field-message" id="reason-message">
                  {wordsFor('reason')}
                </p>
              )}
            </fieldset>
            <TextField
              name="body"
              label={t('anythingElse')}
              rows={4}
              value={refused?.values.body ?? ''}
              problem={wordsFor('body')}
              autoFocus={first === 'body'}
            />
          </>
        )}
        <div className="button-row">
          <button type="submit" className="primary">
            {isNotice ? t('sendNotice') : t('sendReport')}
          </button>
          <a href={`/comments/${comment.id}`}>{t('cancel')}</a>
        </div>
      </form>
      <p className="aside">
        {isNotice
          ? t.rich('onlyRules', { link: (chunks) => <a href={page}>{chunks}</a> })
          : t.rich('againstLaw', { link: (chunks) => <a href={`${page}?notice`}>{chunks}</a> })}
      </p>
    </Notice>
  )
}

const ORDER: ReportField[] = ['reason', 'law', 'body', 'name', 'email', 'faith']
