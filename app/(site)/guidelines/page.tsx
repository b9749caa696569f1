import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readSite, settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'

const PATH = '/guidelines'

export async function generateMetadata(): Promise<Metadata> {
  const { name: site } = await readSite()
  const t = await siteWords('guidelines')
  return await pageMeta({
    title: t('title'),
    description: (await siteWords('meta'))('guidelinesDescription', { site }),
    path: PATH,
  })
}

export default async function GuidelinesPage() {
  const site = await readSite()
  const t = await siteWords('guidelines')
  const steps = await stepsTo([{ name: t('title'), path: PATH }])
  const guidelines = (await settingsForPage())['comments.guidelines']
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <div className="listing">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>{t('title')}</h1>
        </header>
        <div className="body">
          <ol>
            {guidelines.split(/\n{2,}/).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
          <p>{t.rich('figures', { link: (chunks) => <a href="/transparency">{chunks}</a> })}</p>
        </div>
      </div>
    </Page>
  )
}
