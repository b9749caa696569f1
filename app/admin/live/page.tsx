import type { Metadata } from 'next'
import { LiveList } from '#components/admin/live/live-list.tsx'
import { database } from '#db/client.ts'
import { findForLive, liveBlogsOf } from '#db/live/list.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('live-desk'))('blogs') }
}

export default async function LiveBlogsPage({ searchParams }: PageProps<'/admin/live'>) {
  const staff = await requireRight('live.post', '/admin/live')
  if (!staff) return <Staffed staff={null} right="live.post" current="live" />
  const { find } = await searchParams
  const wanted = typeof find === 'string' ? find.trim() : ''
  return (
    <Staffed staff={staff} current="live">
      <LiveList
        blogs={await liveBlogsOf(database(), staff)}
        wanted={wanted}
        found={wanted === '' ? null : await findForLive(database(), staff, wanted)}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
