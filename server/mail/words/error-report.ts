import { letterErrorReport } from '../../../db/corrections/letter.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { articleUrl, dropped, words, type Desk, type Written } from './context.ts'

/**
 * To who reported an error and gave an address: what was corrected, or why nothing was. Holds none of his words: whoever
 * typed the address could choose them.
 */
export async function errorDecided(desk: Desk, { reportId }: MailData['error-decided']): Written {
  const report = await letterErrorReport(desk.db, reportId)
  if (!report || report.status === 'open') return dropped('the report is not decided')
  const { article, correction } = report
  if (article.status !== 'published') return dropped('the article is not public')
  const t = words(desk)
  const { headline } = article
  const link = { links: [{ label: t('theArticle'), href: articleUrl(desk, article) }] }
  if (report.status === 'dismissed')
    return {
      subject: t('error.dismissedSubject', { headline }),
      articleId: article.id,
      parts: [
        { words: t('error.dismissed', { headline }) },
        { quote: report.answer, by: t('error.ourAnswer') },
        link,
      ],
    }
  if (!correction || correction.withdrawnAt !== null) return dropped('the correction was taken back')
  return {
    subject: t('error.correctedSubject', { headline }),
    articleId: article.id,
    parts: [
      { words: t('error.corrected', { headline }) },
      { quote: correction.text, by: t(`error.kind.${correction.kind}`) },
      link,
    ],
  }
}
