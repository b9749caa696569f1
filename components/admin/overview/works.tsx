import type { IssueReport } from '#db/newsletter/overview.ts'
import type { OutboxCounts } from '#db/outbox/overview.ts'
import type { JobRun } from '#db/retention/job-runs.ts'
import { shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { number } from '../../ui/numbers.ts'

export interface WorksProps {
  mail: OutboxCounts
  /** Whether a mail server is named: else mails are only written down. */
  isMailSent: boolean
  /** The last nights' work, the newest first. */
  nights: JobRun[]
  issues: IssueReport[]
  zone: string
}

const ORDER = ['sent', 'waiting', 'dead', 'dropped'] as const

/** Whether mail goes out and the clock's work is done. */
export function Works({ mail, isMailSent, nights, issues, zone }: WorksProps) {
  const t = words('overview')
  const all = ORDER.reduce((sum, status) => sum + mail[status], 0)
  const last = nights[0]
  return (
    <section aria-labelledby="works">
      <h2 id="works">{t('works')}</h2>
      <h3>{t('mail')}</h3>
      {!isMailSent && <p className="notice">{t('mailIsWritten')}</p>}
      {all > 0 && (
        <svg className="share" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
          {ORDER.map((status, at) => {
            const before = ORDER.slice(0, at).reduce((sum, one) => sum + mail[one], 0)
            const [x, width] = [(before / all) * 100, (mail[status] / all) * 100]
            return <rect key={status} className={`mail-${status}`} x={x} width={width} height="5" />
          })}
        </svg>
      )}
      <ul className="mail-counts">
        {ORDER.map((status) => (
          <li key={status} className={`mail-${status}`}>
            {t(`mailStatus.${status}`)} <b>{number(mail[status])}</b>
          </li>
        ))}
      </ul>
      <p>
        <a href="/admin/mail">{t('toMail')}</a>
      </p>
      <h3>{t('nights')}</h3>
      {!last && <p className="empty">{t('noNight')}</p>}
      <ol className="nights">
        {nights.toReversed().map((run) => (
          <li key={run.startedAt} className={run.error === '' ? 'went' : 'failed'}>
            <span className="visually-hidden">{run.error === '' ? t('went') : t('failed')}</span>
            {shortDate(run.startedAt, zone)}
          </li>
        ))}
      </ol>
      {last && last.error !== '' && (
        <p className="notice">
          {t('lastFailed')} <code>{last.error}</code>
        </p>
      )}
      <h3>{t('letters')}</h3>
      {issues.length === 0 && <p className="empty">{t('noLetters')}</p>}
      <ul>
        {issues.map((issue) => (
          <li key={issue.id}>
            {t(`frequency.${issue.frequency}`)} · <Time at={issue.createdAt} zone={zone} /> ·{' '}
            {t('letterCounts', { sent: issue.sent, waiting: issue.waiting, dead: issue.dead })}
          </li>
        ))}
      </ul>
    </section>
  )
}
