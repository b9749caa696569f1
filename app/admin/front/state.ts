import type { FrontProblems, TypedFront } from '#db/fronts/draft.ts'

/** A front's form that is shown again: since something is wrong with it, or since a press has changed what it holds. */
export interface FrontState {
  form: 'front'
  /** Of the section; null for the front page. */
  sectionId: number | null
  typed: TypedFront
  /** The arrangement that held when the editor began. */
  basedOn: number | null
  /** The arrangement of before that he has taken into the form; null for none. */
  again: number | null
  /** Articles that it held until a time that has passed meanwhile. */
  ended: number[]
  /** What was looked for; null for nothing. */
  find: string | null
  problems: FrontProblems | null
  reason: 'forbidden' | 'unknown-article' | 'stale' | null
  /** The button that was pressed, as its value, where it is to be pressed again. */
  pressed: string | null
}
