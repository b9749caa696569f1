import type { Metadata } from 'next'
import { ArticleList } from '#components/admin/articles/article-list.tsx'
import { deskArticles, findForDesk } from '#db/articles/desk-list.ts'
import { database } from '#db/client.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import { ForEditors } from './for-editors.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('related'))('articles') }
}

export default async function ArticlesPage({ searchParams }: PageProps<'/admin/articles'>) {
  const staff = await requireRight('site.edit', '/admin/articles')
  if (!staff) return <ForEditors />
  const { find, before } = await searchParams
  const wanted = typeof find === 'string' && find.trim() !== '' ? find : null
  const from = idOf(before)
  const { articles, next } =
    wanted === null
      ? await deskArticles(database(), from)
      : { articles: await findForDesk(database(), wanted), next: null }
  const zone = (await settingsForPage())['site.timeZone']
  return (
    <Staffed staff={staff} current="articles">
      <ArticleList {...{ articles, wanted, next, zone }} isFirst={from === null && wanted === null} />
    </Staffed>
  )
}
