import type { DryRun } from '#db/comments/screening/dry-run.ts'
import type { WordList } from '#db/comments/screening/word-rules.ts'
import type { RuleProblems, TypedRules } from '#db/comments/screening/draft.ts'

/** A form that is shown again, with all that was typed: since something is wrong with it, or with what a test found. */
export interface RulesState {
  form: 'rules'
  typed: TypedRules
  problems: RuleProblems
  problem: 'changed' | 'forbidden' | null
  /** Versions of the lists, as the editor was shown them. */
  shown: Partial<Record<WordList, string>>
  tested: DryRun | null
}
