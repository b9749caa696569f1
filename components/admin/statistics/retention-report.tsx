import type { JobRun } from '#db/retention/job-runs.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'

const CLEARED = ['trash', 'spam', 'rejected', 'networks', 'readers', 'mails'] as const

/** What the last nights' clearing away has done. */
export function RetentionReport({ runs, zone }: { runs: JobRun[]; zone: string }) {
  const t = words('statistics')
  return (
    <section className="statistic">
      <h2>{t('night.title')}</h2>
      {runs.length === 0 && <p className="empty">{t('night.notYet')}</p>}
      <ul className="runs">
        {runs.map((run) => (
          <li key={run.startedAt}>
            {t.rich('night.line', {
              time: () => <Time at={run.startedAt} zone={zone} />,
              done: doneWords(run),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function doneWords({ report, error, finishedAt }: JobRun): string {
  const t = words('statistics')
  if (error !== '') return t('night.failed', { error })
  if (finishedAt === null || typeof report !== 'object' || report === null) return t('night.unfinished')
  const said = Object.entries(report as Record<string, unknown>).flatMap(([what, done]) => {
    const many = typeof done === 'number' ? done : total(done)
    const cleared = CLEARED.find((one) => one === what)
    return cleared && many > 0 ? [t(`night.did.${cleared}`, { count: many })] : []
  })
  return said.length > 0 ? said.join(t('night.between')) : t('night.nothingDue')
}

function total(done: unknown): number {
  const { deleted = 0, emptied = 0 } = (done ?? {}) as { deleted?: number; emptied?: number }
  return deleted + emptied
}
