import type { Claimed } from '../../db/outbox/delivery.ts'
import type { MailData, MailKind } from '../../db/outbox/kinds.ts'
import type { Desk, Written } from './words/context.ts'
import { articleStep, articleSubmitted } from './words/article.ts'
import { confirmAddress, ownPage } from './words/confirm.ts'
import { errorDecided } from './words/error-report.ts'
import { received } from './words/received.ts'
import { appealDecided, approved, rejected, reply, sanctioned } from './words/decided.ts'
import { newsletter, newsletterConfirm, newsletterKnown, newsletterTest } from './words/newsletter.ts'
import { reportDecided, reportReceived } from './words/report.ts'
import { invitation, passwordChanged, passwordReset, signedIn } from './words/staff.ts'
import { testMail } from './words/test.ts'
import { webhookLost } from './words/webhook.ts'
import { commentWaits, digest } from './words/waiting.ts'

type Words = { [K in MailKind]: (desk: Desk, data: MailData[K], to: string) => Written }

const WORDS: Words = {
  'confirm-address': confirmAddress,
  'own-page': ownPage,
  received,
  approved,
  rejected,
  reply,
  'appeal-decided': appealDecided,
  sanctioned,
  'report-received': reportReceived,
  'report-decided': reportDecided,
  'error-decided': errorDecided,
  'comment-waits': commentWaits,
  digest,
  'newsletter-confirm': newsletterConfirm,
  'newsletter-known': newsletterKnown,
  newsletter,
  'newsletter-test': newsletterTest,
  'webhook-lost': webhookLost,
  invitation,
  'password-reset': passwordReset,
  'password-changed': passwordChanged,
  'signed-in': signedIn,
  'article-submitted': articleSubmitted,
  'article-step': articleStep,
  test: testMail,
}

/**
 * Puts a row of the outbox into words, as things are now.
 *
 * @returns why nothing is to be said any more, if that is so
 * @throws Error for a kind that there is not
 */
export async function writeLetter(desk: Desk, { kind, data, recipient }: Claimed): Written {
  if (!Object.hasOwn(WORDS, kind)) throw new Error(`there is no mail of the kind ${kind}`)
  // The kind and its data were written together, by queueMail.
  return await WORDS[kind as MailKind](desk, data as never, recipient)
}
