import { shows, TAGS } from '#app/_request/cache.ts'
import { segment } from '#app/_request/params.ts'
import { sectionBySlug } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { json, notFound } from '../../_answer/answer.ts'
import { programGet } from '../../_answer/get.ts'
import { sectionAsJson } from '../../_answer/names.ts'
import type { section } from '../../_describe/schemas.ts'

/** A section, for programs: docs/api.md. */
export const GET = programGet<{ slug: string }>(async (request, _query, params) => {
  shows(TAGS.site)
  const found = await sectionBySlug(database(), segment(params.slug))
  return found
    ? json<typeof section>(request, sectionAsJson(found))
    : notFound('There is no section with this slug.')
})
