import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublishForm } from '#components/admin/corrections/publish-form.tsx'
import { articleAt } from '#db/articles/find.ts'
import { database } from '#db/client.ts'
import { correctableArticle, waitingErrorReport, type WaitingReport } from '#db/corrections/desk.ts'
import type { TypedCorrection } from '#db/corrections/draft.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight, type Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import type { CorrectionState } from '../state.ts'

type Props = PageProps<'/admin/corrections/publish'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('corrections-desk'))('publishTitle') }
}

export default async function PublishCorrectionPage({ searchParams }: Props) {
  const query = await searchParams
  const staff = await requireRight('corrections.publish', pathOf(query))
  if (!staff) return <Staffed staff={null} right="corrections.publish" current="corrections" />
  const found = await find(staff, query)
  if (!found) {
    const wanted = typeof query.at === 'string' ? query.at : ''
    redirect(`/admin/corrections${wanted === '' ? '' : `?at=${encodeURIComponent(wanted)}`}`)
  }
  const { article, report } = found
  const state = refusedForm<CorrectionState>('correction')
  return (
    <Staffed staff={staff} current="corrections">
      <PublishForm
        article={article}
        report={report}
        typed={state?.typed ?? (await prefilled(report))}
        problems={state?.problems ?? {}}
        refused={state?.refused ?? null}
      />
    </Staffed>
  )
}

/** Back to this form after signing in, for the report or the article that it is about. */
function pathOf({ report, article, at }: Awaited<Props['searchParams']>): string {
  const named = Object.entries({ report, article, at }).filter(([, value]) => typeof value === 'string')
  return `/admin/corrections/publish?${new URLSearchParams(named as [string, string][])}`
}

async function find(staff: Staff, { report: raw, article: id, at }: Awaited<Props['searchParams']>) {
  const db = database()
  const report = await waitingErrorReport(db, staff, idOf(raw) ?? 0)
  if (report) return { article: report.article, report }
  const articleId = idOf(id) ?? (typeof at === 'string' ? await articleAt(db, at) : null)
  const article = await correctableArticle(db, staff, articleId ?? 0)
  return article && { article, report: null }
}

/** What is most often published: that an earlier version said what the reader has marked. */
async function prefilled(report: WaitingReport | null): Promise<TypedCorrection> {
  const t = await siteWords('corrections-desk')
  const sentence = report?.place && report.place.part !== 'post' ? report.place.sentence : ''
  const text = report && report.quote !== '' ? t('prefilled', { sentence: inQuotes(report.quote) }) : ''
  return { kind: 'correction', text, from: sentence, to: sentence }
}

/** What somebody says in a sentence that is quoted itself. */
const inQuotes = (sentence: string): string =>
  sentence.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('„', '‚')
