import type { ModerationAction } from '#db/moderation/actions.ts'
import type { CommentStatus } from '#db/comments/status.ts'
import type { Stale } from '#db/moderation/decide.ts'
import type { QueueTab } from '#db/moderation/filter.ts'
import { NOTE_LONGEST, STATEMENT_LONGEST } from '#db/moderation/reasons.ts'
import type { Role } from '#db/users/roles.ts'
import { ago } from './ago.ts'

/** What stands on the buttons. */
export const LABELS: Record<ModerationAction, string> = {
  approve: 'Approve',
  hold: 'Hold',
  reject: 'Reject',
  spam: 'Spam',
  trash: 'Trash',
  restore: 'Restore',
}

/** A word more, where the label alone does not say it. */
export const TITLES: Partial<Record<ModerationAction, string>> = {
  hold: 'Back to pending',
  restore: 'Back to where it was before',
}

export const TABS: Record<QueueTab, string> = {
  pending: 'Pending',
  reported: 'Reported',
  appeals: 'Appeals',
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Spam',
  trash: 'Trash',
}

export const EMPTY: Record<QueueTab, string> = {
  reported: 'No reader has reported anything that nobody has looked at.',
  appeals: 'Nobody appeals against a decision.',
  pending: 'Nobody is waiting. Every comment has been decided on.',
  approved: 'No comment is public yet. Those that you approve stand here.',
  rejected: 'Nothing has been rejected. Rejected comments stay here, and can be approved after all.',
  spam: 'No spam. What you mark as spam stays here, and can be restored.',
  trash: 'The trash is empty.',
}

/** What became of the comments of one press; `action` is as the log has it. */
export function doneWords(action: string, count: number): string {
  const comments = count === 1 ? '1 comment' : `${count.toLocaleString('en')} comments`
  switch (action) {
    case 'approve':
      return `Approved ${comments}.`
    case 'hold':
      return `Put ${comments} back to pending.`
    case 'reject':
      return `Rejected ${comments}.`
    case 'spam':
      return `Marked ${comments} as spam.`
    case 'trash':
      return `Moved ${comments} to the trash.`
    case 'restore':
      return `Restored ${comments}.`
    case 'dismiss':
      return count === 1
        ? 'Kept 1 comment; its reports are dismissed.'
        : `Kept ${comments}; their reports are dismissed.`
    case 'appeal-upheld':
      return 'Upheld the appeal: the comment is public.'
    case 'appeal-dismissed':
      return 'Dismissed the appeal.'
    default:
      return `Undone: ${comments} ${count === 1 ? 'is' : 'are'} back where ${count === 1 ? 'it was' : 'they were'}.`
  }
}

/** What is being done with the comments of a press on all; `action` is as it was pressed. */
export function doingWords(action: string, total: number): string {
  const comments = total === 1 ? '1 comment' : `${total.toLocaleString('en')} comments`
  switch (action) {
    case 'approve':
      return `Approving ${comments}`
    case 'hold':
      return `Putting ${comments} back to pending`
    case 'reject':
      return `Rejecting ${comments}`
    case 'spam':
      return `Marking ${comments} as spam`
    case 'trash':
      return `Moving ${comments} to the trash`
    case 'restore':
      return `Restoring ${comments}`
    case 'keep':
      return `Keeping ${comments}`
    default:
      return `Taking back what was done with ${comments}`
  }
}

/** Why nothing was done at all. */
export const PROBLEM_WORDS = {
  'nothing-selected': 'No comment was selected. Tick the comments first, then press the button again.',
  'nothing-to-undo': 'There is nothing to undo.',
  'run-going-on':
    'Nothing was decided: a decision on many comments is still being carried out, one at a time. Wait for its end, or take it back.',
  unreadable: 'Nothing was decided: the form could not be read. Please try again.',
  'not-your-appeal': 'Not decided: you rejected that comment, so somebody else decides on the appeal.',
  'appeal-decided': 'Not decided: somebody else has decided on that appeal.',
  'note-too-long': `Nothing was decided: please shorten what you wrote. A note may have ${NOTE_LONGEST} characters, a statement of reasons ${STATEMENT_LONGEST.toLocaleString('en')}.`,
  // Who upholds has to write one too, where a reader has called the comment illegal.
  'answer-missing': 'Not decided: please write an answer, so that whoever is told of it knows why.',
}
export type Problem = keyof typeof PROBLEM_WORDS

export type Pressed = ModerationAction | 'keep' | 'pick' | 'undo'

const NOT_DONE: Record<Pressed, string> = {
  keep: 'Not kept',
  pick: 'Not picked',
  approve: 'Not approved',
  hold: 'Not put back to pending',
  reject: 'Not rejected',
  spam: 'Not marked as spam',
  trash: 'Not moved to the trash',
  restore: 'Not restored',
  undo: 'Not undone',
}

interface Told {
  /** What was pressed. */
  action: Pressed
  /** Name of who pressed it. */
  viewer: string
  now: number
}

/** Why a decision was not taken: who was faster, with what, and when. */
export function staleWords(stale: Stale, { action, viewer, now }: Told): string {
  if (stale.reason === 'gone') return `${NOT_DONE[action]}: that comment is no longer there.`
  const comment = `the comment by ${stale.authorName}`
  if (stale.reason === 'appealed')
    return `${NOT_DONE[action]}: the comment by ${stale.authorName} is appealed against. Please decide on the appeal.`
  if (stale.reason === 'overruled')
    return `${NOT_DONE[action]}: an appeal against your decision on ${comment} was upheld; another moderator decides now.`
  if (stale.reason === 'statement-needed') {
    return `${NOT_DONE[action]}: a reader has called ${comment} illegal and is told how this was decided. Please write why, beside the report.`
  }
  if (stale.by === null || stale.at === null) {
    return `${NOT_DONE[action]}: ${comment} has changed since you saw it. Please read it again.`
  }
  const who = stale.by === viewer ? 'you' : stale.by
  return `${NOT_DONE[action]}: ${who} ${did(stale.status, comment)} ${ago(stale.at, now)}.`
}

function did(status: CommentStatus, comment: string): string {
  switch (status) {
    case 'pending':
      return `put ${comment} back to pending`
    case 'approved':
      return `approved ${comment}`
    case 'rejected':
      return `rejected ${comment}`
    case 'spam':
      return `marked ${comment} as spam`
    case 'trash':
      return `moved ${comment} to the trash`
  }
}

/** What a role may do here; said to those whose desk is still empty. */
export const ROLE_WORDS: Record<Role, string> = {
  admin: 'An admin decides on comments and looks after the staff.',
  editor: 'An editor decides on comments.',
  author:
    'An author writes articles. Writing in the browser is not built yet, so there is nothing to do here for now.',
  contributor:
    'A contributor writes drafts. Writing in the browser is not built yet, so there is nothing to do here for now.',
  moderator: 'A moderator decides on comments.',
}
