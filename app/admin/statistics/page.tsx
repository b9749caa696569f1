import type { Metadata } from 'next'
import { PERIODS, Statistics } from '#components/admin/statistics/statistics.tsx'
import { database } from '#db/client.ts'
import { lastDays } from '#db/moderation/figures/days.ts'
import { oldestBySection, oldestPending } from '#db/moderation/figures/oldest.ts'
import { queueCounts } from '#db/moderation/queue.ts'
import { lastRuns } from '#db/retention/job-runs.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.statistics') }
}

export default async function StatisticsPage({ searchParams }: PageProps<'/admin/statistics'>) {
  const { days: asked } = await searchParams
  const staff = await requireRight('comments.oversee', '/admin/statistics')
  if (!staff) return <Staffed staff={null} right="comments.oversee" current="statistics" />
  const period = PERIODS.find((many) => String(many) === asked) ?? 30
  const [db, now] = [database(), Date.now()]
  const zone = (await settingsForPage())['site.timeZone']
  return (
    <Staffed staff={staff} current="statistics">
      <Statistics
        period={period}
        days={await lastDays(db, period, now, zone)}
        oldestPending={await oldestPending(db)}
        oldest={await oldestBySection(db)}
        pending={(await queueCounts(db)).pending}
        runs={await lastRuns(db, 'retention', 7)}
        zone={zone}
        now={now}
      />
    </Staffed>
  )
}
