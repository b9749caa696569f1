import { versionOf } from '../../../db/commenters/confirm.ts'
import { letterComment, letterCommenter } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { linkKey, linkPath } from '../../links.ts'
import { dropped, type Desk, type Written } from './context.ts'
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
  return {
    subject: `Confirm your address – ${site.name}`,
    articleId: comment.article.id,
    parts: [
      {
        words: `Somebody wrote a comment on “${comment.article.headline}” and gave this email address. Was it you? Then please say so: your name is marked as confirmed, and we can tell you of answers.`,
      },
      { button: 'Yes, it was me', href: site.url + linkPath.confirm(key) },
      ...(change ? [{ links: [change] }] : []),
      {
        small:
          'If it was not you, do nothing: nobody can do anything with your address, and you hear no more of it. You can confirm for seven days.',
      },
    ],
  }
}

/** To a commenter who asked for the page of his own comments. */
export async function ownPage(desk: Desk, { commenterId }: MailData['own-page']): Written {
  const { db, site, now } = desk
  const commenter = await letterCommenter(db, commenterId)
  if (!commenter) return dropped('nobody has this address any more')
  const key = linkKey('own', { id: commenter.id, version: commenter.version }, now)
  return {
    subject: `Your comments – ${site.name}`,
    parts: [
      {
        words:
          'Here is the page of your own comments. You can read all that is kept about you there, take it with you, or have it erased.',
      },
      { button: 'Open my comments', href: site.url + linkPath.own(key) },
      {
        small:
          'Whoever has this link can do that in your name, so please do not pass it on. It works for seven days. If you have not asked for it, do nothing.',
      },
    ],
  }
}
