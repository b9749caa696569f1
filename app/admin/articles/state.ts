import type { DraftFields } from '#db/drafts/fields.ts'
import type { Blocking } from '#db/workflow/checklist.ts'

/** A new article that was not begun. */
export interface BeginState {
  form: 'begin'
  reason: string
  headline: string
  sectionId: number | null
}

/** A form of an article that is shown again. */
export interface WritingState {
  form: 'writing'
  reason: string
  /** Who is in the way. */
  by: string
  blocked: Blocking[]
  /** What was typed, and the version that it was typed on; none where all of it was saved. */
  fields: Partial<DraftFields> | null
  version: number
  basedOn: number
  at: string
  note: string
}

/** Two texts that have to be joined. */
export interface MergeState {
  form: 'merge'
  /** Who saved the other; empty where it is what readers have. */
  by: string
  against: 'draft' | 'live'
  mine: DraftFields
  /** The version that one's own was begun from. */
  version: number
}

/** A revision that was not brought back. */
export interface RestoreState {
  form: 'restore'
  reason: string
}
