import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { segment } from '#app/_request/params.ts'

export const generateMetadata = notFoundMetadata

/** Every address that nothing else answers: old permalinks of imported articles, and slips. */
export default async function NoPage({ params, searchParams }: PageProps<'/[...path]'>) {
  const { path } = await params
  return <NotFoundPage path={`/${path.map(segment).join('/')}`} query={await searchParams} />
}
