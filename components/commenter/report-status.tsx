import { words } from '../ui/language.ts'
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

/** The receipt of a report, and later what was decided. */
export function ReportStatus({ report, isSecond, takesAnswers, zone }: Props) {
  const t = words('reports')
  const { article, decidedAt } = report
  return (
    <Notice title={report.status === 'open' ? t('thanks') : t('yourReport')}>
      {isSecond && <p role="status">{t('reportedBefore')}</p>}
      <p>
        {t.rich('itsNumber', {
          number: () => (
            <strong className="reference" dir="ltr">
              {report.reference}
            </strong>
          ),
        })}
      </p>
      <p>
        {t.rich('receivedOn', { time: () => <Time at={report.createdAt} zone={zone} /> })}{' '}
        {t(`decided.${report.status}`)}{' '}
        {decidedAt !== null && t.rich('decidedOn', { time: () => <Time at={decidedAt} zone={zone} /> })}
      </p>
      {report.statement !== '' && (
        <>
          <h2>{t('ourReasons')}</h2>
          <p className="words" dir="auto">
            {report.statement}
          </p>
        </>
      )}
      <h2>{report.isNotice || report.status !== 'open' ? t('ifDisagree') : t('ifAgainstLaw')}</h2>
      <p>
        {report.isNotice ? (takesAnswers ? t('answerOrTurn') : t('turn')) : t('reportAsIllegal')}{' '}
        {t.rich('whatWePublish', { link: (chunks) => <a href="/guidelines">{chunks}</a> })}
      </p>
      {article && (
        <p>
          {t.rich('backTo', { article: () => <a href={`${article.path}#comments`}>{article.headline}</a> })}
        </p>
      )}
    </Notice>
  )
}
