import type { LiveRefusal } from '#components/admin/live/live-desk.tsx'
import type { EntryProblems, TypedEntry } from '#db/live/entry.ts'

/** A press on the desk of a live blog that came back. */
export interface LiveState {
  form: 'live'
  typed: TypedEntry | null
  problems: EntryProblems
  refused: LiveRefusal | null
  /** Opened again with a post typed already, which is still to be sent. */
  done?: 'reopened'
}
