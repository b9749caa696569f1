import { shows, TAGS } from '#app/_request/cache.ts'
import { segment } from '#app/_request/params.ts'
import { tagInFull } from '#db/articles/names.ts'
import { database } from '#db/client.ts'
import { json, notFound } from '../../_answer/answer.ts'
import { programGet } from '../../_answer/get.ts'
import { tagAsJson } from '../../_answer/names.ts'
import type { tag } from '../../_describe/schemas.ts'

/** One tag, for programs: docs/api.md. */
export const GET = programGet<{ slug: string }>(async (request, _query, params) => {
  shows(TAGS.site)
  const found = await tagInFull(database(), segment(params.slug))
  return found ? json<typeof tag>(request, tagAsJson(found)) : notFound('There is no tag with this slug.')
})
