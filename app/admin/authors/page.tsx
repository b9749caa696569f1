import type { Metadata } from 'next'
import { AuthorList } from '#components/admin/authors/author-list.tsx'
import type { AuthorState } from '#components/admin/authors/state.ts'
import { authorsForDesk, staffToLink } from '#db/authors/authors.ts'
import { database } from '#db/client.ts'
import { ownAuthor } from '#db/staff/account.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('authors'))('title') }
}

export default async function AuthorsPage({ searchParams }: PageProps<'/admin/authors'>) {
  const staff = await requireRight('authors.edit', '/admin/authors')
  const t = await siteWords('authors')
  if (!staff) return <NotYours current="authors" title={t('notForRole')} who={t('whoMay')} />
  const { done, own } = await searchParams
  return (
    <Staffed staff={staff} current="authors">
      <AuthorList
        authors={await authorsForDesk(database())}
        staff={await staffToLink(database())}
        state={refusedForm<AuthorState>('author')}
        done={done}
        own={own === '1' && !(await ownAuthor(database(), staff.id)) ? staff : null}
      />
    </Staffed>
  )
}
