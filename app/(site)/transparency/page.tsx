import type { Metadata } from 'next'
import { Transparency } from '#components/figures/transparency.tsx'
import { Page } from '#components/site/page.tsx'
import { longDate } from '#components/ui/dates.ts'
import { readMonths, readSite } from '#app/_request/readers.ts'
import './transparency.css'

export const metadata: Metadata = {
  title: 'How comments are moderated here, in numbers',
  description:
    'How many comments readers send, how many are published or rejected and why, and how long it takes.',
  alternates: { canonical: '/transparency' },
}

export default async function TransparencyPage() {
  const site = await readSite()
  const { months, lastDay } = await readMonths()
  return (
    <Page site={site}>
      <div className="listing transparency">
        <header className="listing-head">
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
