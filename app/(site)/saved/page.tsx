import type { Metadata } from 'next'
import { Page } from '#components/site/page.tsx'
import { Saved } from '#components/site/saved.tsx'
import { asset } from '#app/_request/asset.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('saved')
  return {
    ...{ title: t('title'), description: t('description'), alternates: { canonical: '/saved' } },
    // Everybody's list is another one, and a search engine's is empty.
    robots: { index: false },
  }
}

export default async function SavedPage() {
  const site = await readSite()
  return (
    <Page site={site}>
      <Saved script={asset('/saved.js')} />
    </Page>
  )
}
