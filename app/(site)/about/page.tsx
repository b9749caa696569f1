import type { Metadata } from 'next'
import { AboutList } from '#components/site/about.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { organisation } from '#components/structured/organisation.ts'
import { aboutPage, breadcrumbList } from '#components/structured/pages.ts'
import { ABOUT } from '#db/articles/about/rules.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import './about.css'

const PATH = `/${ABOUT}`

export async function generateMetadata(): Promise<Metadata> {
  const { name: site, about } = await readSite()
  if (about.length === 0) return await notFoundMetadata()
  const t = await siteWords('about')
  const description = t('aboutDescription', { site })
  return await pageMeta({ title: t('aboutSite', { site }), description, path: PATH })
}

/** What the newspaper says of itself: the list of those pages. */
export default async function AboutPage() {
  const site = await readSite()
  if (site.about.length === 0) return <NotFoundPage path={PATH} />
  const t = await siteWords('about')
  const steps = await stepsTo([{ name: t('about'), path: PATH }])
  const page = {
    ...{ name: t('aboutSite', { site: site.name }), path: PATH },
    description: t('aboutDescription', { site: site.name }),
  }
  const origin = siteUrl()
  return (
    <Page site={site}>
      <StructuredData
        nodes={[aboutPage(page, site, origin), organisation(site, origin), breadcrumbList(steps, origin)]}
      />
      <div className="listing about">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>{page.name}</h1>
          <div className="listing-intro">
            <p>{page.description}</p>
          </div>
        </header>
        <AboutList site={site} />
      </div>
    </Page>
  )
}
