import type { Metadata } from 'next'
import { BeginForm } from '#components/admin/writing/begin-form.tsx'
import { database } from '#db/client.ts'
import { writableSections } from '#db/workflow/list.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import type { BeginState } from '../state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('writing'))('newArticle') }
}

export default async function NewArticlePage() {
  const staff = await requireRight('articles.write', '/admin/articles/new')
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  return (
    <Staffed staff={staff} current="articles">
      <BeginForm
        sections={await writableSections(database(), staff)}
        refused={refusedForm<BeginState>('begin')}
      />
    </Staffed>
  )
}
