import type { Metadata } from 'next'
import { NewsletterDesk } from '#components/admin/newsletter/newsletter-desk.tsx'
import { menuSections } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { nextDue } from '#db/newsletter/due.ts'
import { FREQUENCIES } from '#db/newsletter/modes.ts'
import { sinceFor } from '#db/newsletter/issues.ts'
import { contentFor, newsOf } from '#db/newsletter/news.ts'
import { latestIssues, readersOf, subscriberCounts } from '#db/newsletter/overview.ts'
import { scheduleOf } from '#db/newsletter/schedule.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'

const SHOWN = 20

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('newsletter'))('title') }
}

export default async function NewsletterDeskPage({ searchParams }: PageProps<'/admin/newsletter'>) {
  const staff = await requireRight('site.edit', '/admin/newsletter')
  const t = await siteWords('newsletter')
  if (!staff) return <NotYours current="newsletter" title={t('notForRole')} who={t('whoMay')} />
  const [db, now, settings] = [database(), Date.now(), await settingsForPage()]
  const schedule = scheduleOf(settings)
  const next = FREQUENCIES.map(async (frequency) => {
    const { at } = nextDue(frequency, schedule, now)
    const since = await sinceFor(db, frequency, at)
    const news = await newsOf(db, { frequency, since, until: now })
    return {
      frequency,
      at,
      readers: await readersOf(db, frequency, now),
      content: await contentFor(db, news, []),
    }
  })
  const { done } = await searchParams
  return (
    <Staffed staff={staff} current="newsletter">
      <NewsletterDesk
        isOn={settings['newsletter.on']}
        schedule={schedule}
        counts={await subscriberCounts(db)}
        sections={await menuSections(db)}
        next={await Promise.all(next)}
        issues={await latestIssues(db, SHOWN)}
        email={staff.email}
        isTestSent={done === 'test'}
      />
    </Staffed>
  )
}
