import { settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { json } from '../_answer/answer.ts'
import { programGet } from '../_answer/get.ts'
import { openApi } from '../_describe/openapi.ts'

/** What can be asked here and how it is answered, as OpenAPI 3.1 has it. */
export const GET = programGet(async (request) =>
  json(request, openApi({ name: (await settingsForPage())['site.name'], url: siteUrl() })),
)
