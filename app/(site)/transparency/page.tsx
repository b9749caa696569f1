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
import './transparency.css'

const PATH = '/transparency'

export async function generateMetadata(): Promise<Metadata> {
  return await pageMeta({
    title: 'How comments are moderated here, in numbers',
    description:
      'How many comments readers send, how many are published or rejected and why, and how long it takes.',
    path: PATH,
  })
}

export default async function TransparencyPage() {
  const site = await readSite()
  const { months, lastDay } = await readMonths()
  const steps = await stepsTo([{ name: 'Transparency', path: PATH }])
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <div className="listing transparency">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>Transparency</h1>
          <p>
            How comments are moderated here, in numbers. What is asked of them stands in the{' '}
            <a href="/guidelines">guidelines</a>.
          </p>
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
