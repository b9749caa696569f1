import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import { seriesPath } from '#db/articles/path.ts'
import type { Series } from '#db/series/series.ts'
import type { listedSeries } from '../_describe/schemas.ts'
import { pageAddress, pictureAsJson } from './article.ts'

/** @param siteLanguage what it is written in where it says nothing else */
export function seriesAsJson(
  { id, slug, name, intro, language, picture }: Series,
  parts: number,
  siteLanguage: string,
): z.infer<typeof listedSeries> {
  shows(TAGS.series(id))
  return {
    ...{ slug, url: pageAddress(seriesPath(slug)), name, intro, language: language ?? siteLanguage },
    ...{ image: pictureAsJson(picture), parts },
  }
}
