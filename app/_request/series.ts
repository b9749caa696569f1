import { cache } from 'react'
import { database } from '#db/client.ts'
import { allSeries, seriesBySlug, seriesListing } from '#db/series/series.ts'
import { shows, TAGS } from './cache.ts'
import { showsCards } from './readers.ts'

/** What pages of series read, each with what it shows. */

export const readSeries = cache(async (slug: string) => {
  const series = await seriesBySlug(database(), slug)
  if (series) shows(TAGS.series(series.id))
  return series
})

export const readSeriesListing = cache(async (series: { id: number }, page: number) => {
  const listing = await seriesListing(database(), series.id, page)
  showsCards(listing.parts.map(({ card }) => card))
  return listing
})

export const readAllSeries = cache(async () => {
  shows(TAGS.allSeries)
  return await allSeries(database())
})

/** Whether there is any series to read. */
export const readAnySeries = async () => (await readAllSeries()).length > 0
