import type { JobRun } from '#db/retention/job-runs.ts'
import { Time } from '../../ui/time.tsx'

const NAMES: Record<string, string> = {
  trash: 'trash',
  spam: 'spam',
  rejected: 'rejected',
  networks: 'networks forgotten',
  readers: 'readers who recommended or reported forgotten',
  mails: 'sent mails',
}

/** What the last nights' clearing away has done. */
export function RetentionReport({ runs, zone }: { runs: JobRun[]; zone: string }) {
  return (
    <section className="statistic">
      <h2>Deleted at night</h2>
      {runs.length === 0 && <p className="empty">Not yet: it is done at half past three every night.</p>}
      <ul className="runs">
        {runs.map((run) => (
          <li key={run.startedAt}>
            <Time at={run.startedAt} zone={zone} />: {words(run)}
          </li>
        ))}
      </ul>
    </section>
  )
}

function words({ report, error, finishedAt }: JobRun): string {
  if (error !== '') return `failed: ${error}`
  if (finishedAt === null || typeof report !== 'object' || report === null) return 'not finished'
  const said = Object.entries(report as Record<string, unknown>).flatMap(([what, done]) => {
    const many = typeof done === 'number' ? done : total(done)
    return NAMES[what] && many > 0 ? [`${many.toLocaleString('en')} ${NAMES[what]}`] : []
  })
  return said.length > 0 ? said.join(', ') : 'nothing was due'
}

function total(done: unknown): number {
  const { deleted = 0, emptied = 0 } = (done ?? {}) as { deleted?: number; emptied?: number }
  return deleted + emptied
}
