import {
  letterAppeal,
  letterComment,
  letterContext,
  letterRejection,
  letterSanction,
} from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { localeOf } from '../../../words/languages.ts'
import { linkKey, linkPath } from '../../links.ts'
import type { Part } from '../letter.ts'
import {
  articleUrl,
  commentersWayOut,
  commentUrl,
  dropped,
  notTold,
  notWanted,
  words,
  type Desk,
  type Written,
} from './context.ts'

/** To a confirmed commenter: his comment is public now. */
export async function approved(desk: Desk, { commentId }: MailData['approved']): Written {
  const comment = await letterComment(desk.db, commentId)
  if (comment?.status !== 'approved' || comment.article.status !== 'published')
    return dropped('the comment is not public')
  const unwanted = notTold(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  const t = words(desk)
  const { headline } = comment.article
  return {
    subject: t('approved.subject', { headline }),
    articleId: comment.article.id,
    parts: [
      { words: t('approved.words', { headline }) },
      { quote: comment.body },
      { button: t('seeOnPage'), href: commentUrl(desk, commentId) },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** To a confirmed commenter: his comment was rejected, why, and how to appeal. */
export async function rejected(desk: Desk, { commentId, decision }: MailData['rejected']): Written {
  const { db, site, now } = desk
  const comment = await letterComment(db, commentId)
  if (comment?.status !== 'rejected') return dropped('the comment is not rejected')
  if (decision !== undefined && (await letterRejection(db, commentId)) !== decision)
    return dropped('it was rejected anew')
  const unwanted = notTold(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  const key = linkKey('appeal', { id: commentId }, now)
  const t = words(desk)
  const { headline } = comment.article
  const said = [t('rejected.words', { headline }), t(`rejected.reasons.${comment.rejectReason ?? 'other'}`)]
  const note: Part[] = comment.moderatorNote
    ? [{ quote: comment.moderatorNote, by: t('moderatorWrites') }]
    : []
  return {
    subject: t('rejected.subject', { headline }),
    articleId: comment.article.id,
    parts: [
      { words: said.join('\n') },
      ...note,
      { quote: comment.body, by: t('youWrote') },
      { words: t('rejected.appealOnce') },
      { button: t('rejected.button'), href: site.url + linkPath.appeal(commentId, key) },
      { links: [{ label: t('guidelines'), href: `${site.url}/guidelines` }] },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** To a commenter: an approved answer to what he wrote. */
export async function reply(desk: Desk, { commentId, replyId }: MailData['reply']): Written {
  const { db } = desk
  const [comment, answer] = [await letterComment(db, commentId), await letterComment(db, replyId)]
  if (!comment || answer?.status !== 'approved' || answer.article.status !== 'published')
    return dropped('the answer is not public')
  const unwanted = notWanted(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  if ((await letterContext(db, answer))?.id !== comment.id) return dropped('it answers something else')
  const t = words(desk)
  const { headline } = answer.article
  return {
    subject: t('reply.subject', { name: answer.authorName, headline }),
    articleId: answer.article.id,
    parts: [
      { quote: answer.body, by: answer.authorName, where: headline },
      { quote: comment.body, by: t('youHadWritten') },
      { button: t('reply.button'), href: commentUrl(desk, replyId) },
      { links: [{ label: t('theArticle'), href: articleUrl(desk, answer.article) }] },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** To who appealed: what has come of it. */
export async function appealDecided(desk: Desk, { appealId }: MailData['appeal-decided']): Written {
  const appeal = await letterAppeal(desk.db, appealId)
  if (!appeal || appeal.status === 'open') return dropped('the appeal is not decided')
  const { comment } = appeal
  const t = words(desk)
  const { headline } = comment.article
  // It is decided on once, and the comment by anybody since: the letter says what its author will find.
  const isPublic = comment.status === 'approved' && comment.article.status === 'published'
  const standing = isPublic ? 'public' : comment.status === 'pending' ? 'waiting' : 'away'
  const answer: Part[] = appeal.answer ? [{ quote: appeal.answer, by: t('moderatorWrites') }] : []
  const see: Part[] = isPublic ? [{ button: t('seeOnPage'), href: commentUrl(desk, comment.id) }] : []
  return {
    subject: t('appeal.subject', { headline }),
    articleId: comment.article.id,
    parts: [
      { words: `${t('appeal.words', { headline })}\n${t(`verdicts.${appeal.status}.${standing}`)}` },
      ...answer,
      { quote: comment.body, by: t('youWrote') },
      ...see,
    ],
  }
}

/** To a commenter: a warning, or that he may not comment for a while. */
export async function sanctioned(desk: Desk, { sanctionId }: MailData['sanctioned']): Written {
  const { site, now } = desk
  const sanction = await letterSanction(desk.db, sanctionId)
  if (!sanction || sanction.liftedAt !== null) return dropped('it was taken back')
  if (sanction.expiresAt !== null && sanction.expiresAt <= now) return dropped('it is over')
  const zone = { timeZone: site.zone, dateStyle: 'long', timeStyle: 'short' } as const
  const t = words(desk)
  const { kind, expiresAt } = sanction
  const until = new Intl.DateTimeFormat(localeOf(site.language), zone).format(expiresAt ?? now)
  const said =
    expiresAt === null || kind === 'warn'
      ? t(`sanction.${kind}`)
      : t(`sanction.${kind}Until`, { until, zone: site.zone })
  return {
    subject: t(kind === 'warn' ? 'sanction.warning' : 'sanction.about', { site: site.name }),
    parts: [
      { words: said },
      { quote: sanction.reason, by: t('sanction.why') },
      { links: [{ label: t('guidelines'), href: `${site.url}/guidelines` }] },
    ],
  }
}
