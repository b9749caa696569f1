import { shows, TAGS } from '#app/_request/cache.ts'
import { menuSections } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { json } from '../_answer/answer.ts'
import { programGet } from '../_answer/get.ts'
import { sectionAsJson } from '../_answer/names.ts'
import type { sectionList } from '../_describe/schemas.ts'

/** The sections of the menu: docs/api.md. */
export const GET = programGet(async (request) => {
  shows(TAGS.site)
  const sections = await menuSections(database())
  return json<typeof sectionList>(request, { items: sections.map(sectionAsJson), next: null })
})
