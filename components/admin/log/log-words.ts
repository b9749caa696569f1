import type { LogRow } from '#db/moderation/log-entries.ts'
import { REJECT_REASONS, REPORT_REASONS } from '#db/moderation/reasons.ts'
import { words } from '../../ui/language.ts'

/** What can be looked for. What was done that is not here stands under its own name. */
export const ACTIONS = [
  ...(['approve', 'hold', 'reject', 'spam', 'trash', 'restore', 'undo', 'pick', 'unpick'] as const),
  ...(['uphold', 'dismiss', 'reopen', 'warn', 'suspend', 'ban', 'lift', 'change', 'add', 'remove'] as const),
  ...(['edit', 'delete', 'erase', 'clear-away', 'import', 'demo'] as const),
  ...(['correct', 'withdraw', 'start-live', 'close-live', 'reopen-live'] as const),
  ...(['delete-post', 'restore-post'] as const),
]

export const SUBJECTS = [
  ...(['comment', 'report', 'appeal', 'sanction', 'rule', 'setting', 'commenter', 'article'] as const),
] satisfies LogRow['subject'][]

const STATUSES = ['pending', 'approved', 'rejected', 'spam', 'trash'] as const
const OWN_REASONS = ['by-its-author', 'edited', 'reported'] as const

export function actionWords(action: string): string {
  const known = ACTIONS.find((one) => one === action)
  return known ? words('log')(`action.${known}`) : action
}

export function statusWords(status: string): string {
  const known = STATUSES.find((one) => one === status)
  return known ? words('queue')(`status.${known}`) : status
}

/** Rules, jobs and the command line are no people: they are called as the desk says it. */
export const whoWords = ({ actorId, actorName }: Pick<LogRow, 'actorId' | 'actorName'>): string =>
  actorId === null && actorName === 'System' ? words('log')('system') : actorName

/** A reason by its name, in words; one that has none, and what was typed, as it is. */
export function reasonWords(reason: string): string {
  const t = words('reasons')
  const rejected = REJECT_REASONS.find((one) => one === reason)
  if (rejected) return t(`reject.${rejected}`)
  const reported = REPORT_REASONS.find((one) => one === reason)
  if (reported) return t(`report.${reported}`)
  const own = OWN_REASONS.find((one) => one === reason)
  return own ? words('log')(`reason.${own}`) : reason
}

/** "comment 17", "rule", "2 comments". */
export function subjectWords({ subject, subjectId, commentId }: LogRow): string {
  const t = words('log')
  const id = subject === 'comment' ? (commentId ?? subjectId) : subjectId
  if (id === null) return subject === 'comment' ? t('comments') : t(`subject.${subject}`)
  return t('numbered', { subject: t(`subject.${subject}`), id: String(id) })
}

/** A value of a detail, for reading: lists one item a line, all else as JSON says it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–'
  if (Array.isArray(value)) return value.map(valueWords).join('\n')
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value)
  return Object.entries(value)
    .map(([name, one]) => `${name} ${valueWords(one)}`)
    .join(', ')
}
