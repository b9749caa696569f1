import type { Metadata } from 'next'
import { CrawlersDesk } from '#components/admin/crawlers/crawlers-desk.tsx'
import { database } from '#db/client.ts'
import { CRAWLER_SETTINGS, LONGEST, type TypedCrawlers } from '#db/crawlers/draft.ts'
import { AI_CHOICES } from '#db/crawlers/robots.ts'
import { contactsOf } from '#db/crawlers/security.ts'
import { lastRuns, waitingPings } from '#db/pings/runs.ts'
import { readSettings, type Settings } from '#db/settings/settings.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { isStaging, isStagingByEnvironment } from '#app/_request/staging.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'
import type { CrawlersState } from './state.ts'

const SHOWN = 10

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('crawlers'))('title') }
}

export default async function CrawlersPage({ searchParams }: PageProps<'/admin/crawlers'>) {
  const staff = await requireRight('site.edit', '/admin/crawlers')
  const t = await siteWords('crawlers')
  if (!staff) return <NotYours current="crawlers" title={t('notForRole')} who={t('whoMay')} />
  const db = database()
  const settings = await readSettings(db)
  const { done } = await searchParams
  const state = refusedForm<CrawlersState>('crawlers')
  return (
    <Staffed staff={staff} current="crawlers">
      <CrawlersDesk
        typed={state?.typed ?? typedOf(settings)}
        problems={state?.problems ?? null}
        preview={state?.preview ?? null}
        choices={AI_CHOICES}
        longest={LONGEST}
        isHidden={isStaging(settings)}
        isStagingByEnvironment={isStagingByEnvironment()}
        published={published(settings)}
        runs={await lastRuns(db, SHOWN)}
        waiting={await waitingPings(db)}
        isSaved={!state && done === 'saved'}
        zone={settings['site.timeZone']}
      />
    </Staffed>
  )
}

/** What is set, as the form would send it. */
function typedOf(settings: Settings): TypedCrawlers {
  const sent = (value: string | boolean) => (typeof value === 'string' ? value : value ? 'on' : '')
  return Object.fromEntries(
    CRAWLER_SETTINGS.map((key) => [key, sent(settings[key])]),
  ) as unknown as TypedCrawlers
}

/** The files for programs, and which of them there are: server/crawlers/files.ts answers 404 for the others. */
function published(settings: Settings) {
  const contacts = contactsOf(settings['crawlers.security'], settings['site.contactEmail'])
  return [
    { path: '/robots.txt', isThere: true },
    { path: '/.well-known/security.txt', isThere: contacts.length > 0 },
    { path: '/ads.txt', isThere: settings['crawlers.ads'] !== '' },
  ]
}
