import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { ErrorReportForm } from '#components/corrections/report-form.tsx'
import { Page } from '#components/site/page.tsx'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { reportableArticle } from '#db/corrections/report.ts'
import type { RefusedErrorReport } from '#db/corrections/report-form.ts'
import { QUOTE_LONGEST } from '#db/corrections/rules.ts'
import { asTyped, cleanLine } from '#db/text/plain.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { idOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('corrections'))('reportTitle'), robots: { index: false } }
}

/** Where a reader says what is wrong in an article; and where he is thanked for it. */
export default async function ErrorReportPage({ searchParams }: PageProps<'/corrections/report'>) {
  isPersonal()
  const { article: raw, quote, sent } = await searchParams
  const article = await reportableArticle(database(), idOf(raw) ?? 0)
  const [site, t] = [await readSite(), await siteWords('corrections')]
  if (!article) {
    answer(404)
    return (
      <Page site={site}>
        <Notice title={t('gone')}>
          <p>{t('nothingToReport')}</p>
        </Notice>
      </Page>
    )
  }
  const refused = refusedForm<RefusedErrorReport>('error-report')
  if (sent !== undefined && !refused)
    return (
      <Page site={site}>
        <Notice title={t('thanks')}>
          <p role="status">{t('taken')}</p>
          <p>
            <a href={articlePath(article)}>{t('back')}</a>
          </p>
        </Notice>
      </Page>
    )
  const marked = typeof quote === 'string' ? asTyped(cleanLine(quote.slice(0, 4 * QUOTE_LONGEST))) : ''
  return (
    <Page site={site}>
      <ErrorReportForm article={article} quote={marked} refused={refused} />
    </Page>
  )
}
