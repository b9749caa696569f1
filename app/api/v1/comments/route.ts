import { idOf } from '#app/_request/params.ts'
import { publishedPath } from '#db/articles/published-path.ts'
import { database } from '#db/client.ts'
import { tellComments } from '../_answer/comments.ts'
import { programGet } from '../_answer/get.ts'
import { Query } from '../_answer/query.ts'

/** The approved comments of the site or of an article, for programs: docs/api.md. */
export const GET = programGet(async (request, given) => {
  const query = new Query(given, ['article', 'limit', 'cursor'])
  const id = query.has('article') ? idOf(query.text('article')) : null
  const isThere = id !== null && (await publishedPath(database(), id)) !== null
  if (query.has('article') && !isThere) query.fault('article', 'There is no article with this id.')
  return await tellComments(request, query, id)
})
