import { versionOf } from '../../../db/commenters/confirm.ts'
import { letterComment, letterCommenter } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { linkKey, linkPath } from '../../links.ts'
import { dropped, words, type Desk, type Written } from './context.ts'
import { changeLink } from './received.ts'

/** To an address that somebody gave: is it yours? Holds no word of the comment: whoever typed the address could choose them. */
export async function confirmAddress(
  desk: Desk,
  { commentId }: MailData['confirm-address'],
  to: string,
): Written {
  const { db, site, now } = desk
  const comment = await letterComment(db, commentId)
  if (!comment) return dropped('the comment is gone')
  if (comment.commenterId !== null) return dropped('confirmed already')
  if (comment.emailKey !== to.toLowerCase()) return dropped('the address was changed')
  const version = await versionOf(db, comment.emailKey)
  const key = linkKey('confirm', { id: commentId, version }, now)
  const change = await changeLink(desk, comment)
  const t = words(desk)
  return {
    subject: t('confirm.subject', { site: site.name }),
    articleId: comment.article.id,
    parts: [
      { words: t('confirm.words', { headline: comment.article.headline }) },
      { button: t('confirm.button'), href: site.url + linkPath.confirm(key) },
      ...(change ? [{ links: [change] }] : []),
      { small: t('confirm.small') },
    ],
  }
}

/** To a commenter who asked for the page of his own comments. */
export async function ownPage(desk: Desk, { commenterId }: MailData['own-page']): Written {
  const { db, site, now } = desk
  const commenter = await letterCommenter(db, commenterId)
  if (!commenter) return dropped('nobody has this address any more')
  const key = linkKey('own', { id: commenter.id, version: commenter.version }, now)
  const t = words(desk)
  return {
    subject: t('own.subject', { site: site.name }),
    parts: [
      { words: t('own.words') },
      { button: t('own.button'), href: site.url + linkPath.own(key) },
      { small: t('own.small') },
    ],
  }
}
