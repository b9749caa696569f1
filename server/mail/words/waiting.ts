import { letterComment, letterContext, letterStaff, type LetterComment } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { limited, readAlerts } from '../../../db/moderation/alerts.ts'
import { waitingSince } from '../../../db/moderation/waiting.ts'
import { excerpt } from '../../../db/text/words.ts'
import { canModerate } from '../../../db/users/policy.ts'
import { isInScope } from '../../../db/users/rights.ts'
import { linkKey, linkPath } from '../../links.ts'
import type { Part } from '../letter.ts'
import { articleUrl, dropped, moderatorsWayOut, words, type Desk, type Written } from './context.ts'

/** So many comments of a digest stand in it; the rest is a number. */
export const SHOWN = 5
const EXCERPT = 400
const LIST = 'Moderation'

/** To a moderator, at once: a comment waits. */
export async function commentWaits(desk: Desk, { commentId, userId }: MailData['comment-waits']): Written {
  const staff = await letterStaff(desk.db, userId)
  if (!staff || !canModerate(staff)) return dropped('this person does not moderate any more')
  if ((await readAlerts(desk.db, userId)).frequency === 'never') return dropped('unsubscribed')
  const comment = await letterComment(desk.db, commentId)
  if (comment?.status !== 'pending') return dropped('somebody has decided on it')
  if (!isInScope(staff, comment.article.sectionId)) return dropped('this person does not moderate there')
  const answers = await letterContext(desk.db, comment)
  const t = words(desk)
  return {
    subject: t('waiting.subject', { headline: comment.article.headline }),
    articleId: comment.article.id,
    parts: [
      ...(answers
        ? [
            {
              quote: excerpt(answers.body, EXCERPT),
              by: t('waiting.inReplyTo', { name: answers.authorName }),
            } satisfies Part,
          ]
        : []),
      { quote: comment.body, by: comment.authorName, where: comment.article.headline },
      { button: t('waiting.decide'), href: decideUrl(desk, comment, userId) },
      {
        links: [
          { label: t('waiting.queue'), href: `${desk.site.url}/admin/comments` },
          { label: t('theArticle'), href: articleUrl(desk, comment.article) },
        ],
      },
      { small: t('waiting.notForwarded') },
    ],
    list: LIST,
    unsubscribe: moderatorsWayOut(desk, userId),
  }
}

/** To a moderator: what has come in or come back since, and still waits. */
export async function digest(desk: Desk, { userId, since, until }: MailData['digest']): Written {
  const { db, site } = desk
  const staff = await letterStaff(db, userId)
  if (!staff || !canModerate(staff)) return dropped('this person does not moderate any more')
  const alerts = limited(await readAlerts(db, userId), staff)
  if (alerts.frequency === 'never') return dropped('unsubscribed')
  const { count, ids } = await waitingSince(db, { ...alerts, userId }, { since, until, limit: SHOWN })
  const comments = (await Promise.all(ids.map((id) => letterComment(db, id)))).filter((one) => one !== null)
  if (comments.length === 0) return dropped('nothing waits any more')
  const t = words(desk)
  const unseen = count - comments.length
  const more: Part[] = unseen > 0 ? [{ words: t('waiting.more', { count: unseen }) }] : []
  return {
    subject: t('waiting.count', { count }),
    parts: [
      { words: t('waiting.intro', { count }) },
      ...comments.flatMap((comment): Part[] => [
        { quote: excerpt(comment.body, EXCERPT), by: comment.authorName, where: comment.article.headline },
        { links: [{ label: t('waiting.decide'), href: decideUrl(desk, comment, userId) }] },
      ]),
      ...more,
      { button: t('waiting.openQueue'), href: `${site.url}/admin/comments` },
      { small: t('waiting.notForwarded') },
    ],
    list: LIST,
    unsubscribe: moderatorsWayOut(desk, userId),
  }
}

function decideUrl({ site, now }: Desk, { id, revision }: LetterComment, userId: number): string {
  return site.url + linkPath.decide(linkKey('decide', { id, version: revision, user: userId }, now))
}
