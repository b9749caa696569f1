import type { CorrectionProblems, TypedCorrection } from '#db/corrections/draft.ts'
import type { PublishResult } from '#db/corrections/publish.ts'

/** A correction that came back: since something is wrong with it, or it could not be published. */
export interface CorrectionState {
  form: 'correction'
  typed: TypedCorrection
  problems: CorrectionProblems
  refused: Extract<PublishResult, { ok: false }>['reason'] | null
}

/** A press on the desk that was refused. */
export interface CorrectionsState {
  form: 'corrections'
  refused: 'decided' | 'forbidden' | 'not-public' | null
  /** What was written and has no form any more in which it could stand. */
  kept: string | null
  dismissal: { reportId: number; answer: string; problem: 'missing' | 'too-long' } | null
}
