import type { ModerationAction } from '#db/moderation/actions.ts'
import type { Stale } from '#db/moderation/decide.ts'
import { NOTE_LONGEST, STATEMENT_LONGEST } from '#db/moderation/reasons.ts'
import { words } from '../ui/language.ts'
import { ago } from './ago.ts'

/** A word more, where a button's label alone does not say it. */
export function moreOf(action: ModerationAction | 'keep'): string | undefined {
  return action === 'hold' || action === 'restore' ? words('queue')(`more.${action}`) : undefined
}

const DONE = [
  ...['approve', 'hold', 'reject', 'spam', 'trash', 'restore', 'dismiss'],
  ...['appeal-upheld', 'appeal-dismissed'],
] as const

/** What became of the comments of one press; `action` is as the log has it. */
export function doneWords(action: string, count: number): string {
  const done = DONE.find((one) => one === action) ?? 'undo'
  return words('queue')(`done.${done}`, { count })
}

const DOING = ['approve', 'hold', 'reject', 'spam', 'trash', 'restore', 'keep'] as const

/** What is being done with the comments of a press on all; `action` is as it was pressed. */
export function doingWords(action: string, total: number): string {
  const doing = DOING.find((one) => one === action) ?? 'undo'
  return words('queue')(`doing.${doing}`, { count: total })
}

export type Problem =
  | 'nothing-selected'
  | 'nothing-to-undo'
  | 'run-going-on'
  | 'unreadable'
  | 'not-your-appeal'
  | 'appeal-decided'
  | 'note-too-long'
  | 'answer-missing'

/** Why nothing was done at all. */
export const problemWords = (problem: Problem): string =>
  words('queue')(`problem.${problem}`, { note: NOTE_LONGEST, statement: STATEMENT_LONGEST })

export type Pressed = ModerationAction | 'keep' | 'pick' | 'undo'

interface Told {
  /** What was pressed. */
  action: Pressed
  /** Name of who pressed it. */
  viewer: string
  now: number
}

/** Why a decision was not taken: who was faster, with what, and when. */
export function staleWords(stale: Stale, { action, viewer, now }: Told): string {
  const t = words('queue')
  const notDone = t(`notDone.${action}`)
  if (stale.reason === 'gone') return t('stale.gone', { notDone })
  const author = stale.authorName
  if (stale.reason !== 'changed') return t(`stale.${stale.reason}`, { notDone, author })
  const { status, by, at } = stale
  if (by === null || at === null) return t('stale.changed', { notDone, author })
  const isYou = String(by === viewer)
  return t(`stale.${status}`, { notDone, author, by, isYou, ago: ago(at, now) })
}
