import type { SectionProblems, TypedSection } from '#db/sections/edit.ts'
import type { TypedRule } from '#db/sections/rule.ts'

/** A section's form that is shown again, since something is wrong with it. */
export interface SectionState {
  form: 'section'
  /** Null for one that is to be added. */
  id: number | null
  /** All of it, or what its own editors set. */
  typed: TypedSection | TypedRule
  problems: SectionProblems
  reason: 'forbidden' | 'unknown-section' | 'not-empty' | 'too-many' | 'last' | null
}
