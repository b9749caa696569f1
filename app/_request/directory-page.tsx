import type { Metadata } from 'next'
import { Directory } from '#components/archive/directory.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { authorPath, pagePath, tagPath } from '#db/articles/path.ts'
import { readAuthorDirectory, readTagDirectory } from './archive.ts'
import { titleOfPage } from './describe.ts'
import { pageMeta } from './meta.ts'
import { notFoundMetadata, NotFoundPage } from './not-found-page.tsx'
import { pageOf } from './params.ts'
import { readSite } from './readers.ts'
import { siteUrl } from './site.ts'
import { stepsTo } from './steps.ts'
import { siteWords } from './words.ts'

const DIRECTORIES = {
  authors: {
    path: '/author',
    pathOf: authorPath,
    read: readAuthorDirectory,
    named: 'authors',
    about: 'authorsDescription',
  },
  subjects: {
    path: '/tag',
    pathOf: tagPath,
    read: readTagDirectory,
    named: 'subjects',
    about: 'subjectsDescription',
  },
} as const
interface Props {
  of: keyof typeof DIRECTORIES
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function directoryMetadata({ of, searchParams }: Props): Promise<Metadata> {
  const { path, read, named, about } = DIRECTORIES[of]
  const page = pageOf(await searchParams)
  if (page === null || page > (await read(page)).pages) return await notFoundMetadata()
  const t = await siteWords('archive')
  const description = t(about, { site: (await readSite()).name })
  const meta = await siteWords('meta')
  return await pageMeta({
    title: await titleOfPage(t(named), page),
    description: page === 1 ? description : meta('descriptionWithPage', { page, description }),
    path: pagePath(path, page),
  })
}

/** All authors, or all subjects, of whom articles stand here. */
export async function DirectoryPage({ of, searchParams }: Props) {
  const { path, pathOf, read, named } = DIRECTORIES[of]
  const page = pageOf(await searchParams)
  if (page === null) return <NotFoundPage path={path} />
  const directory = await read(page)
  if (page > directory.pages) return <NotFoundPage path={path} />
  const site = await readSite()
  const t = await siteWords('archive')
  const steps = await stepsTo(
    [
      { name: t('archive'), path: '/archive' },
      { name: t(named), path },
    ],
    page,
  )
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <Directory title={t(named)} directory={directory} path={path} pathOf={pathOf} steps={steps} />
    </Page>
  )
}
