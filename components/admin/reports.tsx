import { STATEMENT_LONGEST } from '#db/moderation/reasons.ts'
import type { OpenReport } from '#db/moderation/reports.ts'
import { TextArea } from '../ui/text-area.client.tsx'
import { ago } from './ago.ts'
import { rich } from './rich.tsx'
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
  const t = words('queue')
  const reasons = words('reasons')
  const isNotice = reports.some((report) => report.isNotice)
  return (
    <div className="reports" role="group" aria-label={t('reports.label')}>
      <p className="card-label">{t('reports.howOften', { count: reports.length })}</p>
      <ul>
        {reports.map((report) => (
          <li key={report.id}>
            <p>
              <b>{reasons(`report.${report.reason}`)}</b>
              {report.isNotice && <strong className="notice"> {t('reports.notice')}</strong>}{' '}
              <span className="quiet-words">
                {t.rich('reports.when', {
                  ...rich,
                  ago: ago(report.createdAt, now),
                  reference: report.reference,
                })}
              </span>
            </p>
            {report.law !== '' && <p dir="auto">{t('reports.law', { law: report.law })}</p>}
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
          <span>{t.rich('reports.statement', rich)}</span>
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
        {t.rich('reports.keep', { ...rich, count: reports.length })}
      </button>
    </div>
  )
}
