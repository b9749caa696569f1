import type { Finding } from '#db/comments/screening/finding.ts'
import type { Rule } from '#db/comments/screening/rules.ts'
import type { ModeChoice } from '#db/comments/modes.ts'
import { words } from '../ui/language.ts'
import { percent } from '../ui/numbers.ts'

/** The rules, in the order in which they are asked. */
export const RULES = [
  ...(['robot', 'sanction', 'staff', 'impersonation', 'banned-words', 'spam-words', 'held-words'] as const),
  ...(['links', 'repeat', 'rejections', 'spam-score', 'quick', 'mode'] as const),
] satisfies Rule[]

/** A mode with its number: how many have to be approved first is said once, for the whole site. */
export const choiceWords = (mode: ModeChoice, first: number): string =>
  words('screening')(`mode.${mode}`, { first })

/** Why a comment stands where a rule put it: what the rule saw. */
export function reasonWords({ rule, words: seen = '', field, count = 0, of = 0 }: Finding): string {
  const t = words('screening')
  switch (rule) {
    case 'robot':
    case 'staff':
    case 'repeat':
      return t(`because.${rule}`)
    case 'sanction': {
      const [kind = '', whom = ''] = seen.split(' ')
      return t('because.sanction', { sanction: t('sanction', { kind, whom }) })
    }
    case 'impersonation':
      return t(field === 'email' ? 'because.emailOf' : 'because.nameLike', { words: seen })
    case 'banned-words':
    case 'spam-words':
    case 'held-words':
      return t(`because.${rule}`, { words: seen, where: field ?? 'none' })
    case 'links':
    case 'rejections':
      return t(`because.${rule}`, { count, of })
    case 'spam-score':
      return t('because.spam-score', { percent: percent(count, 1) })
    case 'quick':
      return t('because.quick', { seconds: count / 1000 })
    case 'mode':
      return modeWords(seen, count, of)
  }
}

function modeWords(mode: string, count: number, of: number): string {
  const t = words('screening')
  if (mode === 'publish' || mode === 'hold-all') return t(`because.${mode}`)
  return t(count >= of ? 'because.known' : 'because.first', { of, count })
}

/** What a phase of the list found, in a few words: also those that decided nothing. */
export function findingWords(finding: Finding): string {
  const t = words('screening')
  if (finding.status) return t(`ruledBecause.${finding.status}`, { reason: reasonWords(finding) })
  return finding.count === undefined ? t('nothing') : reasonWords(finding)
}
