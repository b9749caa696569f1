import type { ReactNode } from 'react'
import { decidedIn, rejectedIn, sumOf, type Figures } from '#db/moderation/figures/figures.ts'
import { waitWithin } from '#db/moderation/figures/waits.ts'
import { REJECT_REASONS, type RejectReason } from '#db/moderation/reasons.ts'
import { monthAndYear, shortMonth } from '../ui/dates.ts'
import { words } from '../ui/language.ts'
import { lasting } from '../ui/lasting.ts'
import { number, percent } from '../ui/numbers.ts'
import { Bars } from './bars.tsx'
import { RejectReasons } from './reject-reasons.tsx'

export interface Month {
  /** As 2026-05. */
  month: string
  figures: Figures
}

interface Props {
  siteName: string
  /** Oldest first. */
  months: Month[]
  /** The last day that is counted, in words; null while none is. */
  until: string | null
}

const SHOWN = 12

/** What becomes of readers' comments here, in numbers, for everybody to see. */
export function Transparency({ siteName, months, until }: Props) {
  const recent = months.slice(-SHOWN)
  const all = sumOf(recent.map(({ figures }) => figures))
  const t = words('transparency')
  if (until === null) return <p className="empty">{t('noFigures')}</p>
  return (
    <>
      <Lead siteName={siteName} figures={all} months={recent.length} />
      <Bars
        title={t('decisionsAMonth')}
        description={t('chart', {
          ...{ months: recent.length, approved: all.approved, rejected: rejectedIn(all) },
          ...{ spam: all.spam, removed: all.trash },
        })}
        parts={[t('approved'), t('rejected'), t('spam'), t('removed')]}
        of={t('month')}
        bars={recent.map(({ month, figures }) => ({
          label: shortMonth(month),
          values: [figures.approved, rejectedIn(figures), figures.spam, figures.trash],
        }))}
      />
      <Months months={months} />
      <RejectReasons title={t('why', { months: recent.length })} words={reasonWords()} figures={all} />
      <p className="transparency-note">{t('note', { until })}</p>
    </>
  )
}

function Lead({ siteName, figures, months }: { siteName: string; figures: Figures; months: number }) {
  const decided = decidedIn(figures)
  const median = waitWithin(figures.waits, 0.5)
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const t = words('transparency')
  return (
    <p className="transparency-lead">
      {t.rich('lead', { months, site: siteName, count: figures.received, b })}{' '}
      {decided > 0 &&
        t.rich('leadShares', {
          ...{ published: percent(figures.approved, decided), byRule: percent(figures.byRule, decided), b },
        })}{' '}
      {median !== null && t.rich('leadMedian', { median: lasting(median), b })}
    </p>
  )
}

/** What each reason is called; '' is none at all. */
function reasonWords(): Record<RejectReason | '', string> {
  const t = words('transparency')
  const named = REJECT_REASONS.map((reason) => [reason, t(`reasons.${reason}`)])
  return Object.fromEntries([...named, ['', t('reasons.none')]]) as Record<RejectReason | '', string>
}

/** In the order of `cellsOf`. */
const COLUMNS = [
  ...(['month', 'received', 'approved', 'rejected', 'spam', 'removed', 'reports', 'upheld'] as const),
  ...(['appeals', 'appealsUpheld', 'median'] as const),
]

function Months({ months }: { months: Month[] }) {
  const t = words('transparency')
  return (
    <section className="statistic">
      <h2>{t('byMonth')}</h2>
      <div className="wide" tabIndex={0} role="region" aria-label={t('byMonth')}>
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, figures }) => (
              <tr key={month}>
                <th scope="row">{monthAndYear(month)}</th>
                {cellsOf(figures).map((cell, at) => (
                  <td key={at}>{typeof cell === 'number' ? number(cell) : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function cellsOf(figures: Figures): (number | string)[] {
  const { received, approved, spam, trash, reports, appeals, waits } = figures
  return [
    ...[received, approved, rejectedIn(figures), spam, trash],
    ...[reports.received, reports.upheld, appeals.received, appeals.upheld, lasting(waitWithin(waits, 0.5))],
  ]
}
