import type { Db } from '../../db/client.ts'
import { articlePath } from '../../db/articles/path.ts'
import type { CommentStatus } from '../../db/comments/status.ts'
import { letterComment } from '../../db/outbox/facts.ts'
import type { EventData, EventKind } from '../../db/outbox/kinds.ts'
import type { Webhook } from '../../db/outbox/webhooks.ts'
import { excerpt } from '../../db/text/words.ts'
import type { Site } from '../mail/letter.ts'

const EXCERPT = 300

/**
 * What a webhook is told, as JSON: of the comment what its moderators see, and never its author's address.
 *
 * @returns null when the comment is gone
 */
export async function webhookBody(
  db: Db,
  { format }: Pick<Webhook, 'format'>,
  event: { kind: string; id: string; data: EventData },
  site: Site,
): Promise<string | null> {
  const { kind, id, data } = event
  if (kind === 'test')
    return JSON.stringify(
      format === 'slack'
        ? { text: `Broadsheet calls from ${site.name}.` }
        : { id, event: 'test', at: iso(data.at), site: site.url },
    )
  const comment = await letterComment(db, data.commentId)
  if (!comment) return null
  const { status, authorName, body, article } = comment
  const url = status === 'approved' ? `${site.url}/comments/${comment.id}` : `${site.url}/admin/comments`
  if (format === 'slack')
    return JSON.stringify({
      text: slackText(kind as EventKind, { authorName, body, headline: article.headline, url }),
    })
  return JSON.stringify({
    ...{ id, event: kind, at: iso(data.at), site: site.url },
    comment: { id: comment.id, status: status satisfies CommentStatus, name: authorName, text: body, url },
    article: { id: article.id, headline: article.headline, url: encodeURI(site.url + articlePath(article)) },
  })
}

const DID: Record<EventKind, string> = {
  'comment.created': 'New comment by',
  'comment.approved': 'Approved: comment by',
  'comment.rejected': 'Rejected: comment by',
  'comment.reported': 'Reported: comment by',
  'comment.appealed': 'Appeal by',
}

interface Slack {
  authorName: string
  body: string
  headline: string
  url: string
}

/** Slack reads three signs as markup; escaped, nothing that a reader types calls anybody or links anywhere. */
function slackText(kind: EventKind, { authorName, body, headline, url }: Slack): string {
  const plain = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `${DID[kind]} ${plain(authorName)} on “${plain(headline)}”\n${plain(excerpt(body, EXCERPT))}\n${url}`
}

const iso = (at: number) => new Date(at).toISOString()
