import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'

/** A section's form that is shown again, since something is wrong with it. */
export interface SectionState {
  form: 'section'
  /** Null for one that is to be added. */
  id: number | null
  typed: TypedSection
  problems: SectionProblems
  reason: 'forbidden' | 'unknown-section' | 'not-empty' | 'too-many' | 'last' | null
}
