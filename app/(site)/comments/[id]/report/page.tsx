import type { Metadata } from 'next'
import { ReportForm } from '#components/commenter/report-form.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import type { RefusedReport } from '#db/comments/report-form.ts'
import { publicComment } from '#db/comments/senders.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { idOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('reports')
  return { title: t('reportTitle'), robots: { index: false } }
}

/** What is wrong with a comment: one form for all who think that it should go, another for notices of illegal content. */
export default async function ReportPage({ params, searchParams }: PageProps<'/comments/[id]/report'>) {
  isPersonal()
  const comment = await publicComment(database(), idOf((await params).id) ?? 0)
  const refused = refusedForm<RefusedReport>('report')
  const site = await readSite()
  if (!comment) {
    answer(404)
    const t = await siteWords('reports')
    return (
      <Page site={site}>
        <Notice title={t('gone')}>
          <p>{t('nothingToReport')}</p>
        </Notice>
      </Page>
    )
  }
  const isNotice = refused?.values.isNotice ?? (await searchParams).notice !== undefined
  return (
    <Page site={site}>
      <ReportForm comment={comment} isNotice={isNotice} refused={refused} zone={site.zone} />
    </Page>
  )
}
