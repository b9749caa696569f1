import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { ReportStatus } from '#components/commenter/report-status.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { reportStatus } from '#db/comments/report.ts'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { segment } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { takesAnswers } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('reports')
  return { title: t('yourReport'), robots: { index: false } }
}

/** How far a report is, for whoever has its number. */
export default async function ReportStatusPage({ params, searchParams }: PageProps<'/reports/[reference]'>) {
  isPersonal()
  const site = await readSite()
  const t = await siteWords('reports')
  const reference = segment((await params).reference).toUpperCase()
  const report = await reportStatus(database(), reference)
  if (!report) answer(404)
  return (
    <Page site={site}>
      {report ? (
        <ReportStatus
          report={report}
          isSecond={(await searchParams).again !== undefined}
          takesAnswers={takesAnswers()}
          zone={site.zone}
        />
      ) : (
        <Notice title={t('noSuchReport')}>
          <p>{t('compareNumber')}</p>
        </Notice>
      )}
    </Page>
  )
}
