import type { ClosedBecause } from '#db/comments/closing.ts'
import type { CommentFields, FieldProblem } from '#db/comments/form.ts'
import type { CommentRefusal } from '#db/comments/post.ts'
import { BODY_LONGEST, BODY_SHORTEST, NAME_LONGEST } from '#db/comments/rules.ts'
import { words } from '../ui/language.ts'

/** What can be wrong with a field, and its lengths. */
const FIELDS = {
  body: {
    problems: ['missing', 'too-short', 'too-long'],
    lengths: { shortest: BODY_SHORTEST, longest: BODY_LONGEST },
  },
  name: { problems: ['missing', 'too-long', 'badge'], lengths: { longest: NAME_LONGEST } },
  email: { problems: ['missing', 'invalid'], lengths: {} },
} as const

/** What a reader is told, beside the field. */
export function fieldWords(field: keyof CommentFields, problem: FieldProblem): string {
  const t = words('refusals')
  const { problems, lengths } = FIELDS[field]
  const known = (problems as readonly FieldProblem[]).includes(problem)
  return known ? t(`fields.${field}.${problem}` as 'fields.body.missing', lengths) : t('checkField')
}

/**
 * The same words as attributes of the field, for the browser to say while it is typed in: `data-missing` and so on, and
 * the lengths that they speak of.
 */
export function wordsWhileTyping(field: keyof CommentFields): Record<`data-${string}`, string | number> {
  const { problems, lengths } = FIELDS[field]
  const said = problems.map((problem) => [`data-${problem}`, fieldWords(field, problem)])
  const measures = Object.entries(lengths).map(([name, length]) => [`data-${name}`, length])
  return Object.fromEntries([...said, ...measures]) as Record<string, string | number>
}

/** Above a form with fields that are wrong. */
export const notPosted = () => words('refusals')('notPosted')

export function refusalWords(refusal: CommentRefusal, closedReason: string): string {
  const t = words('refusals')
  switch (refusal.reason) {
    case 'unknown-article':
    case 'parent-unavailable':
    case 'duplicate':
      return t(refusal.reason)
    case 'too-fast':
    case 'network-busy':
      return t(refusal.reason, { wait: waitWords(refusal.waitSeconds) })
    // All that is said of a sanction to who has not shown that it is about him.
    case 'barred':
      return t('notNow')
    case 'banned':
      return t('banned', { reason: refusal.because })
    case 'suspended':
      return t('suspended', { wait: waitWords(refusal.waitSeconds), reason: refusal.because })
    case 'closed':
      return closedWords(refusal.because, closedReason)
  }
}

/** Why nobody may comment; the same words above a closed thread and in the refusal. */
export function closedWords(because: ClosedBecause, closedReason: string): string {
  return because === 'site' ? closedReason : words('refusals')(`closed.${because}`)
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** How long somebody has to wait, in words: never less than it is, and no finer than it matters. */
export function waitWords(seconds: number): string {
  const [unit, length] = UNITS.find(([, length]) => seconds >= 2 * length) ?? (['second', 1] as const)
  return words('refusals')(`wait.${unit}`, { n: Math.ceil(seconds / length) })
}
