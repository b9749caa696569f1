import type { CommentStatus } from '../comments/status.ts'

/** What a moderator can do with a comment. `hold` takes an approved one back into the queue. */
export const ACTIONS = ['approve', 'hold', 'reject', 'spam', 'trash', 'restore'] as const
export type ModerationAction = (typeof ACTIONS)[number]

/** Where each action leads; `restore` leads to where the comment stood before. */
export const LEADS_TO: Record<Exclude<ModerationAction, 'restore'>, CommentStatus> = {
  approve: 'approved',
  hold: 'pending',
  reject: 'rejected',
  spam: 'spam',
  trash: 'trash',
}

/** The actions that make sense for a comment, in the order of their buttons. */
export const OFFERED: Record<CommentStatus, ModerationAction[]> = {
  pending: ['approve', 'reject', 'spam', 'trash'],
  approved: ['hold', 'reject', 'spam', 'trash'],
  rejected: ['approve', 'restore', 'spam', 'trash'],
  spam: ['approve', 'restore', 'trash'],
  trash: ['approve', 'restore'],
}
