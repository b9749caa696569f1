import { NO_FILTER, type QueueTab } from '#db/moderation/filter.ts'
import type { Stale } from '#db/moderation/decide.ts'
import type { Progress } from '#db/moderation/runs.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { UndoForm, type Done } from './outcome.tsx'
import { queuePath } from './queue-path.ts'
import { doingWords, staleWords, type Pressed } from './words.ts'

/** How far a press on very many is. With scripts the number goes on by itself (`run-live.ts`). */
export function RunLine({ run, back }: { run: Progress; back: string }) {
  const t = words('queue')
  const page = `${back}&done=${run.batch}`
  return (
    <div className="run" role="group" aria-label={t('run.label')} data-run={run.batch} data-run-page={page}>
      <p>
        {t.rich('run.progress', {
          doing: doingWords(run.action, run.total),
          done: number(run.done),
          b: (done) => <b data-run-done="">{done}</b>,
        })}
      </p>
      <progress max={run.total} value={run.done} aria-label={t('run.doneSoFar')} />
      {run.action !== 'undo' && <UndoForm batch={run.batch} back={back} label={t('run.stop')} />}
      <noscript>
        <a href={page}>{t('run.reload')}</a>
      </noscript>
    </div>
  )
}

interface LeftProps {
  done: Done
  left: NonNullable<Done['left']>
  viewer: string
  now: number
}

/** What a press on very many has not decided on, each with the place where it waits. */
export function LeftAlone({ done, left, viewer, now }: LeftProps) {
  if (left.count === 0) return null
  const t = words('queue')
  const action = (done.action === 'dismiss' ? 'keep' : done.action) as Pressed
  const more = left.count - left.first.length
  return (
    <div className="run" role="group" aria-label={t('run.leftAlone')}>
      <p>{t('run.left', { count: left.count })}</p>
      <ul>
        {left.first.map((stale) => (
          <li key={stale.id}>
            <span dir="auto">{staleWords(stale, { action, viewer, now })}</span>
            {stale.reason !== 'gone' && (
              <>
                {' '}
                <a href={whereItIs(stale)}>{t('run.show')}</a>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>{t('andMore', { count: more })}</li>}
      </ul>
    </div>
  )
}

/** The tab on which it stands, with what else its author has there. */
function whereItIs(stale: Exclude<Stale, { reason: 'gone' }>): string {
  const path = queuePath({ tab: tabOf(stale), page: 1, filter: { ...NO_FILTER, by: stale.id }, after: null })
  return `${path}#comment-${stale.id}`
}

function tabOf(stale: Exclude<Stale, { reason: 'gone' }>): QueueTab {
  if (stale.reason === 'changed') return stale.status
  return stale.reason === 'appealed' ? 'appeals' : 'reported'
}
