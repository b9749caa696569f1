import type { Metadata } from 'next'
import { archiveMetadata, ArchivePage, spanAtPath } from '../archive/span-page.tsx'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import '../styles/archive.css'

type Props = PageProps<'/[...path]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const span = spanAtPath((await params).path)
  return span ? await archiveMetadata({ span, page: pageOf(await searchParams) }) : await notFoundMetadata()
}

/** Days of the archive; and every address that nothing else answers: old permalinks of imported articles, and slips. */
export default async function NoPage({ params, searchParams }: Props) {
  const { path } = await params
  const asked = `/${path.map(segment).join('/')}`
  const query = await searchParams
  const span = spanAtPath(path)
  if (span) return <ArchivePage {...{ span, page: pageOf(query), asked }} />
  return <NotFoundPage path={asked} query={query} />
}
