import type { Metadata } from 'next'
import { Overview } from '#components/admin/overview/overview.tsx'
import { database } from '#db/client.ts'
import { comingArticles } from '#db/dashboard/coming.ts'
import { readNow, readsByHour } from '#db/dashboard/reads.ts'
import { waitsFor } from '#db/dashboard/waiting.ts'
import { lastDays } from '#db/moderation/figures/days.ts'
import { latestIssues } from '#db/newsletter/overview.ts'
import { outboxCounts } from '#db/outbox/overview.ts'
import { mailsGo } from '#db/outbox/where.ts'
import { lastRuns } from '#db/retention/job-runs.ts'
import { limitsOf, may } from '#db/users/rights.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from './staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.overview') }
}

const [DAYS, HOURS, SHOWN, NIGHTS] = [14, 24, 8, 7]

/** What waits, what is read and what works: of each what one's role may see. */
export default async function AdminPage() {
  const staff = await requireStaff('/admin')
  const [db, now] = [database(), Date.now()]
  const zone = (await settingsForPage())['site.timeZone']
  const site = may(staff, 'site.edit')
  return (
    <Staffed staff={staff} current="overview">
      <Overview
        staff={staff}
        isNowhere={limitsOf(staff)?.length === 0}
        waiting={await waitsFor(db, staff, now)}
        coming={may(staff, 'articles.edit') ? await comingArticles(db, staff, SHOWN) : null}
        read={await readNow(db, now, SHOWN)}
        hours={await readsByHour(db, now, HOURS)}
        days={may(staff, 'comments.oversee') ? await lastDays(db, DAYS, now, zone) : null}
        works={
          site
            ? {
                mail: await outboxCounts(db, now),
                isMailSent: mailsGo().kind === 'smtp',
                nights: await lastRuns(db, 'retention', NIGHTS),
                issues: await latestIssues(db, 3),
              }
            : null
        }
        zone={zone}
        now={now}
      />
    </Staffed>
  )
}
