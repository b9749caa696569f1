import { currentBanner, type Banner } from '#db/banner/banner.ts'
import { database } from '#db/client.ts'
import { isRightUntil, showsAside, TAGS } from './cache.ts'

/**
 * What stands above every page. It is set beside what pages are about, so that news in a hurry does not have all of them rendered
 * at the next request; when it expires they go at once.
 */
export async function readBanner(now: number): Promise<Banner | null> {
  showsAside(TAGS.banner)
  const { banner, until } = await currentBanner(database(), now)
  isRightUntil(until)
  return banner
}
