import { readAllSeries } from '#app/_request/series.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { json } from '../_answer/answer.ts'
import { programGet } from '../_answer/get.ts'
import { seriesAsJson } from '../_answer/series.ts'
import type { seriesList } from '../_describe/schemas.ts'

/** All series of which something can be read: docs/api.md. */
export const GET = programGet(async (request) => {
  const { 'site.language': language } = await settingsForPage()
  const all = await readAllSeries()
  return json<typeof seriesList>(request, {
    items: all.map((one) => seriesAsJson(one, one.parts, language)),
    next: null,
  })
})
