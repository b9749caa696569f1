import type { Metadata } from 'next'
import { ArticleDesk } from '#components/admin/writing/article-desk.tsx'
import { database } from '#db/client.ts'
import { openNotes } from '#db/notes/read.ts'
import { may } from '#db/users/rights.ts'
import {
  bylinesOf,
  isStatus,
  listArticles,
  MOST_COUNTED,
  statusCounts,
  waitingArticles,
  writableSections,
} from '#db/workflow/list.ts'
import { sentBackAmong } from '#db/workflow/sent-back.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

const MOST_WAITING = 10

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('writing'))('articles') }
}

export default async function ArticlesPage({ searchParams }: PageProps<'/admin/articles'>) {
  const staff = await requireRight('articles.write', '/admin/articles')
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const { find, before, status, section, mine, done } = await searchParams
  const db = database()
  const filter = {
    ...{ status: isStatus(status) ? status : null, sectionId: idOf(section), mine: mine === '1' },
    ...{ words: typeof find === 'string' ? find.trim() : '', before: idOf(before) },
  }
  const isPlain = filter.status === null && filter.words === '' && filter.before === null
  const { articles, next } = await listArticles(db, staff, filter)
  const waiting = isPlain ? await waitingArticles(db, staff, MOST_WAITING) : []
  const shown = [...articles, ...waiting].map(({ id }) => id)
  return (
    <Staffed staff={staff} current="articles">
      <ArticleDesk
        {...{ articles, next, filter }}
        waiting={waiting}
        bylines={await bylinesOf(db, shown)}
        sentBack={await sentBackAmong(db, shown)}
        notes={await openNotes(db, shown)}
        counts={await statusCounts(db, staff, filter)}
        sections={await writableSections(db, staff)}
        isEditor={may(staff, 'articles.edit')}
        mostCounted={MOST_COUNTED}
        done={typeof done === 'string' ? done : null}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
