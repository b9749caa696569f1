import { settingsForPage } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'
import { json } from './_answer/answer.ts'
import { programGet } from './_answer/get.ts'
import type { start } from './_describe/schemas.ts'

const LISTS = [
  'articles',
  'comments',
  'corrections',
  'sections',
  'authors',
  'tags',
  'series',
  'search',
] as const

/** Where to begin: docs/api.md. */
export const GET = programGet(async (request) => {
  const settings = await settingsForPage()
  return json<typeof start>(request, {
    site: {
      ...{ name: settings['site.name'], url: absolute('/') },
      ...{ language: settings['site.language'], timeZone: settings['site.timeZone'] },
    },
    describedBy: absolute('/api/v1/openapi.json'),
    links: Object.fromEntries(LISTS.map((list) => [list, absolute(`/api/v1/${list}`)])),
  })
})
