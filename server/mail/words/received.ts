import { changeableUntil } from '../../../db/comments/own.ts'
import { letterComment, type LetterComment } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { readSettings } from '../../../db/settings/settings.ts'
import { linkKey, linkPath } from '../../links.ts'
import { articleUrl, commentersWayOut, dropped, notWanted, type Desk, type Written } from './context.ts'

const STANDS = {
  pending: 'waits for a moderator. You are told when somebody has decided on it.',
  approved: 'is published.',
}

/** To a confirmed commenter who asked for mail, right after he has posted: where it stands, and the link that changes it. */
export async function received(desk: Desk, { commentId }: MailData['received']): Written {
  const comment = await letterComment(desk.db, commentId)
  if (comment?.status !== 'pending' && comment?.status !== 'approved') return dropped('the comment is gone')
  const unwanted = notWanted(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  const change = await changeLink(desk, comment)
  if (!change) return dropped('it can no longer be changed')
  return {
    subject: `We have your comment: ${comment.article.headline}`,
    articleId: comment.article.id,
    parts: [
      { words: `Your comment on “${comment.article.headline}” ${STANDS[comment.status]}` },
      { quote: comment.body },
      { button: change.label, href: change.href },
      { links: [{ label: 'The article', href: articleUrl(desk, comment.article) }] },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** By which whoever gets the letter changes the comment or takes it away; null when the minutes for that are over. */
export async function changeLink({ db, site, now }: Desk, comment: LetterComment) {
  const until = changeableUntil(comment, { link: comment.id }, await readSettings(db), now)
  if (until === null) return null
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: site.zone, timeStyle: 'short' })
  return {
    label: `Change or delete your comment (until ${clock.format(until)})`,
    href: site.url + linkPath.edit(comment.id, linkKey('edit', { id: comment.id }, now)),
  }
}
