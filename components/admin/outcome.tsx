import type { Stale } from '#db/moderation/decide.ts'
import { words } from '../ui/language.ts'
import { doneWords, problemWords, staleWords, type Pressed, type Problem } from './words.ts'

/** A press of which not everything could be done. */
export interface RefusedPress {
  form: 'press'
  action: Pressed | null
  problem: Problem | 'stale'
  stale: Stale[]
  /** What was decided in the same press all the same. */
  batch: string | null
  typed: Typed | null
}

/** What was typed for one comment when its press was refused. */
export interface Typed {
  id: number
  note: string
  statement: string
  answer: string
}

export interface Done {
  batch: string
  action: string
  count: number
  /** Of a press on more than are decided on at once: how many it has not decided on, and the first of them. */
  left?: { count: number; first: Stale[] }
}

/** What cannot be undone: somebody has been told of it. */
const FINAL = new Set(['undo', 'appeal-upheld', 'appeal-dismissed'])

/** What the last press has done, with its Undo, in a `.done` that announces it. `back` is the page that it was pressed on. */
export function DoneLine({ done, back }: { done: Done; back: string }) {
  return (
    <>
      <p>{doneWords(done.action, done.count)}</p>
      {!FINAL.has(done.action) && <UndoForm batch={done.batch} back={back} label={words('queue')('undo')} />}
    </>
  )
}

export function UndoForm({ batch, back, label }: { batch: string; back: string; label: string }) {
  return (
    <form method="post" action="/admin/comments/undo" data-press="">
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" data-undo="">
        {label}
      </button>
    </form>
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
      {lines(refused, viewer, now).map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}

function lines({ problem, action, stale }: RefusedPress, viewer: string, now: number): string[] {
  if (problem !== 'stale') return [problemWords(problem)]
  return shortened(stale.map((one) => staleWords(one, { action: action ?? 'undo', viewer, now })))
}

/** Of a press on thousands, nobody reads every line. */
const MOST_LINES = 20

function shortened(lines: string[]): string[] {
  if (lines.length <= MOST_LINES) return lines
  return [...lines.slice(0, MOST_LINES), words('queue')('andMore', { count: lines.length - MOST_LINES })]
}
