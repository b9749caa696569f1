import { CSV_BY, PERIODS } from '#components/admin/statistics/statistics.tsx'
import { database } from '#db/client.ts'
import { lastDays, type Day } from '#db/moderation/figures/days.ts'
import {
  byDecisions,
  decidedIn,
  rejectedIn,
  sumOf,
  withWaiting,
  type Figures,
  type Part,
} from '#db/moderation/figures/figures.ts'
import { oldestBySection } from '#db/moderation/figures/oldest.ts'
import { waitWithin, type Waits } from '#db/moderation/figures/waits.ts'
import { readSettings } from '#db/settings/settings.ts'
import { BYTE_ORDER_MARK, csvLine } from '#db/text/csv.ts'
import { fileGet } from '#app/_request/get.ts'

type Line = (string | number | null)[]

const WAITS = ['median seconds to decision', 'seconds for nine in ten']
const DAY_COLUMNS = [
  ...['day', 'received', 'decided', 'approved', 'rejected', 'spam', 'trash', 'by rules', ...WAITS],
  ...['reports', 'reports upheld', 'reports dismissed'],
  ...['appeals', 'appeals upheld', 'appeals dismissed'],
]

/** A line for each day of the period; or for each section or moderator in all of it. */
export const GET = fileGet('comments.oversee', async (url) => {
  const period = PERIODS.find((many) => String(many) === url.searchParams.get('days')) ?? 30
  const by = CSV_BY.find((one) => one === url.searchParams.get('by')) ?? 'day'
  const now = Date.now()
  const zone = (await readSettings(database()))['site.timeZone']
  const days = await lastDays(database(), period, now, zone)
  const lines =
    by === 'day' ? linesByDay(days) : by === 'section' ? await linesBySection(days, now) : linesByStaff(days)
  const name = by === 'day' ? `statistics-${period}-days` : `statistics-by-${by}-${period}-days`
  return new Response(BYTE_ORDER_MARK + lines.map(csvLine).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  })
})

const linesByDay = (days: Day[]): Line[] => [
  DAY_COLUMNS,
  ...days.map(({ day, figures }) => [day, ...cells(figures)]),
]

async function linesBySection(days: Day[], now: number): Promise<Line[]> {
  const oldest = await oldestBySection(database())
  const since = new Map(oldest.sections.map(({ id, at }) => [String(id), at]))
  const age = (id: string) => {
    const at = since.get(id)
    return at === undefined ? null : Math.round((now - at) / 1000)
  }
  const parts = withWaiting(allOf(days).sections, oldest)
  return [
    ['section', 'received', 'decided', ...WAITS, 'seconds that the oldest has waited'],
    ...byDecisions(parts).map(([id, part]) => [part.name, part.received, ...decisions(part), age(id)]),
  ]
}

const linesByStaff = (days: Day[]): Line[] => [
  ['moderator', 'decided', ...WAITS],
  ...byDecisions(allOf(days).staff).map(([, part]) => [part.name, ...decisions(part)]),
]

const allOf = (days: Day[]) => sumOf(days.map(({ figures }) => figures))
const decisions = ({ decided, waits }: Part) => [decided, seconds(waits, 0.5), seconds(waits, 0.9)]

function seconds(waits: Waits, share: number): number | null {
  const ms = waitWithin(waits, share)
  return ms === null ? null : ms / 1000
}

function cells(figures: Figures): (number | null)[] {
  const { received, approved, spam, trash, byRule, waits, reports, appeals } = figures
  return [
    ...[received, decidedIn(figures), approved, rejectedIn(figures), spam, trash, byRule],
    ...[seconds(waits, 0.5), seconds(waits, 0.9), reports.received, reports.upheld, reports.dismissed],
    ...[appeals.received, appeals.upheld, appeals.dismissed],
  ]
}
