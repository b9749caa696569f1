import { cache } from 'react'
import { database } from '#db/client.ts'
import { readLook, type Look } from '#db/look/stylesheet.ts'
import { shows, TAGS } from './cache.ts'

/** What of the look is the newspaper's own: triggers say `site` of settings and logos. */
export const readOwnLook = cache(async (): Promise<Look> => {
  shows(TAGS.site)
  return await readLook(database())
})
