import { PERIODS } from '#components/admin/statistics/statistics.tsx'
import { database } from '#db/client.ts'
import { lastDays } from '#db/moderation/figures/days.ts'
import { decidedIn, rejectedIn, type Figures } from '#db/moderation/figures/figures.ts'
import { waitWithin } from '#db/moderation/figures/waits.ts'
import { readSettings } from '#db/settings/settings.ts'
import { BYTE_ORDER_MARK, csvLine } from '#db/text/csv.ts'
import { moderatorGet } from '#app/_request/get.ts'

const COLUMNS = [
  ...['day', 'received', 'decided', 'approved', 'rejected', 'spam', 'trash', 'by rules'],
  ...[
    'median seconds to decision',
    'seconds for nine in ten',
    'reports',
    'reports upheld',
    'reports dismissed',
  ],
  ...['appeals', 'appeals upheld', 'appeals dismissed'],
]

/** A line for each day of the period. */
export const GET = moderatorGet(async (url) => {
  const period = PERIODS.find((many) => String(many) === url.searchParams.get('days')) ?? 30
  const zone = (await readSettings(database()))['site.timeZone']
  const days = await lastDays(database(), period, Date.now(), zone)
  const lines = days.map(({ day, figures }) => csvLine([day, ...cells(figures)]))
  return new Response(BYTE_ORDER_MARK + csvLine(COLUMNS) + lines.join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="statistics-${period}-days.csv"`,
      'cache-control': 'no-store',
    },
  })
})

function cells(figures: Figures): (number | null)[] {
  const { received, approved, spam, trash, byRule, waits, reports, appeals } = figures
  const seconds = (share: number) => {
    const ms = waitWithin(waits, share)
    return ms === null ? null : ms / 1000
  }
  return [
    ...[received, decidedIn(figures), approved, rejectedIn(figures), spam, trash, byRule],
    ...[seconds(0.5), seconds(0.9), reports.received, reports.upheld, reports.dismissed],
    ...[appeals.received, appeals.upheld, appeals.dismissed],
  ]
}
