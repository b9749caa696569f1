import { letterReport } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import type { Part } from '../letter.ts'
import { articleUrl, dropped, words, type Desk, type Written } from './context.ts'

/**
 * To who reported a comment and gave an address: that it has arrived, and under which number. Holds none of his words:
 * whoever typed the address could choose them.
 */
export async function reportReceived(desk: Desk, { reportId }: MailData['report-received']): Written {
  const report = await letterReport(desk.db, reportId)
  if (!report) return dropped('the report is gone')
  const { article } = report.comment
  const t = words(desk)
  const { reference } = report
  const reason = t(`report.reasons.${report.reason}`)
  return {
    subject: t('report.receivedSubject', { reference, site: desk.site.name }),
    articleId: article.id,
    parts: [
      { words: t('report.received', { headline: article.headline, reason, reference }) },
      { words: t('report.willDecide') },
      { links: [{ label: t('theArticle'), href: articleUrl(desk, article) }] },
    ],
  }
}

/** To the same: what was decided, with a statement of reasons (Digital Services Act, articles 16 and 17). */
export async function reportDecided(desk: Desk, { reportId }: MailData['report-decided']): Written {
  const report = await letterReport(desk.db, reportId)
  if (!report || report.status === 'open') return dropped('the report is not decided')
  const { article } = report.comment
  const t = words(desk)
  const { reference } = report
  const reason = t(`report.reasons.${report.reason}`)
  const statement: Part[] = report.statement ? [{ quote: report.statement, by: t('report.ourReasons') }] : []
  return {
    subject: t('report.decidedSubject', { reference, site: desk.site.name }),
    articleId: article.id,
    parts: [
      {
        words: `${t('report.decided', { headline: article.headline, reason, reference })}\n${t(`report.${report.status}`)}`,
      },
      ...statement,
      { small: desk.takesAnswers ? t('report.answerOrTurn') : t('report.turn') },
      { links: [{ label: t('theArticle'), href: articleUrl(desk, article) }] },
    ],
  }
}
