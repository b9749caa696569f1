import type { Metadata } from 'next'
import { LiveList } from '#components/admin/live/live-list.tsx'
import { database } from '#db/client.ts'
import { liveBlogsOf } from '#db/live/list.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('live-desk'))('blogs') }
}

export default async function LiveBlogsPage() {
  const staff = await requireRight('live.post', '/admin/live')
  if (!staff) return <Staffed staff={null} />
  return (
    <Staffed staff={staff} current="live">
      <LiveList
        blogs={await liveBlogsOf(database(), staff)}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
