import { STATEMENT_LONGEST } from '#db/moderation/reasons.ts'
import type { OpenReport } from '#db/moderation/reports.ts'
import { TextArea } from '../ui/text-area.client.tsx'
import { ago } from './ago.ts'
import { words } from '../ui/language.ts'

interface Props {
  commentId: number
  revision: number
  reports: OpenReport[]
  /** The statement that was typed before the press was refused. */
  typed: string
  now: number
}

/** What readers have reported of a comment, and the button that keeps it all the same. */
export function Reports({ commentId, revision, reports, typed, now }: Props) {
  if (reports.length === 0) return null
  const reasons = words('reasons')
  const isNotice = reports.some((report) => report.isNotice)
  return (
    <div className="reports" role="group" aria-label="Reports">
      <p className="card-label">
        {reports.length === 1 ? 'Reported once' : `Reported ${reports.length} times`}
      </p>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <p>
              <b>{reasons(`report.${report.reason}`)}</b>
              {report.isNotice && <strong className="notice"> Notice of illegal content</strong>}{' '}
              <span className="quiet-words">
                {ago(report.createdAt, now)}, reference <code>{report.reference}</code>
              </span>
            </p>
            {report.law !== '' && <p dir="auto">Law: {report.law}</p>}
            {report.body !== '' && (
              <p className="report-body" dir="auto">
                {report.body}
              </p>
            )}
          </li>
        ))}
      </ul>
      {isNotice && (
        <label>
          <span>
            Statement of reasons <small>(sent to who gave the notice; needed to decide)</small>
          </span>
          <TextArea
            name={`statement-${commentId}`}
            rows={3}
            maxLength={STATEMENT_LONGEST}
            defaultValue={typed}
            dir="auto"
          />
        </label>
      )}
      <button type="submit" name="decide" value={`keep:${commentId}:${revision}`} className="keep">
        Keep it <small>and dismiss {reports.length === 1 ? 'the report' : 'the reports'}</small>
      </button>
    </div>
  )
}
