import type { DryRun, DryRunChange, Ruling } from '#db/comments/screening/dry-run.ts'
import { words } from '../../ui/language.ts'

export function lookedWords({ looked, isCapped, changed }: DryRun): string {
  const t = words('rules')
  if (looked === 0) return t('dryRun.nothingToTry')
  return t('dryRun.looked', { looked, changed, capped: String(isCapped) })
}

/** "12 held for a held word; with the present rules published at once". */
export const groupWords = ({ was, is, count }: DryRun['groups'][number]): string =>
  words('rules')('dryRun.group', { count, is: done(is), was: done(was) })

const SAYS_WHY = [
  ...(['impersonation', 'banned-words', 'spam-words', 'held-words', 'links', 'repeat'] as const),
  ...(['rejections', 'spam-score', 'quick', 'mode'] as const),
]

function done({ status, rule }: Ruling): string {
  const t = words('rules')
  const is = t(`dryRun.done.${status}`)
  const by = SAYS_WHY.find((one) => one === rule)
  return status === 'approved' || !by ? is : t('dryRun.doneBy', { done: is, by: t(`dryRun.by.${by}`) })
}

/** What would become of one comment; why, is said behind it. */
export function changeWords({ was, is }: Pick<DryRunChange, 'was' | 'is'>): string {
  const ruled = words('screening')(`ruled.${is.status}`)
  const t = words('rules')
  return is.rule === 'mode' ? t('dryRun.change', { ruled, was: t(`dryRun.done.${was.status}`) }) : ruled
}
