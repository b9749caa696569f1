import { join } from 'node:path'
import type { Metadata } from 'next'
import { PictureDesk } from '#components/admin/media/picture-desk.tsx'
import { NoPicture } from '#components/admin/media/no-picture.tsx'
import { database } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { filesOf } from '#db/media/files.ts'
import { pictureById } from '#db/media/library.ts'
import { toPicture } from '#db/media/picture.ts'
import { canChangePicture } from '#db/media/policy.ts'
import { usesOf } from '#db/media/uses.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import type { PictureState } from '../state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('media'))('picture') }
}

export default async function PicturePage({ params, searchParams }: PageProps<'/admin/media/[id]'>) {
  const id = idOf((await params).id)
  const staff = await requireRight('media.add', `/admin/media/${id ?? ''}`)
  if (!staff) return <Staffed staff={null} right="media.add" current="media" />
  const [db, { done }] = [database(), await searchParams]
  const row = id === null ? null : await pictureById(db, id)
  const picture = toPicture(row)
  if (!row || !picture) {
    answer(404)
    return (
      <Staffed staff={staff} current="media">
        <NoPicture />
      </Staffed>
    )
  }
  const state = refusedForm<PictureState>('picture')
  return (
    <Staffed staff={staff} current="media">
      <PictureDesk
        {...{ row, picture, state }}
        uses={await usesOf(db, staff, row.id)}
        files={await filesOf(join(dataDir(), 'uploads'), row)}
        mayChange={canChangePicture(staff, row)}
        done={state || typeof done !== 'string' ? null : done}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
