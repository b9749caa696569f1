import { changeableUntil } from '../../../db/comments/own.ts'
import { letterComment, type LetterComment } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { readSettings } from '../../../db/settings/settings.ts'
import { localeOf } from '../../../words/languages.ts'
import { linkKey, linkPath } from '../../links.ts'
import {
  articleUrl,
  commentersWayOut,
  dropped,
  notWanted,
  words,
  type Desk,
  type Written,
} from './context.ts'

/** To a confirmed commenter who asked for mail, right after he has posted: where it stands, and the link that changes it. */
export async function received(desk: Desk, { commentId }: MailData['received']): Written {
  const comment = await letterComment(desk.db, commentId)
  if (comment?.status !== 'pending' && comment?.status !== 'approved') return dropped('the comment is gone')
  const unwanted = notWanted(comment)
  if (unwanted !== null || !comment.commenter) return dropped(unwanted ?? '')
  const change = await changeLink(desk, comment)
  if (!change) return dropped('it can no longer be changed')
  const t = words(desk)
  const { headline } = comment.article
  return {
    subject: t('received.subject', { headline }),
    articleId: comment.article.id,
    parts: [
      { words: t(`received.${comment.status}`, { headline }) },
      { quote: comment.body },
      { button: change.label, href: change.href },
      { links: [{ label: t('theArticle'), href: articleUrl(desk, comment.article) }] },
    ],
    unsubscribe: commentersWayOut(desk, comment.commenter.id),
  }
}

/** By which whoever gets the letter changes the comment or takes it away; null when the minutes for that are over. */
export async function changeLink(desk: Desk, comment: LetterComment) {
  const { db, site, now } = desk
  const until = changeableUntil(comment, { link: comment.id }, await readSettings(db), now)
  if (until === null) return null
  const clock = new Intl.DateTimeFormat(localeOf(site.language), { timeZone: site.zone, timeStyle: 'short' })
  return {
    label: words(desk)('changeUntil', { time: clock.format(until) }),
    href: site.url + linkPath.edit(comment.id, linkKey('edit', { id: comment.id }, now)),
  }
}
