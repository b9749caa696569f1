import {
  decidedIn,
  rejectedIn,
  sumOf,
  withWaiting,
  type Figures,
  type OldestBySection,
} from '#db/moderation/figures/figures.ts'
import { waitWithin } from '#db/moderation/figures/waits.ts'
import { REJECT_REASONS, type RejectReason } from '#db/moderation/reasons.ts'
import type { JobRun } from '#db/retention/job-runs.ts'
import { Bars } from '../../figures/bars.tsx'
import { RejectReasons } from '../../figures/reject-reasons.tsx'
import { shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { lasting } from '../../ui/lasting.ts'
import { number, percent } from '../../ui/numbers.ts'
import { Parts } from './parts.tsx'
import { RetentionReport } from './retention-report.tsx'

export const PERIODS = [7, 30, 90] as const
/** What a line of a file is about. */
export const CSV_BY = ['day', 'section', 'moderator'] as const
export type CsvBy = (typeof CSV_BY)[number]

interface Props {
  period: (typeof PERIODS)[number]
  /** Oldest first; the last is today. */
  days: { day: string; figures: Figures }[]
  /** Milliseconds; null when nobody waits. */
  oldestPending: number | null
  oldest: OldestBySection
  pending: number
  /** The last nights' work. */
  runs: JobRun[]
  zone: string
  now: number
}

/** How the desk keeps up with its readers. */
export function Statistics({ period, days, oldestPending, oldest, pending, runs, zone, now }: Props) {
  const all = sumOf(days.map(({ figures }) => figures))
  const t = words('statistics')
  const decided = decidedIn(all)
  const csv = (by: CsvBy) => `/admin/statistics/csv?days=${period}&by=${by}`
  return (
    <>
      <h1>{t('title')}</h1>
      <nav className="tabs periods" aria-label={t('period')}>
        <ul>
          {PERIODS.map((many) => (
            <li key={many}>
              <a href={`/admin/statistics?days=${many}`} aria-current={many === period ? 'page' : undefined}>
                {t('days', { count: many })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className="key-figures">
        <Number of={t('received')} is={number(all.received)} />
        <Number of={t('decisions')} is={number(decided)} />
        <Number of={t('median')} is={lasting(waitWithin(all.waits, 0.5))} />
        <Number of={t('nineInTen')} is={lasting(waitWithin(all.waits, 0.9))} />
        <Number
          of={t('waiting')}
          is={number(pending)}
          more={oldestPending === null ? undefined : t('oldestFor', { time: lasting(now - oldestPending) })}
        />
        <Number
          of={t('byRules')}
          is={percent(all.byRule, decided)}
          more={t('ofThem', { count: all.byRule })}
        />
      </dl>
      <Bars
        title={t('decisionsADay')}
        description={t('described', { ...described(all), decided, period })}
        parts={[t('part.approved'), t('part.rejected'), t('part.spam'), t('part.trash')]}
        of={t('day')}
        bars={days.map(({ day, figures }) => ({
          label: shortDate(Date.parse(day), 'UTC', Date.parse(day)),
          values: [figures.approved, rejectedIn(figures), figures.spam, figures.trash],
        }))}
      />
      <Parts title={t('byModerator')} of={t('moderator')} parts={all.staff} csv={csv('moderator')} />
      <Parts
        title={t('bySection')}
        of={t('section')}
        parts={withWaiting(all.sections, oldest)}
        csv={csv('section')}
        waiting={{ oldest, now }}
      />
      <RejectReasons title={t('whyRejected')} words={reasonNames()} figures={all} />
      <Outcomes figures={all} />
      <p className="take-along">
        <a href={csv('day')} download>
          {t('downloadDays')}
        </a>
      </p>
      <RetentionReport runs={runs} zone={zone} />
    </>
  )
}

function Number({ of, is, more }: { of: string; is: string; more?: string }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>
        {is}
        {more && <small>{more}</small>}
      </dd>
    </div>
  )
}

const described = (all: Figures) => ({
  approved: all.approved,
  rejected: rejectedIn(all),
  spam: all.spam,
  trash: all.trash,
})

function reasonNames(): Record<RejectReason | '', string> {
  const t = words('reasons')
  const names = REJECT_REASONS.map((reason) => [reason, t(`reject.${reason}`)] as const)
  return { ...(Object.fromEntries(names) as Record<RejectReason, string>), '': t('noReason') }
}

function Outcomes({ figures }: { figures: Figures }) {
  const t = words('statistics')
  const rows = [
    [t('reports'), figures.reports],
    [t('appeals'), figures.appeals],
  ] as const
  return (
    <section className="statistic">
      <h2>{t('outcomes')}</h2>
      <div className="wide" tabIndex={0} role="region" aria-label={t('outcomes')}>
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">{t('column.received')}</th>
              <th scope="col">{t('column.upheld')}</th>
              <th scope="col">{t('column.dismissed')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, { received, upheld, dismissed }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{number(received)}</td>
                <td>{number(upheld)}</td>
                <td>{number(dismissed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
