import { labelOf } from '../../db/articles/label.ts'
import { articlePath } from '../../db/articles/path.ts'
import type { Db } from '../../db/client.ts'
import type { CommentStatus } from '../../db/comments/status.ts'
import { letterComment, toldArticle, toldCorrection } from '../../db/outbox/facts.ts'
import {
  ARTICLE_EVENTS,
  type ArticleEvent,
  type ArticleEventData,
  type CommentEvent,
  type CommentEventData,
  type CorrectionEvent,
  type CorrectionEventData,
  type EventData,
  type EventKind,
} from '../../db/outbox/kinds.ts'
import type { Webhook } from '../../db/outbox/webhooks.ts'
import { excerpt } from '../../db/text/words.ts'
import type { Dropped, Site } from '../mail/letter.ts'

const EXCERPT = 300

interface Told {
  /** `test`, or an event. */
  kind: string
  id: string
  data: EventData
}

/** What is told of one event: for programs, and for people who read it in Slack. */
interface Words {
  json: object
  text: string
}

/**
 * What a webhook is told, as JSON: of a comment what its moderators see, and never its author's address; of an article and a
 * correction what everybody may read, and when one that is scheduled will appear.
 *
 * @returns why nothing is told, where what happened is no longer so
 */
export async function webhookBody(
  db: Db,
  { format }: Pick<Webhook, 'format'>,
  { kind, id, data }: Told,
  site: Site,
): Promise<string | Dropped> {
  const words = await wordsOf(db, kind, data, site)
  if ('dropped' in words) return words
  if (format === 'slack') return JSON.stringify({ text: words.text })
  return JSON.stringify({ id, event: kind, at: iso(data.at), site: site.url, ...words.json })
}

async function wordsOf(db: Db, kind: string, data: EventData, site: Site): Promise<Words | Dropped> {
  // The kind and its data were written together.
  if (kind === 'test') return { json: {}, text: `Broadsheet calls from ${site.name}.` }
  if (isArticleEvent(kind)) return await ofArticle(db, kind, data as ArticleEventData, site)
  if (kind === 'correction.published') return await ofCorrection(db, kind, data as CorrectionEventData, site)
  return await ofComment(db, kind as CommentEvent, data as CommentEventData, site)
}

const isArticleEvent = (kind: string): kind is ArticleEvent =>
  (ARTICLE_EVENTS as readonly string[]).includes(kind)

async function ofComment(
  db: Db,
  kind: CommentEvent,
  { commentId }: CommentEventData,
  site: Site,
): Promise<Words | Dropped> {
  const comment = await letterComment(db, commentId)
  if (!comment) return { dropped: 'the comment is gone' }
  const { status, authorName, body, article } = comment
  const url = status === 'approved' ? `${site.url}/comments/${comment.id}` : `${site.url}/admin/comments`
  return {
    json: {
      comment: { id: comment.id, status: status satisfies CommentStatus, name: authorName, text: body, url },
      article: {
        id: article.id,
        headline: article.headline,
        url: encodeURI(site.url + articlePath(article)),
      },
    },
    text: `${DID[kind]} ${plain(authorName)} on “${plain(article.headline)}”\n${plain(excerpt(body, EXCERPT))}\n${url}`,
  }
}

/** Whether an article still stands as the event left it: of one that does not, another event tells. */
const STANDS: Record<ArticleEvent, (status: string | undefined) => boolean> = {
  'article.published': (status) => status === 'published',
  'article.updated': (status) => status === 'published',
  'article.unpublished': (status) => status !== 'published',
  'article.scheduled': (status) => status === 'scheduled',
}

async function ofArticle(
  db: Db,
  kind: ArticleEvent,
  { articleId, path }: ArticleEventData,
  site: Site,
): Promise<Words | Dropped> {
  const article = await toldArticle(db, articleId)
  if (!STANDS[kind](article?.status)) return { dropped: `the article is ${article?.status ?? 'gone'} now` }
  const former = encodeURI(site.url + path)
  // What was taken back is named by its address alone: what it said is no longer anybody's.
  if (!article || kind === 'article.unpublished')
    return { json: { article: { id: articleId, url: former } }, text: `${DID[kind]}\n${former}` }
  const told = articleAsTold(article, site)
  return {
    json: { article: { ...told, ...(former === told.url ? {} : { formerUrl: former }) } },
    text: `${DID[kind]} “${plain(article.headline)}”\n${told.url}`,
  }
}

async function ofCorrection(
  db: Db,
  kind: CorrectionEvent,
  { correctionId }: CorrectionEventData,
  site: Site,
): Promise<Words | Dropped> {
  const correction = await toldCorrection(db, correctionId)
  if (!correction) return { dropped: 'the correction was taken back' }
  const { article, ...said } = correction
  if (article.status !== 'published') return { dropped: `the article is ${article.status} now` }
  const told = articleAsTold(article, site)
  const url = `${told.url}#correction-${said.id}`
  return {
    json: {
      correction: {
        ...{ id: said.id, kind: said.kind, text: said.text, url, publishedAt: iso(said.publishedAt) },
      },
      article: told,
    },
    text: `${DID[kind]} “${plain(article.headline)}”\n${plain(excerpt(said.text, EXCERPT))}\n${url}`,
  }
}

function articleAsTold(article: NonNullable<Awaited<ReturnType<typeof toldArticle>>>, site: Site) {
  const { id, kind, label, headline, standfirst, section, sectionName, language, authors, tags } = article
  return {
    ...{
      id,
      url: encodeURI(site.url + articlePath(article)),
      kind,
      label: labelOf(label),
      headline,
      standfirst,
    },
    ...{ section, sectionName, language: language ?? site.language, authors, tags },
    ...{ publishedAt: iso(article.publishedAt ?? 0), updatedAt: iso(article.updatedAt) },
  }
}

const DID: Record<EventKind, string> = {
  'comment.created': 'New comment by',
  'comment.approved': 'Approved: comment by',
  'comment.rejected': 'Rejected: comment by',
  'comment.reported': 'Reported: comment by',
  'comment.appealed': 'Appeal by',
  'article.published': 'Published:',
  'article.updated': 'Changed:',
  'article.unpublished': 'No longer public:',
  'article.scheduled': 'Scheduled:',
  'correction.published': 'Corrected:',
}

/** Slack reads three signs as markup; escaped, nothing that a reader types calls anybody or links anywhere. */
const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const iso = (at: number) => new Date(at).toISOString()
