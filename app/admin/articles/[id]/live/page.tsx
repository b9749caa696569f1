import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { LiveDesk } from '#components/admin/live/live-desk.tsx'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import { LostTextField } from '#components/admin/writing/lost-text.tsx'
import { database } from '#db/client.ts'
import { deskEntry, liveDesk } from '#db/live/desk.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { chosenPicture } from '#app/_request/chosen-picture.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import type { LiveState } from './state.ts'

type Props = PageProps<'/admin/articles/[id]/live'>

const DONE = ['started', 'posted', 'edited', 'deleted', 'restored', 'closed', 'reopened'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('live-desk'))('title') }
}

export default async function LiveDeskPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('live.post', `/admin/articles/${raw}/live`)
  if (!staff) return <Staffed staff={null} right="live.post" current="live" />
  const [db, query, id] = [database(), await searchParams, idOf(raw) ?? 0]
  const before = idOf(query.before)
  const view = await liveDesk(db, staff, id, before)
  const state = refusedForm<LiveState>('live')
  if (!view || view === 'forbidden') {
    answer(view ? 403 : 404)
    const t = await siteWords('live-desk')
    return (
      <Staffed staff={staff} current="live">
        <NotForRole title={t(view ? 'notYours' : 'noArticle')} who={t('whoPosts')} />
        <LostTextField written={[state?.typed?.headline ?? '', state?.typed?.body ?? '']} />
      </Staffed>
    )
  }
  const editedId = idOf(query.edit)
  const edited = editedId === null ? null : await deskEntry(db, id, editedId)
  const done = state ? (state.done ?? null) : (DONE.find((known) => known === query.done) ?? null)
  return (
    <Staffed staff={staff} current="live">
      <LiveDesk
        view={view}
        edited={edited}
        picture={await chosenPicture(state?.typed ? idOf(state.typed.picture) : (edited?.mediaId ?? null))}
        state={state}
        done={done}
        undo={done === 'deleted' ? idOf(query.post) : null}
        formKey={randomUUID()}
        isFirst={before === null}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
