import type { Metadata } from 'next'
import { Page } from '#components/site/page.tsx'
import { readSite, settingsForPage } from '#app/_request/readers.ts'

export const metadata: Metadata = { title: 'Comment guidelines', alternates: { canonical: '/guidelines' } }

export default async function GuidelinesPage() {
  const site = await readSite()
  const guidelines = (await settingsForPage())['comments.guidelines']
  return (
    <Page site={site}>
      <div className="listing">
        <header className="listing-head">
          <h1>Comment guidelines</h1>
        </header>
        <div className="body">
          <ol>
            {guidelines.split(/\n{2,}/).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
          <p>
            How many comments are published or rejected here, and why, stands under{' '}
            <a href="/transparency">Transparency</a>.
          </p>
        </div>
      </div>
    </Page>
  )
}
