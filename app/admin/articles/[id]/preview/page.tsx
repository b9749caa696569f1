import type { Metadata } from 'next'
import { LOOKS, PreviewDesk, WIDTHS, type FrameLook } from '#components/admin/preview/preview-desk.tsx'
import type { RefusedShare } from '#components/admin/preview/share-links.tsx'
import { database } from '#db/client.ts'
import { worksOn } from '#db/notes/who.ts'
import { sharesOf } from '#db/preview/links.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { deskPreviewPath, sharedPreviewPath } from '#app/_request/preview-path.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NotWorkedOn } from '../not-worked-on.tsx'

type Props = PageProps<'/admin/articles/[id]/preview'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('preview'))('preview') }
}

export default async function PreviewFramePage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const path = `/admin/articles/${raw}/preview`
  const staff = await requireRight('articles.write', path)
  if (!staff) return <Staffed staff={null} right="articles.write" current="articles" />
  const [db, now, id] = [database(), Date.now(), idOf(raw) ?? 0]
  const article = await worksOn(db.read, staff, id)
  if (!article.ok) return <NotWorkedOn staff={staff} reason={article.reason} />
  const query = await searchParams
  const refused = refusedForm<RefusedShare>('share')
  const frame = deskPreviewPath(id, staff.id, now)
  const links = await sharesOf(db, id, now)
  return (
    <Staffed staff={staff} current="articles">
      <PreviewDesk
        headline={article.headline}
        path={path}
        writePath={`/admin/articles/${id}`}
        framePath={(look: FrameLook) => `${frame}?theme=${look}`}
        width={WIDTHS.find((width) => width === query.width) ?? 'desktop'}
        look={LOOKS.find((look) => look === query.look) ?? 'light'}
        links={links.map((link) => ({ ...link, address: absolute(sharedPreviewPath(link)) }))}
        refused={refused}
        done={refused || typeof query.done !== 'string' ? null : query.done}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
