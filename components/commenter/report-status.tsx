import { Time } from '../ui/time.tsx'
import { Notice } from './notice.tsx'

interface Props {
  report: {
    reference: string
    status: 'open' | 'upheld' | 'dismissed'
    isNotice: boolean
    createdAt: number
    decidedAt: number | null
    statement: string
    /** What the comment stands under; null once readers cannot see it. */
    article: { headline: string; path: string } | null
  }
  /** Whether its reader has just tried to report the same comment again. */
  isSecond: boolean
  /** Whether somebody reads what is answered to our mails. */
  takesAnswers: boolean
  zone: string
}

const DECIDED = {
  open: 'A moderator will look at the comment. Nobody has decided yet.',
  upheld: 'You were right: the comment is no longer public.',
  dismissed: 'We have looked at the comment and left it where it is.',
}

/** The receipt of a report, and later what was decided. */
export function ReportStatus({ report, isSecond, takesAnswers, zone }: Props) {
  return (
    <Notice title={report.status === 'open' ? 'Thank you for your report' : 'Your report'}>
      {isSecond && (
        <p role="status">You have reported this comment before, and we have it: once is enough.</p>
      )}
      <p>
        Its number is <strong className="reference">{report.reference}</strong>. Keep it: this page will tell
        you what was decided.
      </p>
      <p>
        Received on <Time at={report.createdAt} zone={zone} />. {DECIDED[report.status]}
        {report.decidedAt !== null && (
          <>
            {' '}
            Decided on <Time at={report.decidedAt} zone={zone} />.
          </>
        )}
      </p>
      {report.statement !== '' && (
        <>
          <h2>Our reasons</h2>
          <p className="words" dir="auto">
            {report.statement}
          </p>
        </>
      )}
      <h2>
        {report.isNotice || report.status !== 'open' ? 'If you do not agree' : 'If it is against the law'}
      </h2>
      <p>
        {report.isNotice
          ? takesAnswers
            ? 'You may answer the mail with our decision, and another person than the one who decided will look at it again. You may also turn to a certified body for the settlement of disputes, or to a court.'
            : 'You may turn to a certified body for the settlement of disputes, or to a court.'
          : 'You may report the comment as illegal content if it breaks the law: then you get our decision with its reasons.'}{' '}
        What we publish and what we do not stands in our <a href="/guidelines">guidelines</a>.
      </p>
      {report.article && (
        <p>
          Back to <a href={`${report.article.path}#comments`}>{report.article.headline}</a>
        </p>
      )}
    </Notice>
  )
}
