import type { LogRow } from '#db/moderation/log-entries.ts'
import { REJECT_REASONS, REPORT_REASONS } from '#db/moderation/reasons.ts'
import { words } from '../../ui/language.ts'

/** What was done, by its name in the log. One that is not here stands under its own name. */
export const ACTION_WORDS: Record<string, string> = {
  approve: 'Approved',
  hold: 'Held',
  reject: 'Rejected',
  spam: 'Marked as spam',
  trash: 'Moved to the trash',
  restore: 'Restored',
  undo: 'Undid',
  pick: 'Picked',
  unpick: 'No longer picked',
  uphold: 'Upheld',
  dismiss: 'Dismissed',
  reopen: 'Reopened',
  warn: 'Warned',
  suspend: 'Suspended',
  ban: 'Banned',
  lift: 'Lifted',
  change: 'Changed',
  add: 'Added',
  remove: 'Removed',
  edit: 'Edited',
  delete: 'Deleted',
  erase: 'Erased',
  'clear-away': 'Cleared away',
  import: 'Imported',
  demo: 'Set up',
}

export const SUBJECT_WORDS: Record<LogRow['subject'], string> = {
  comment: 'comment',
  report: 'report',
  appeal: 'appeal',
  sanction: 'sanction',
  rule: 'rule',
  setting: 'setting',
  commenter: 'commenter',
  article: 'article',
}

const REASONS: Record<string, string> = {
  'by-its-author': 'By its author',
  edited: 'Edited by its author',
  reported: 'Reported by readers',
}

export const actionWords = (action: string) => ACTION_WORDS[action] ?? action

/** A reason by its name, in words; one that has none, and what was typed, as it is. */
export function reasonWords(reason: string): string {
  const t = words('reasons')
  const rejected = REJECT_REASONS.find((one) => one === reason)
  if (rejected) return t(`reject.${rejected}`)
  const reported = REPORT_REASONS.find((one) => one === reason)
  return reported ? t(`report.${reported}`) : (REASONS[reason] ?? reason)
}

/** "comment 17", "rule", "2 comments". */
export function subjectWords({ subject, subjectId, commentId }: LogRow): string {
  const id = subject === 'comment' ? (commentId ?? subjectId) : subjectId
  if (id === null && subject === 'comment') return 'comments'
  return id === null ? SUBJECT_WORDS[subject] : `${SUBJECT_WORDS[subject]} ${id}`
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
