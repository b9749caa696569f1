import { letterReport } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import type { Part } from '../letter.ts'
import { articleUrl, dropped, type Desk, type Written } from './context.ts'
import { REPORTED_AS } from './reasons.ts'

/**
 * To who reported a comment and gave an address: that it has arrived, and under which number. Holds none of his words:
 * whoever typed the address could choose them.
 */
export async function reportReceived(desk: Desk, { reportId }: MailData['report-received']): Written {
  const report = await letterReport(desk.db, reportId)
  if (!report) return dropped('the report is gone')
  const { article } = report.comment
  return {
    subject: `We have your report ${report.reference} – ${desk.site.name}`,
    articleId: article.id,
    parts: [
      {
        words: `Thank you. You have reported a comment on “${article.headline}” (${REPORTED_AS[report.reason]}). Your report has the number ${report.reference}.`,
      },
      { words: 'A moderator will look at it and decide. You will be told of the decision by mail.' },
      { links: [{ label: 'The article', href: articleUrl(desk, article) }] },
    ],
  }
}

/** To the same: what was decided, with a statement of reasons (Digital Services Act, articles 16 and 17). */
export async function reportDecided(desk: Desk, { reportId }: MailData['report-decided']): Written {
  const report = await letterReport(desk.db, reportId)
  if (!report || report.status === 'open') return dropped('the report is not decided')
  const { article } = report.comment
  const verdict =
    report.status === 'upheld'
      ? 'We agree with you: the comment is no longer public.'
      : 'We have looked at the comment and found that it may stay.'
  const statement: Part[] = report.statement ? [{ quote: report.statement, by: 'Our reasons' }] : []
  return {
    subject: `Your report ${report.reference}: what we have decided – ${desk.site.name}`,
    articleId: article.id,
    parts: [
      {
        words: `You reported a comment on “${article.headline}” (${REPORTED_AS[report.reason]}), number ${report.reference}. A person has decided on it.\n${verdict}`,
      },
      ...statement,
      {
        small: `If you think that this is wrong, ${desk.takesAnswers ? 'answer this mail, and another person than the one who decided will look at it again. You may also' : 'you may'} turn to an out-of-court dispute settlement body, or to a court.`,
      },
      { links: [{ label: 'The article', href: articleUrl(desk, article) }] },
    ],
  }
}
