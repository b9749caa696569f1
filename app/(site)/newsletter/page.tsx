import type { Metadata } from 'next'
import { SubscribeForm, type RefusedSubscribe } from '#components/newsletter/subscribe-form.tsx'
import { Page } from '#components/site/page.tsx'
import { refusedForm } from '#app/_request/answer.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('newsletter')
  const { name } = await readSite()
  return await pageMeta({
    ...{ title: t('title'), path: '/newsletter' },
    description: t('description', { site: name }),
  })
}

export default async function NewsletterPage() {
  const site = await readSite()
  if (!site.newsletter) return <NotFoundPage path="/newsletter" />
  return (
    <Page site={site}>
      <SubscribeForm sections={site.sections} refused={refusedForm<RefusedSubscribe>('newsletter')} />
    </Page>
  )
}
