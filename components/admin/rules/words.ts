import type { RuleProblem, RuleSetting } from '#db/comments/screening/draft.ts'
import type { WordList } from '#db/comments/screening/word-rules.ts'
import { words } from '../../ui/language.ts'

export const LISTS = ['held', 'spam', 'banned'] as const satisfies WordList[]

/** Settings that are numbers, each with its name in the room `rules`. */
export const NUMBERS = [
  ['comments.holdFirst', 'holdFirst'],
  ['comments.maxLinks', 'maxLinks'],
  ['comments.spamThreshold', 'spamThreshold'],
  ['comments.reportThreshold', 'reportThreshold'],
  ['comments.floodSeconds', 'floodSeconds'],
  ['comments.networkPerHour', 'networkPerHour'],
  ['comments.editMinutes', 'editMinutes'],
] as const satisfies [RuleSetting, string][]

/** What is wrong with a field. */
export function ruleProblemWords(problem: RuleProblem | undefined): string | undefined {
  const t = words('rules')
  if (!problem) return undefined
  if (problem.kind === 'choose') return t('problem.choose')
  if (problem.kind === 'range') return t('problem.range', { least: problem.least, most: problem.most })
  const lines = problem.lines.map((line) => t('problem.pattern', { line }))
  const { longest, more } = problem
  return t('problem.patterns', { longest, more, lines: lines.join(t('problem.between')) })
}
