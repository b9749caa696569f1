import type { DryRun, DryRunChange, Ruling } from '#db/comments/screening/dry-run.ts'
import { RULED } from '../screening-words.ts'

const DAYS = 30

export function lookedWords({ looked, isCapped, changed }: DryRun): string {
  const n = looked.toLocaleString('en')
  if (looked === 0) return `There is nothing to try them on: no comment came in within ${DAYS} days.`
  const all = looked === 1 ? 'The one comment' : isCapped ? `The newest ${n} comments` : `All ${n} comments`
  const more = isCapped ? ', of more,' : ''
  const what = `${all} of the last ${DAYS} days${more} ${looked === 1 ? 'was' : 'were'} looked at`
  if (changed === 0) return `${what}: nothing would have been different.`
  return `${what}: ${changed.toLocaleString('en')} would have been treated otherwise.`
}

const DONE: Record<Ruling['status'], string> = {
  pending: 'held',
  spam: 'called spam',
  trash: 'put into the trash',
  approved: 'published at once',
}

/** "12 held for a held word; with the present rules published at once". */
export function groupWords({ was, is, count }: DryRun['groups'][number]): string {
  return `${count.toLocaleString('en')} ${done(is)}; with the present rules ${done(was)}`
}

const done = ({ status, rule }: Ruling) =>
  `${DONE[status]} ${status === 'approved' ? '' : (BY[rule] ?? '')}`.trimEnd()

/** What would become of one comment; why, is said behind it. */
export function changeWords({ was, is }: Pick<DryRunChange, 'was' | 'is'>): string {
  return is.rule === 'mode'
    ? `${RULED[is.status]}; with the present rules ${DONE[was.status]}`
    : RULED[is.status]
}

const BY: Partial<Record<Ruling['rule'], string>> = {
  impersonation: 'for passing for staff',
  'banned-words': 'for a banned word',
  'spam-words': 'for a word of spam',
  'held-words': 'for a held word',
  links: 'for links',
  repeat: 'for the same words again',
  rejections: 'for earlier rejections',
  'spam-score': 'as likely spam',
  quick: 'for being sent at once',
  mode: 'as all others are',
}
