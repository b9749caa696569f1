import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('newsletter'))('sentTitle'), robots: { index: false } }
}

export default async function SentPage() {
  const site = await readSite()
  const t = await siteWords('newsletter')
  return (
    <Page site={site}>
      <Notice title={t('sentTitle')}>
        <p role="status">{t('sentWords')}</p>
      </Notice>
    </Page>
  )
}
