import { shows, TAGS } from '#app/_request/cache.ts'
import { segment } from '#app/_request/params.ts'
import { authorInFull } from '#db/articles/names.ts'
import { database } from '#db/client.ts'
import { json, notFound } from '../../_answer/answer.ts'
import { programGet } from '../../_answer/get.ts'
import { authorAsJson } from '../../_answer/names.ts'
import type { author } from '../../_describe/schemas.ts'

/** One author, for programs: docs/api.md. */
export const GET = programGet<{ slug: string }>(async (request, _query, params) => {
  shows(TAGS.site)
  const found = await authorInFull(database(), segment(params.slug))
  return found
    ? json<typeof author>(request, authorAsJson(found))
    : notFound('There is no author with this slug.')
})
