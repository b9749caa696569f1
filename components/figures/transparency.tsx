import { decidedIn, rejectedIn, sumOf, type Figures } from '#db/moderation/figures/figures.ts'
import { waitWithin } from '#db/moderation/figures/waits.ts'
import { lasting } from '../ui/lasting.ts'
import { percent } from '../ui/numbers.ts'
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

/** As readers are told; moderators have shorter words on their buttons. */
const REASONS = {
  abusive: 'Abusive',
  hateful: 'Hateful',
  harassment: 'Harassment',
  'banned-word': 'A banned word',
  'off-topic': 'Off topic',
  misinformation: 'Misinformation',
  illegal: 'Illegal',
  'personal-data': 'Somebody’s personal data',
  advertising: 'Advertising',
  duplicate: 'Said before',
  other: 'Another reason',
  '': 'No reason recorded',
}

/** What becomes of readers' comments here, in numbers, for everybody to see. */
export function Transparency({ siteName, months, until }: Props) {
  const recent = months.slice(-SHOWN)
  const all = sumOf(recent.map(({ figures }) => figures))
  if (until === null)
    return <p className="empty">There are no figures yet: they begin with the first whole day of comments.</p>
  return (
    <>
      <Lead siteName={siteName} figures={all} months={recent.length} />
      <Bars
        title="Decisions a month"
        description={`The last ${recent.length} months: ${all.approved} approved, ${rejectedIn(all)} rejected, ${all.spam} spam, ${all.trash} removed.`}
        parts={['Approved', 'Rejected', 'Spam', 'Removed']}
        of="Month"
        bars={recent.map(({ month, figures }) => ({
          label: monthName(month, 'short'),
          values: [figures.approved, rejectedIn(figures), figures.spam, figures.trash],
        }))}
      />
      <Months months={months} />
      <RejectReasons
        title={`Why comments were rejected${recent.length > 1 ? `, in ${recent.length} months` : ''}`}
        words={REASONS}
        figures={all}
      />
      <p className="transparency-note">
        Counted up to the end of {until}, by whole days; a day is counted once it is over, and stays as it was
        counted when comments of it are deleted later. A comment that was decided on twice counts twice. An
        upheld report is one that led to a comment being taken down; an upheld appeal put a rejected comment
        back. No figure here says who wrote or decided.
      </p>
    </>
  )
}

function Lead({ siteName, figures, months }: { siteName: string; figures: Figures; months: number }) {
  const decided = decidedIn(figures)
  const median = waitWithin(figures.waits, 0.5)
  return (
    <p className="transparency-lead">
      In the last {months === 1 ? 'month' : `${months} months`} readers sent {siteName}{' '}
      <b>{figures.received.toLocaleString('en')}</b> {figures.received === 1 ? 'comment' : 'comments'}.
      {decided > 0 && (
        <>
          {' '}
          <b>{percent(figures.approved, decided)}</b> of all decisions were to publish;{' '}
          {percent(figures.byRule, decided)} were taken by rules alone.
        </>
      )}
      {median !== null && (
        <>
          {' '}
          Of those that a person took, half fell within <b>{lasting(median)}</b>.
        </>
      )}
    </p>
  )
}

const COLUMNS = [
  ...[
    'Month',
    'Received',
    'Approved',
    'Rejected',
    'Spam',
    'Removed',
    'Reports',
    'upheld',
    'Appeals',
    'upheld',
  ],
  'Median time to decision',
]

function Months({ months }: { months: Month[] }) {
  return (
    <section className="statistic">
      <h2>Month by month</h2>
      <div className="wide" tabIndex={0} role="region" aria-label="Month by month">
        <table>
          <thead>
            <tr>
              {COLUMNS.map((column, at) => (
                <th key={at} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, figures }) => (
              <tr key={month}>
                <th scope="row">{monthName(month, 'long')}</th>
                {cellsOf(figures).map((cell, at) => (
                  <td key={at}>{typeof cell === 'number' ? cell.toLocaleString('en') : cell}</td>
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

function monthName(month: string, length: 'short' | 'long'): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  return at.toLocaleDateString('en-GB', {
    month: length,
    year: length === 'long' ? 'numeric' : '2-digit',
    timeZone: 'UTC',
  })
}
