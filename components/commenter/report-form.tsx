import type { RefusedReport, ReportField } from '#db/comments/report-form.ts'
import { REPORT_REASONS } from '#db/moderation/reasons.ts'
import { Notice } from './notice.tsx'
import { Quoted } from './quoted.tsx'
import { ReportNotice } from './report-notice.tsx'
import { TextField } from './text-field.tsx'
import { REPORT_WORDS, reportProblemWords } from './words.ts'

interface Props {
  comment: { id: number; name: string; body: string; createdAt: number }
  /** A notice of illegal content. */
  isNotice: boolean
  refused: RefusedReport | null
  zone: string
}

/** What is wrong with somebody's comment. */
export function ReportForm({ comment, isNotice, refused, zone }: Props) {
  const problems = refused?.problems ?? {}
  const wordsFor = (field: ReportField) => problems[field] && reportProblemWords(field, problems[field])
  const first = ORDER.find((field) => problems[field])
  const page = `/comments/${comment.id}/report`
  return (
    <Notice title={isNotice ? 'Notice of illegal content' : 'Report a comment'}>
      <Quoted name={comment.name} body={comment.body} at={comment.createdAt} zone={zone} />
      {(refused?.refusal || first) && (
        <p className="form-message" role="alert">
          {refused?.refusal === 'too-many'
            ? 'You have sent very many reports. Please come back in an hour: your words are still here.'
            : `Your ${isNotice ? 'notice' : 'report'} has not been sent yet. Please look at the marked fields.`}
        </p>
      )}
      <form method="post" action={`${page}/send`} noValidate>
        {isNotice ? (
          <ReportNotice values={refused?.values} wordsFor={wordsFor} first={first} />
        ) : (
          <>
            <fieldset className="choices" aria-describedby={problems.reason && 'reason-message'}>
              <legend>What is wrong with it?</legend>
              {REPORT_REASONS.map((reason) => (
                <label key={reason}>
                  <input
                    type="radio"
                    name="reason"
                    value={reason}
                    defaultChecked={refused?.values.reason === reason}
                    autoFocus={first === 'reason' && reason === REPORT_REASONS[0]}
                  />{' '}
                  {REPORT_WORDS[reason]}
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
              label="Anything else that we should know (optional)"
              rows={4}
              value={refused?.values.body ?? ''}
              problem={wordsFor('body')}
              autoFocus={first === 'body'}
            />
          </>
        )}
        <div className="button-row">
          <button type="submit" className="primary">
            {isNotice ? 'Send notice' : 'Send report'}
          </button>
          <a href={`/comments/${comment.id}`}>Cancel</a>
        </div>
      </form>
      <p className="aside">
        {isNotice ? (
          <>
            It only breaks our rules? <a href={page}>Send an ordinary report</a>: that takes one click.
          </>
        ) : (
          <>
            You think that it is against the law?{' '}
            <a href={`${page}?notice`}>Send a notice of illegal content</a>: you get a receipt, and later our
            decision with its reasons.
          </>
        )}
      </p>
    </Notice>
  )
}

const ORDER: ReportField[] = ['reason', 'law', 'body', 'name', 'email', 'faith']
