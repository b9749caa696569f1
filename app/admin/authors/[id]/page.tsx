import type { Metadata } from 'next'
import { AuthorDesk } from '#components/admin/authors/author-desk.tsx'
import type { AuthorState } from '#components/admin/authors/state.ts'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import { LostTextField } from '#components/admin/writing/lost-text.tsx'
import { authorForDesk, authorsForDesk, staffToLink } from '#db/authors/authors.ts'
import { database } from '#db/client.ts'
import { toInserted } from '#db/media/inserted.ts'
import { pictureById } from '#db/media/library.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../../not-yours.tsx'
import { Staffed } from '../../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('authors'))('title') }
}

export default async function AuthorPage({ params, searchParams }: PageProps<'/admin/authors/[id]'>) {
  const { id: raw } = await params
  const staff = await requireRight('authors.edit', `/admin/authors/${raw}`)
  const t = await siteWords('authors')
  if (!staff) return <NotYours current="authors" title={t('notForRole')} who={t('whoMay')} />
  const db = database()
  const author = await authorForDesk(db, idOf(raw) ?? 0)
  const state = refusedForm<AuthorState>('author')
  if (!author) {
    answer(404)
    return (
      <Staffed staff={staff} current="authors">
        <NotForRole title={t('problem.unknown', { most: 0 })} who="" />
        <LostTextField written={[state?.typed?.role ?? '', state?.typed?.bio ?? '']} />
      </Staffed>
    )
  }
  const others = (await authorsForDesk(db)).filter(({ id }) => id !== author.id)
  return (
    <Staffed staff={staff} current="authors">
      <AuthorDesk
        author={author}
        picture={await portrait(author.pictureId)}
        others={others}
        staff={await staffToLink(db)}
        state={state}
        isSaved={(await searchParams).done === 'saved'}
      />
    </Staffed>
  )
}

async function portrait(id: number | null) {
  const row = id === null ? null : await pictureById(database(), id)
  return row && toInserted(row)
}
