import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import { absolute } from '#app/_request/site.ts'
import { database } from '#db/client.ts'
import { entryPath } from '#db/live/path.ts'
import { liveBlogOf, walkEntries, type LiveEntry } from '#db/live/read.ts'
import type * as schemas from '../_describe/schemas.ts'
import { badParameters, json, notFound } from './answer.ts'
import { iso, pictureAsJson, withWholeAddresses } from './article.ts'
import { writeCursor } from './cursor.ts'
import type { Query } from './query.ts'

/** A page of the posts of a published article. */
export async function tellPosts(
  request: Request,
  query: Query<'limit' | 'cursor'>,
  articleId: number,
): Promise<Response> {
  if (!(await liveBlogOf(database(), articleId))) return notFound('The article is no live blog.')
  const question = { posts: articleId }
  const limit = query.limit()
  const [at, id] = query.cursor(question, 2) ?? []
  if (query.errors.length > 0) return badParameters(query.errors)
  const after = at === undefined || id === undefined ? null : { at, id }
  // One more than asked for says whether there are more.
  const found = await walkEntries(database(), { articleId, after, limit: limit + 1 })
  const items = found.slice(0, limit)
  shows(TAGS.site, TAGS.article(articleId), TAGS.card(articleId))
  shows(...items.flatMap(({ pictureName }) => (pictureName === null ? [] : TAGS.picture(pictureName))))
  const last = found.length > limit ? items.at(-1) : undefined
  return json<typeof schemas.livePostList>(request, {
    items: items.map(postAsJson),
    next: last ? writeCursor([last.postedAt, last.id], question) : null,
  })
}

function postAsJson(post: LiveEntry): z.infer<typeof schemas.livePost> {
  const { id, headline, bodyHtml, authorName, picture, isKey, isPinned, postedAt, updatedAt } = post
  return {
    ...{ id, url: absolute(entryPath(id)), headline, html: withWholeAddresses(bodyHtml), author: authorName },
    ...{ image: pictureAsJson(picture), isKey, isPinned },
    ...{ postedAt: iso(postedAt), updatedAt: updatedAt === null ? null : iso(updatedAt) },
  }
}
