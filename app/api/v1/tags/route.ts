import { shows, TAGS } from '#app/_request/cache.ts'
import { walkTags } from '#db/articles/names.ts'
import { database } from '#db/client.ts'
import { badParameters, json } from '../_answer/answer.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { programGet } from '../_answer/get.ts'
import { tagAsJson } from '../_answer/names.ts'
import { Query } from '../_answer/query.ts'
import type { tagList } from '../_describe/schemas.ts'

const QUESTION = 'tags'

/** All tags under which articles can be read: docs/api.md. */
export const GET = programGet(async (request, given) => {
  const query = new Query(given, ['limit', 'cursor'])
  const limit = query.limit()
  const [after = 0] = query.cursor(QUESTION, 1) ?? []
  if (query.errors.length > 0) return badParameters(query.errors)
  shows(TAGS.site, TAGS.tags)
  // One more than asked for says whether there are more.
  const found = await walkTags(database(), after, limit + 1)
  const items = found.slice(0, limit)
  const last = found.length > limit ? items.at(-1) : undefined
  return json<typeof tagList>(request, {
    items: items.map(tagAsJson),
    next: last ? writeCursor([last.id], QUESTION) : null,
  })
})
