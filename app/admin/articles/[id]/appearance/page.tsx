import type { Metadata } from 'next'
import { AppearanceDesk, type RefusedAppearance } from '#components/admin/appearance/appearance-desk.tsx'
import { database } from '#db/client.ts'
import { appearanceOf } from '#db/preview/appearance.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NotWorkedOn } from '../not-worked-on.tsx'

type Props = PageProps<'/admin/articles/[id]/appearance'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('appearance'))('title') }
}

export default async function AppearancePage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const path = `/admin/articles/${raw}/appearance`
  const staff = await requireRight('articles.write', path)
  if (!staff) return <Staffed staff={null} />
  const id = idOf(raw) ?? 0
  const appearance = await appearanceOf(database(), staff, id, Date.now())
  if (!appearance.ok) return <NotWorkedOn staff={staff} reason={appearance.reason} />
  const site = { name: (await settingsForPage())['site.name'], host: new URL(siteUrl()).host }
  return (
    <Staffed staff={staff} current="articles">
      <AppearanceDesk
        {...{ appearance, path, site }}
        writePath={`/admin/articles/${id}`}
        refused={refusedForm<RefusedAppearance>('appearance')}
        isSaved={(await searchParams).done === 'saved'}
      />
    </Staffed>
  )
}
