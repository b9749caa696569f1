import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Page } from '#components/site/page.tsx'
import { sectionPath } from '#db/articles/path.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { segment } from '#app/_request/params.ts'
import { readSection, readSectionGuidelines, readSite } from '#app/_request/readers.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/guidelines/[section]'>

async function read({ params }: Props) {
  const slug = segment((await params).section)
  const section = await readSection(slug)
  const guidelines = section ? await readSectionGuidelines(section) : ''
  return { slug, section, guidelines, path: `/guidelines/${slug}` }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { section, guidelines, path } = await read(props)
  if (!section || guidelines === '') return await notFoundMetadata()
  const t = await siteWords('guidelines')
  return await pageMeta({
    title: t('ofSection', { section: section.name }),
    description: t('ofSectionDescription', { section: section.name, site: (await readSite()).name }),
    path,
  })
}

/** What a section asks its commenters to keep to, where that is something of its own. */
export default async function SectionGuidelinesPage(props: Props) {
  const { section, guidelines, path } = await read(props)
  if (!section || guidelines === '') return <NotFoundPage path={path} />
  const site = await readSite()
  const t = await siteWords('guidelines')
  const title = t('ofSection', { section: section.name })
  const steps = await stepsTo([
    { name: section.name, path: sectionPath(section.slug) },
    { name: title, path },
  ])
  return (
    <Page site={site} current={section.slug}>
      <div className="listing">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>{title}</h1>
        </header>
        <div className="body">
          <ol>
            {guidelines.split(/\n{2,}/).map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ol>
          <p>{t.rich('alsoSite', { link: (chunks) => <a href="/guidelines">{chunks}</a> })}</p>
        </div>
      </div>
    </Page>
  )
}
