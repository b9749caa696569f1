import type { ModerationAction } from '#db/moderation/actions.ts'
import type { Stale } from '#db/moderation/decide.ts'
import type { QueuePlace } from './queue-path.ts'
import { doneWords, staleWords } from './words.ts'

/** A press of which not everything could be done. */
export interface RefusedPress {
  form: 'press'
  action: ModerationAction | 'undo' | null
  problem: 'stale' | 'nothing-selected' | 'nothing-to-undo' | 'unreadable'
  stale: Stale[]
  /** What was decided in the same press all the same. */
  batch: string | null
}

export interface Done {
  batch: string
  action: string
  count: number
}

/** What the last press has done, with its Undo. */
export function DoneLine({ done, place }: { done: Done; place: QueuePlace }) {
  return (
    <div className="done" role="status">
      <p>{doneWords(done.action, done.count)}</p>
      {done.action !== 'undo' && (
        <form method="post" action="/admin/comments/undo">
          <input type="hidden" name="batch" value={done.batch} />
          <input type="hidden" name="tab" value={place.tab} />
          <input type="hidden" name="page" value={place.page} />
          <button type="submit" data-undo="">
            Undo
          </button>
        </form>
      )}
    </div>
  )
}

interface RefusedProps {
  refused: RefusedPress
  viewer: string
  now: number
}

/** What the last press has not done, and why. Takes the focus, since the page was loaded to say this. */
export function RefusedLines({ refused, viewer, now }: RefusedProps) {
  return (
    <div className="refused" role="alert" tabIndex={-1} autoFocus>
      {lines(refused, viewer, now).map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

function lines({ problem, action, stale }: RefusedPress, viewer: string, now: number): string[] {
  switch (problem) {
    case 'nothing-selected':
      return ['No comment was selected. Tick the comments first, then press the button again.']
    case 'nothing-to-undo':
      return ['There is nothing to undo.']
    case 'unreadable':
      return ['Nothing was decided: the form could not be read. Please try again.']
    case 'stale':
      return stale.map((one) => staleWords(one, { action: action ?? 'undo', viewer, now }))
  }
}
