import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import { absolute } from '#app/_request/site.ts'
import { database } from '#db/client.ts'
import { walkComments, type WalkedComment } from '#db/comments/walk.ts'
import { commentHtml } from '#db/text/markdown.ts'
import type * as schemas from '../_describe/schemas.ts'
import { iso, linkAsJson } from './article.ts'
import { badParameters, json } from './answer.ts'
import { writeCursor } from './cursor.ts'
import type { Query } from './query.ts'

/** A page of approved comments. @param articleId null for those of all articles */
export async function tellComments(
  request: Request,
  query: Query<'limit' | 'cursor'>,
  articleId: number | null,
): Promise<Response> {
  const question = { comments: articleId }
  const limit = query.limit()
  const [at, id] = query.cursor(question, 2) ?? []
  if (query.errors.length > 0) return badParameters(query.errors)
  const after = at === undefined || id === undefined ? null : { at, id }
  // One more than asked for says whether there are more.
  const found = await walkComments(database(), { articleId, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  shows(TAGS.site, articleId === null ? TAGS.comments : TAGS.article(articleId))
  // Comments appear and go with their article.
  if (articleId === null) shows(TAGS.recent)
  shows(...items.flatMap(({ article: { id } }) => [TAGS.card(id), TAGS.recommends(id)]))
  if (articleId !== null) shows(TAGS.card(articleId), TAGS.recommends(articleId))
  const last = found.length > limit ? items.at(-1) : undefined
  return json<typeof schemas.commentList>(request, {
    items: items.map(commentAsJson),
    next: last ? writeCursor([last.createdAt, last.id], question) : null,
  })
}

function commentAsJson(comment: WalkedComment): z.infer<typeof schemas.comment> {
  const { id, article, answers, authorName, body, createdAt, editedAt, recommendCount, isPick } = comment
  return {
    ...{ id, url: absolute(`/comments/${id}`) },
    article: linkAsJson(article),
    ...{ answers, name: authorName, text: body, html: commentHtml(body) },
    ...{ createdAt: iso(createdAt), editedAt: editedAt === null ? null : iso(editedAt) },
    ...{ recommendations: recommendCount, isPick },
  }
}
