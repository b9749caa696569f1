import { NO_FILTER, type QueueTab } from '#db/moderation/filter.ts'
import type { Stale } from '#db/moderation/decide.ts'
import type { Progress } from '#db/moderation/runs.ts'
import { UndoForm, type Done } from './outcome.tsx'
import { queuePath } from './queue-path.ts'
import { doingWords, staleWords, type Pressed } from './words.ts'

/** How far a press on very many is. With scripts the number goes on by itself (`run-live.ts`). */
export function RunLine({ run, back }: { run: Progress; back: string }) {
  const page = `${back}&done=${run.batch}`
  return (
    <div
      className="run"
      role="group"
      aria-label="Decision on many comments"
      data-run={run.batch}
      data-run-page={page}
    >
      <p>
        {doingWords(run.action, run.total)}: <b data-run-done="">{run.done.toLocaleString('en')}</b> done.
      </p>
      <progress max={run.total} value={run.done} aria-label="Done so far" />
      {run.action !== 'undo' && <UndoForm batch={run.batch} back={back} label="Stop and undo" />}
      <noscript>
        <a href={page}>Reload</a>
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
  const action = (done.action === 'dismiss' ? 'keep' : done.action) as Pressed
  const more = left.count - left.first.length
  return (
    <div className="run" role="group" aria-label="Left alone">
      <p>
        {left.count === 1
          ? '1 comment was left alone:'
          : `${left.count.toLocaleString('en')} comments were left alone:`}
      </p>
      <ul>
        {left.first.map((stale) => (
          <li key={stale.id}>
            <span dir="auto">{staleWords(stale, { action, viewer, now })}</span>
            {stale.reason !== 'gone' && (
              <>
                {' '}
                <a href={whereItIs(stale)}>Show it</a>
              </>
            )}
          </li>
        ))}
        {more > 0 && <li>And {more.toLocaleString('en')} more.</li>}
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
