import type { Metadata } from 'next'
import { FeedList } from '#components/site/feed-list.tsx'
import { Page } from '#components/site/page.tsx'
import { pageMeta } from '#app/_request/meta.ts'
import { readSite, settingsForPage } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const [site, t] = [await readSite(), await siteWords('feeds')]
  const description = t('description', { site: site.name })
  return await pageMeta({ title: t('feeds'), description, path: '/feeds' })
}

/** Where readers find the feeds, and what feeds are. */
export default async function FeedsPage() {
  const site = await readSite()
  const { 'ping.ownHub': isHub, 'ping.hubs': hubs } = await settingsForPage()
  return (
    <Page site={site}>
      <FeedList site={site} hasHub={isHub || hubs !== ''} />
    </Page>
  )
}
