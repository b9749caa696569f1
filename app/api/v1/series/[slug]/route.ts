import { segment } from '#app/_request/params.ts'
import { settingsForPage, showsCards } from '#app/_request/readers.ts'
import { readSeries } from '#app/_request/series.ts'
import { cardsOf } from '#db/articles/cards.ts'
import { database } from '#db/client.ts'
import { partIds } from '#db/series/series.ts'
import { json, notFound } from '../../_answer/answer.ts'
import { listedAsJson } from '../../_answer/article.ts'
import { programGet } from '../../_answer/get.ts'
import { seriesAsJson } from '../../_answer/series.ts'
import type { series } from '../../_describe/schemas.ts'

/** A series with its parts: docs/api.md. */
export const GET = programGet<{ slug: string }>(async (request, _query, params) => {
  const { 'site.language': language } = await settingsForPage()
  const found = await readSeries(segment(params.slug))
  const parts = found ? await cardsOf(database(), await partIds(database(), found.id)) : []
  // Without a part that can be read it is nothing to readers yet.
  if (!found || parts.length === 0) return notFound('There is no series with this slug.')
  showsCards(parts)
  return json<typeof series>(request, {
    ...seriesAsJson(found, parts.length, language),
    items: parts.map(listedAsJson),
  })
})
