import { idOf } from '#app/_request/params.ts'
import { shows, TAGS } from '#app/_request/cache.ts'
import { publishedPath } from '#db/articles/published-path.ts'
import { database } from '#db/client.ts'
import { walkCorrections } from '#db/corrections/walk.ts'
import { badParameters, json } from '../_answer/answer.ts'
import { correctionAsJson, linkAsJson } from '../_answer/article.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { programGet } from '../_answer/get.ts'
import { Query } from '../_answer/query.ts'
import type { correctionList } from '../_describe/schemas.ts'

/** The corrections of the site or of an article, for programs: docs/api.md. */
export const GET = programGet(async (request, given) => {
  const query = new Query(given, ['article', 'limit', 'cursor'])
  const articleId = query.has('article') ? idOf(query.text('article')) : null
  const isThere = articleId !== null && (await publishedPath(database(), articleId)) !== null
  if (query.has('article') && !isThere) query.fault('article', 'There is no article with this id.')
  const question = { corrections: articleId }
  const limit = query.limit()
  const [at, id] = query.cursor(question, 2) ?? []
  if (query.errors.length > 0) return badParameters(query.errors)
  const after = at === undefined || id === undefined ? null : { at, id }
  // One more than asked for says whether there are more.
  const found = await walkCorrections(database(), { articleId, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  shows(TAGS.site, TAGS.corrections)
  // Whether there is such an article.
  if (articleId !== null) shows(TAGS.article(articleId), TAGS.card(articleId))
  const last = found.length > limit ? items.at(-1) : undefined
  return json<typeof correctionList>(request, {
    items: items.map(({ article, ...correction }) => {
      const link = linkAsJson(article)
      return { ...correctionAsJson(correction, link.url), article: link }
    }),
    next: last ? writeCursor([last.publishedAt, last.id], question) : null,
  })
})
