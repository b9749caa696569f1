import type { OutboxCounts } from '#db/outbox/overview.ts'
import type { Suppression } from '#db/outbox/suppressions.ts'

export const STATUS_WORDS: Record<keyof OutboxCounts, string> = {
  waiting: 'Waiting',
  dead: 'Could not be sent',
  sent: 'Sent within a week',
  dropped: 'Dropped within a week',
}

/** What has become of one of them. */
export const BECAME: Record<keyof OutboxCounts, string> = {
  waiting: 'waiting',
  dead: 'could not be sent',
  sent: 'sent',
  dropped: 'dropped',
}

/** What a row of the outbox is, by its kind. */
export const KIND_WORDS: Record<string, string> = {
  'confirm-address': 'Confirm an address',
  received: 'Comment received',
  reply: 'An answer',
  approved: 'Comment approved',
  rejected: 'Comment rejected',
  'appeal-decided': 'Appeal decided',
  'report-received': 'Report received',
  'report-decided': 'Report decided',
  'own-page': 'Page of own comments',
  sanctioned: 'Warning or sanction',
  'comment-waits': 'A comment waits',
  digest: 'Digest',
  'newsletter-confirm': 'Confirm the newsletter',
  'newsletter-known': 'Newsletter asked for again',
  newsletter: 'Newsletter',
  'newsletter-test': 'Newsletter, as a test',
  test: 'Test',
  'comment.created': 'New comment',
  'comment.approved': 'Comment approved',
  'comment.rejected': 'Comment rejected',
  'comment.reported': 'Comment reported',
  'comment.appealed': 'Appeal',
}

export const SUPPRESSED_BECAUSE: Record<Suppression['reason'], string> = {
  bounce: 'Its mail server said that there is no such address.',
  complaint: 'Its owner called our mail spam.',
  unsubscribed: 'Its owner wants none.',
}

/** What a press did, by its name. */
export const MAIL_DONE: Record<string, string> = {
  retry: 'It is being sent again.',
  'retry-all': 'All of it is being sent again.',
  drop: 'Dropped: it is not tried again.',
  allow: 'That address gets mail again.',
  enable: 'That webhook is called again.',
  test: 'A test mail is on its way. What becomes of it stands at the end of this page.',
}
