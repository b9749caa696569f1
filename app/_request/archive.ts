import { cache } from 'react'
import { authorDirectory, tagDirectory } from '#db/articles/directory.ts'
import { monthsIn, utcMonths } from '#db/archive/counts.ts'
import { archivePage } from '#db/archive/listing.ts'
import type { Span } from '#db/archive/path.ts'
import { boundsOf } from '#db/archive/span.ts'
import { database } from '#db/client.ts'
import { shows, showsAside, TAGS } from './cache.ts'
import { settingsForPage, showsListing } from './readers.ts'

/** What the pages of the archive read, each with what it shows. */

/** All months in which something was published, by the site's time zone. */
export async function readArchive() {
  shows(TAGS.months)
  return await monthsIn(database(), (await settingsForPage())['site.timeZone'])
}

/** What was published in a span; null when nothing was. */
export const readSpan = cache(async (span: Span, page: number) => {
  const zone = (await settingsForPage())['site.timeZone']
  shows(...utcMonths(boundsOf(span, zone)).map(TAGS.month))
  // Which month comes before and after.
  showsAside(TAGS.months)
  const found = await archivePage(database(), span, zone, page)
  if (found) showsListing(found.listing)
  return found
})

export const readTagDirectory = cache(async (page: number) => {
  const directory = await tagDirectory(database(), page)
  shows(TAGS.tags, ...directory.entries.map(({ id }) => TAGS.tag(id)))
  return directory
})

/** Authors' names are the whole site's: TAGS.site. */
export const readAuthorDirectory = cache(async (page: number) => {
  shows(TAGS.authors)
  return await authorDirectory(database(), page)
})
