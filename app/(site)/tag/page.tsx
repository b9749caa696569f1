import type { Metadata } from 'next'
import { Directory } from '#components/archive/directory.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { pagePath, tagPath } from '#db/articles/path.ts'
import { readTagDirectory } from '#app/_request/archive.ts'
import { titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import '../styles/archive.css'

type Props = PageProps<'/tag'>

const PATH = '/tag'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const page = pageOf(await searchParams)
  if (page === null || page > (await readTagDirectory(page)).pages) return await notFoundMetadata()
  const t = await siteWords('archive')
  const description = t('subjectsDescription', { site: (await readSite()).name })
  const meta = await siteWords('meta')
  return await pageMeta({
    title: await titleOfPage(t('subjects'), page),
    description: page === 1 ? description : meta('descriptionWithPage', { page, description }),
    path: pagePath(PATH, page),
  })
}

export default async function TagDirectoryPage({ searchParams }: Props) {
  const page = pageOf(await searchParams)
  if (page === null) return <NotFoundPage path={PATH} />
  const directory = await readTagDirectory(page)
  if (page > directory.pages) return <NotFoundPage path={PATH} />
  const site = await readSite()
  const t = await siteWords('archive')
  const steps = await stepsTo(
    [
      { name: t('archive'), path: '/archive' },
      { name: t('subjects'), path: PATH },
    ],
    page,
  )
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <Directory title={t('subjects')} directory={directory} path={PATH} pathOf={tagPath} steps={steps} />
    </Page>
  )
}
