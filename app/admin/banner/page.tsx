import type { Metadata } from 'next'
import { BannerDesk } from '#components/admin/banner/banner-desk.tsx'
import { bannerById, bannerHistory, openBanner } from '#db/banner/banner.ts'
import { database } from '#db/client.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'
import type { BannerState } from './state.ts'

const SHOWN = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('banner'))('title') }
}

export default async function BannerPage({ searchParams }: PageProps<'/admin/banner'>) {
  const staff = await requireRight('site.edit', '/admin/banner')
  const t = await siteWords('banner')
  if (!staff) return <NotYours current="banner" title={t('notForRole')} who={t('whoMay')} />
  const [db, now] = [database(), Date.now()]
  const { done, again } = await searchParams
  const state = refusedForm<BannerState>('banner')
  const earlier = typeof again === 'string' ? idOf(again) : null
  return (
    <Staffed staff={staff} current="banner">
      <BannerDesk
        open={await openBanner(db, now)}
        history={await bannerHistory(db, SHOWN)}
        earlier={earlier === null ? null : await bannerById(db, earlier)}
        state={state}
        done={state || typeof done !== 'string' ? null : done}
        zone={(await settingsForPage())['site.timeZone']}
        now={now}
      />
    </Staffed>
  )
}
