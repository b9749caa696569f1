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
import { percent } from '../../ui/numbers.ts'
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
  const decided = decidedIn(all)
  const csv = (by: CsvBy) => `/admin/statistics/csv?days=${period}&by=${by}`
  return (
    <>
      <h1>Statistics</h1>
      <nav className="tabs periods" aria-label="Period">
        <ul>
          {PERIODS.map((many) => (
            <li key={many}>
              <a href={`/admin/statistics?days=${many}`} aria-current={many === period ? 'page' : undefined}>
                {many} days
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className="key-figures">
        <Number of="Comments received" is={all.received.toLocaleString('en')} />
        <Number of="Decisions" is={decided.toLocaleString('en')} />
        <Number of="Median time to decision" is={lasting(waitWithin(all.waits, 0.5))} />
        <Number of="Nine in ten decided within" is={lasting(waitWithin(all.waits, 0.9))} />
        <Number
          of="Waiting now"
          is={pending.toLocaleString('en')}
          more={oldestPending === null ? undefined : `oldest for ${lasting(now - oldestPending)}`}
        />
        <Number
          of="Decided by rules"
          is={percent(all.byRule, decided)}
          more={`${all.byRule.toLocaleString('en')} of them`}
        />
      </dl>
      <Bars
        title="Decisions a day"
        description={`${decided} decisions in ${period} days: ${all.approved} approved, ${rejectedIn(all)} rejected, ${all.spam} spam, ${all.trash} trash.`}
        parts={['Approved', 'Rejected', 'Spam', 'Trash']}
        of="Day"
        bars={days.map(({ day, figures }) => ({
          label: shortDate(Date.parse(day), 'UTC', Date.parse(day)),
          values: [figures.approved, rejectedIn(figures), figures.spam, figures.trash],
        }))}
      />
      <Parts title="By moderator" of="Moderator" parts={all.staff} csv={csv('moderator')} />
      <Parts
        title="By section"
        of="Section"
        parts={withWaiting(all.sections, oldest)}
        csv={csv('section')}
        waiting={{ oldest, now }}
      />
      <RejectReasons title="Why comments were rejected" words={reasonNames()} figures={all} />
      <Outcomes figures={all} />
      <p className="take-along">
        <a href={csv('day')} download>
          Download these days as CSV
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

function reasonNames(): Record<RejectReason | '', string> {
  const t = words('reasons')
  const names = REJECT_REASONS.map((reason) => [reason, t(`reject.${reason}`)] as const)
  return { ...(Object.fromEntries(names) as Record<RejectReason, string>), '': t('noReason') }
}

function Outcomes({ figures }: { figures: Figures }) {
  const rows = [
    ['Reports', figures.reports],
    ['Appeals', figures.appeals],
  ] as const
  return (
    <section className="statistic">
      <h2>Reports and appeals</h2>
      <div className="wide" tabIndex={0} role="region" aria-label="Reports and appeals">
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">Received</th>
              <th scope="col">Upheld</th>
              <th scope="col">Dismissed</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, { received, upheld, dismissed }]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{received.toLocaleString('en')}</td>
                <td>{upheld.toLocaleString('en')}</td>
                <td>{dismissed.toLocaleString('en')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
