import type { Metadata } from 'next'
import type { RefusedNote } from '#components/admin/notes/note-words.ts'
import { NotesPane } from '#components/admin/notes/notes-pane.tsx'
import { database } from '#db/client.ts'
import { notesOf } from '#db/notes/read.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NotWorkedOn } from '../not-worked-on.tsx'

type Props = PageProps<'/admin/articles/[id]/notes'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('notes'))('notes') }
}

export default async function NotesPage({ params }: Props) {
  const { id: raw } = await params
  const path = `/admin/articles/${raw}/notes`
  const staff = await requireRight('articles.write', path)
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const id = idOf(raw) ?? 0
  const notes = await notesOf(database(), staff, id)
  if (!notes.ok) return <NotWorkedOn staff={staff} reason={notes.reason} />
  const t = await siteWords('notes')
  return (
    <Staffed staff={staff} current="articles">
      <div className="article-desk notes-page">
        <h1 dir="auto">{t('notesOn', { headline: notes.headline || t('untitled') })}</h1>
        <p>
          <a href={`/admin/articles/${id}`}>{t('write')}</a>
        </p>
        <NotesPane
          articleId={id}
          notes={notes}
          back={path}
          refused={refusedForm<RefusedNote>('article-note')}
          zone={(await settingsForPage())['site.timeZone']}
        />
      </div>
    </Staffed>
  )
}
