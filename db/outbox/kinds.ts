/**
 * What can be sent, and the data that each kind carries: ids, and nothing of a reader. Mails are put into words by
 * server/mail when they are sent; what is no longer true by then is dropped.
 */
export interface MailData {
  /** To an address that somebody gave: is it yours? `commentId` is the comment whose name is to be confirmed. */
  'confirm-address': { commentId: number }
  /** To a confirmed commenter who asked for mail, right after he has posted: where he can still change it. */
  received: { commentId: number }
  /** To a commenter: an approved answer to what he wrote. */
  reply: { commentId: number; replyId: number }
  /** To a confirmed commenter: his comment is public now. */
  approved: { commentId: number }
  /**
   * To a confirmed commenter: his comment was rejected, why, and how to appeal. `decision` is the rejection's line in the log;
   * mails from before there were several of a comment have none.
   */
  rejected: { commentId: number; decision?: number }
  'appeal-decided': { appealId: number }
  /** To who reported illegal content and gave an address. */
  'report-received': { reportId: number }
  'report-decided': { reportId: number }
  /** To who reported an error in an article and gave an address: it was corrected, or why it was not. */
  'error-decided': { reportId: number }
  /** To a commenter who asked for the page of his own comments. */
  'own-page': { commenterId: number }
  /** To a commenter: a warning, or that he may not comment for a while. */
  sanctioned: { sanctionId: number }
  /** To a moderator, at once: a comment waits. */
  'comment-waits': { commentId: number; userId: number }
  /** To a moderator: what has come in since. */
  digest: { userId: number; since: number; until: number }
  /** To an address that somebody gave: do you want the letter? */
  'newsletter-confirm': { subscriberId: number }
  /** To who has the letter already, and asked for it again. */
  'newsletter-known': { subscriberId: number }
  /** The letter itself. */
  newsletter: { issueId: number; subscriberId: number }
  /** To a member of staff: the letter as it would go out now. */
  'newsletter-test': { frequency: 'daily' | 'weekly' }
  /** To an admin: a webhook is called no more. */
  'webhook-lost': { webhookId: number }
  /** To somebody who is asked to join the staff. */
  invitation: { invitationId: number; version: number }
  /** To a member of staff who has forgotten his password. */
  'password-reset': { userId: number; askedAt: number }
  /** To a member of staff: his password is another since then. */
  'password-changed': { userId: number; at: number }
  /** To a member of staff: somebody has signed in as him from a browser that was not known. */
  'signed-in': { userId: number; at: number; browser: string; network: string }
  /** To who may approve an article: it was submitted for review. */
  'article-submitted': { articleId: number; stepId: number; userId: number }
  /** To who began an article or stands in its byline: what somebody else has done with it. */
  'article-step': { articleId: number; stepId: number; userId: number }
  /** To whoever wants to see whether mail arrives. */
  test: { userId: number | null }
}
export type MailKind = keyof MailData

/** Events of comments that webhooks are told of; commands announce them. */
export const COMMENT_EVENTS = [
  'comment.created',
  'comment.approved',
  'comment.rejected',
  'comment.reported',
  'comment.appealed',
] as const
export type CommentEvent = (typeof COMMENT_EVENTS)[number]

/** Events of articles; triggers note them, since articles are written in many places. */
export const ARTICLE_EVENTS = [
  'article.published',
  'article.updated',
  'article.unpublished',
  'article.scheduled',
] as const
export type ArticleEvent = (typeof ARTICLE_EVENTS)[number]

/** Events of corrections; the command announces them. */
export const CORRECTION_EVENTS = ['correction.published'] as const
export type CorrectionEvent = (typeof CORRECTION_EVENTS)[number]

/** Events that webhooks are told of. */
export const EVENTS = [...COMMENT_EVENTS, ...ARTICLE_EVENTS, ...CORRECTION_EVENTS] as const
export type EventKind = CommentEvent | ArticleEvent | CorrectionEvent

/** What a call of a webhook is made from. @see announce */
export interface CommentEventData {
  commentId: number
  /** When it happened, in milliseconds. */
  at: number
}

/** @see spreadNews */
export interface ArticleEventData {
  articleId: number
  /** Where it was until then. */
  path: string
  at: number
}

/** @see announce */
export interface CorrectionEventData {
  correctionId: number
  at: number
}

/** What commands say of the events that they announce. */
export type Announced = Record<CommentEvent, { commentId: number }> &
  Record<CorrectionEvent, { correctionId: number }>

/** What a call is made from that tells of nothing but itself. */
export interface TestEventData {
  at: number
}
export type EventData = CommentEventData | ArticleEventData | CorrectionEventData | TestEventData

/** One-time and transactional mail that needs no way out; all others carry one. */
export const TRANSACTIONAL: readonly MailKind[] = [
  'confirm-address',
  'report-received',
  'report-decided',
  'error-decided',
  'own-page',
  'appeal-decided',
  'sanctioned',
  'newsletter-confirm',
  'newsletter-known',
  'newsletter-test',
  'webhook-lost',
  'invitation',
  'password-reset',
  'password-changed',
  'signed-in',
  'test',
]
