import type { Metadata } from 'next'
import { Transparency } from '#components/figures/transparency.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { longDate } from '#components/ui/dates.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readMonths, readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import './transparency.css'

const PATH = '/transparency'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('transparency')
  return await pageMeta({
    title: t('pageTitle'),
    description: t('description'),
    path: PATH,
  })
}

export default async function TransparencyPage() {
  const site = await readSite()
  const t = await siteWords('transparency')
  const { months, lastDay } = await readMonths()
  const steps = await stepsTo([{ name: t('title'), path: PATH }])
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <div className="listing transparency">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>{t('title')}</h1>
          <p>{t.rich('intro', { link: (chunks) => <a href="/guidelines">{chunks}</a> })}</p>
        </header>
        <Transparency
          siteName={site.name}
          months={months}
          until={lastDay && longDate(Date.parse(`${lastDay}T12:00:00Z`), 'UTC')}
        />
      </div>
    </Page>
  )
}
