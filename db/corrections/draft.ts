import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import { CORRECTION_KINDS, type CorrectionKind } from './kinds.ts'
import { CORRECTION_LONGEST, DISMISSAL_LONGEST, REPLACEMENT_LONGEST } from './rules.ts'

/** A correction as an editor has typed it. */
export interface TypedCorrection {
  kind: string
  text: string
  /** The sentence that is to be changed in the article, and what is to stand there; the first empty for none. */
  from: string
  to: string
}

export interface CorrectionDraft {
  kind: CorrectionKind
  text: string
  from: string
  to: string
}

export type CorrectionProblem = 'missing' | 'too-long'
export type CorrectionProblems = Partial<Record<keyof TypedCorrection, CorrectionProblem>>

/** What an editor means by what he typed, or what is wrong with it. */
export function checkCorrection(typed: TypedCorrection): {
  draft: CorrectionDraft
  problems: CorrectionProblems
} {
  const problems: CorrectionProblems = {}
  const kind = CORRECTION_KINDS.find((known) => known === typed.kind)
  const text = cleanText(typed.text)
  const [from, to] = [cleanLine(typed.from), cleanLine(typed.to)]
  if (!kind) problems.kind = 'missing'
  if (text === '') problems.text = 'missing'
  else if (graphemes(text) > CORRECTION_LONGEST) problems.text = 'too-long'
  if (graphemes(from) > REPLACEMENT_LONGEST) problems.from = 'too-long'
  if (graphemes(to) > REPLACEMENT_LONGEST) problems.to = 'too-long'
  return { draft: { kind: kind ?? 'correction', text, from: from === to ? '' : from, to }, problems }
}

/** What a reader is told who was not right, or what is wrong with it. */
export function checkAnswer(typed: string): { answer: string; problem: CorrectionProblem | null } {
  const answer = cleanText(typed)
  if (answer === '') return { answer, problem: 'missing' }
  return { answer, problem: graphemes(answer) > DISMISSAL_LONGEST ? 'too-long' : null }
}
