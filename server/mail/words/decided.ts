import {
  letterAppeal,
  letterComment,
  letterContext,
  letterRejection,
  letterSanction,
} from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { linkKey, linkPath } from '../../links.ts'
import type { Part } from '../letter.ts'
import {
  articleUrl,
  commentersWayOut,
  commentUrl,
  dropped,
  notTold,
  notWanted,
  type Desk,
  type Written,
} from './context.ts'
import { REJECTED_AS } from './reasons.ts'

/** To a confirmed commenter: his comment is public now. */
export async function approved(desk: Desk, { commentId }: MailData['approved']): Written {
  const comment = await letterComment(desk.db, commentId)
  if (comment?.status !== 'approved' || comment.article.status !== 'published')
    return dropped('the comment is not public')
  const unwanted = notTold(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  return {
    subject: `Your comment is published: ${comment.article.headline}`,
    articleId: comment.article.id,
    parts: [
      {
        words: `A moderator has approved your comment on “${comment.article.headline}”. Everybody can read it now.`,
      },
      { quote: comment.body },
      { button: 'See it on the page', href: commentUrl(desk, commentId) },
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
  const note: Part[] = comment.moderatorNote
    ? [{ quote: comment.moderatorNote, by: 'The moderator writes' }]
    : []
  return {
    subject: `Your comment was not published: ${comment.article.headline}`,
    articleId: comment.article.id,
    parts: [
      {
        words: `A moderator has decided not to publish your comment on “${comment.article.headline}”.\n${REJECTED_AS[comment.rejectReason ?? 'other']}`,
      },
      ...note,
      { quote: comment.body, by: 'You wrote' },
      {
        words:
          'If you think that this is wrong, you can appeal once. Somebody else than who decided will look at it again and answer you.',
      },
      { button: 'Appeal', href: site.url + linkPath.appeal(commentId, key) },
      { links: [{ label: 'Our guidelines', href: `${site.url}/guidelines` }] },
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
  return {
    subject: `${answer.authorName} answered your comment: ${answer.article.headline}`,
    articleId: answer.article.id,
    parts: [
      { quote: answer.body, by: answer.authorName, where: answer.article.headline },
      { quote: comment.body, by: 'You had written' },
      { button: 'See the answer', href: commentUrl(desk, replyId) },
      { links: [{ label: 'The article', href: articleUrl(desk, answer.article) }] },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** What was decided on an appeal, and where the comment is when its author is told. */
const VERDICTS = {
  upheld: {
    public: 'Your appeal was right: your comment is published now.',
    waiting: 'Your appeal was right. Your comment waits for a moderator again.',
    away: 'Your appeal was right. Your comment is not on the page at this moment all the same.',
  },
  dismissed: {
    public: 'The decision stood, but a moderator has approved your comment since: it is published now.',
    waiting: 'The decision stood, but your comment waits for a moderator again.',
    away: 'The decision stands: your comment is not published. This was the one appeal that there is.',
  },
}

/** To who appealed: what has come of it. */
export async function appealDecided(desk: Desk, { appealId }: MailData['appeal-decided']): Written {
  const appeal = await letterAppeal(desk.db, appealId)
  if (!appeal || appeal.status === 'open') return dropped('the appeal is not decided')
  const { comment } = appeal
  // It is decided on once, and the comment by anybody since: the letter says what its author will find.
  const isPublic = comment.status === 'approved' && comment.article.status === 'published'
  const standing = isPublic ? 'public' : comment.status === 'pending' ? 'waiting' : 'away'
  const answer: Part[] = appeal.answer ? [{ quote: appeal.answer, by: 'The moderator writes' }] : []
  const see: Part[] = isPublic ? [{ button: 'See it on the page', href: commentUrl(desk, comment.id) }] : []
  return {
    subject: `Your appeal: ${comment.article.headline}`,
    articleId: comment.article.id,
    parts: [
      {
        words: `You appealed against our decision on your comment on “${comment.article.headline}”. Somebody else than who had decided has looked at it.\n${VERDICTS[appeal.status][standing]}`,
      },
      ...answer,
      { quote: comment.body, by: 'You wrote' },
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
  const until =
    sanction.expiresAt === null
      ? ''
      : ` until ${new Intl.DateTimeFormat('en-GB', zone).format(sanction.expiresAt)} (${site.zone})`
  const WORDS = {
    warn: 'This is a warning about what you write in our comments. You may go on commenting.',
    hold: `From now on a moderator looks at each of your comments before it appears${until}.`,
    suspend: `You cannot comment here${until}.`,
    ban: `You cannot comment here any more${until}.`,
  }
  return {
    subject: sanction.kind === 'warn' ? `A warning from ${site.name}` : `About your comments – ${site.name}`,
    parts: [
      { words: WORDS[sanction.kind] },
      { quote: sanction.reason, by: 'Why' },
      { links: [{ label: 'Our guidelines', href: `${site.url}/guidelines` }] },
    ],
  }
}
