import { sign, unsign } from './sign.ts'

const DAY = 24 * 60 * 60 * 1000

/** What a link in a mail may do, and for how many days. */
const PURPOSES = {
  /** Subject: a comment. Confirms that its author's address is his. */
  confirm: 7,
  /** Subject: a commenter. His own comments: export, change, delete. */
  own: 7,
  /** Subject: a comment. Changes or deletes it, within the minutes that there are for that. */
  edit: 1,
  /** Subject: a comment. Appeals against its rejection. */
  appeal: 60,
  /** Subject: a commenter. Ends mail about answers and decisions; works for as long as mails are kept. */
  unsubscribe: 3650,
  /** Subject: a member of staff. Ends mail about articles that are submitted; works for as long as mails are kept. */
  'unsubscribe-submitted': 3650,
  /** Subject: a member of staff. Ends mail about what others do with his articles; works for as long as mails are kept. */
  'unsubscribe-articles': 3650,
  /** Subject: a subscriber. Says that he wants the letter. */
  'letter-confirm': 7,
  /** Subject: a subscriber. Changes, pauses and ends his letters, and forgets him; works for as long as mails are kept. */
  letter: 3650,
  /** Subject: a comment; version: its revision. Lets a moderator decide on it; of whom, `user` says. */
  decide: 7,
  /** Subject: an invitation; version: which link to it. Lets somebody join the staff. */
  join: 7,
  /** Subject: a member of staff; version: of his sessions, which a new password raises. An hour. */
  reset: 1 / 24,
} as const
export type LinkPurpose = keyof typeof PURPOSES

export interface LinkSubject {
  id: number
  /** Of a commenter or a comment: the link ends when it is raised. 0 where that does not matter. */
  version?: number
  /** The member of staff to whom it was sent. */
  user?: number
}

/**
 * The key of a link that is sent by mail: signed, for one purpose and one subject, and only for some days.
 *
 * @param now milliseconds
 */
export function linkKey(
  purpose: LinkPurpose,
  { id, version = 0, user = 0 }: LinkSubject,
  now: number,
): string {
  return sign(`link-${purpose}`, [id, version, user, Math.round(now + PURPOSES[purpose] * DAY)].join('-'))
}

/** @returns null for a key that is not ours, of another purpose, or too old */
export function readLinkKey(
  purpose: LinkPurpose,
  key: string,
  now: number,
): (Required<LinkSubject> & { expiresAt: number }) | null {
  const [id, version, user, expiresAt] = (unsign(`link-${purpose}`, key) ?? '').split('-').map(Number)
  if (!id || version === undefined || user === undefined || !expiresAt || expiresAt <= now) return null
  return { id, version, user, expiresAt }
}

/** Where each link leads. */
export const linkPath = {
  confirm: (key: string) => `/commenter/confirm?key=${key}`,
  own: (key: string) => `/commenter?key=${key}`,
  /** Of a comment, whose page for changing it stands under its article. */
  edit: (commentId: number, key: string) => `/comments/${commentId}/edit?key=${key}`,
  appeal: (commentId: number, key: string) => `/comments/${commentId}/appeal?key=${key}`,
  unsubscribe: (key: string) => `/commenter/unsubscribe?key=${key}`,
  letterConfirm: (key: string) => `/newsletter/confirm?key=${key}`,
  letter: (key: string) => `/newsletter/manage?key=${key}`,
  letterEnd: (key: string) => `/newsletter/unsubscribe?key=${key}`,
  decide: (key: string) => `/moderate?key=${key}`,
  join: (key: string) => `/admin/join/${key}`,
  reset: (key: string) => `/admin/reset/${key}`,
} as const
