import { publishedArticle } from '../articles/article.ts'
import { authorBySlug, sectionBySlug, tagBySlug } from '../articles/lists.ts'
import { seriesBySlug } from '../series/series.ts'
import type { Db } from '../client.ts'
import { readSettings } from '../settings/settings.ts'
import { articleFace, authorFace, listFace, siteFace, type Face } from './face.ts'

/**
 * What is drawn on the card of a page that the public may read.
 *
 * @param segments of the page's path, decoded; none for the front page
 * @returns null when there is no such page, or none that has a card of its own
 */
export async function faceOf(db: Db, segments: readonly string[]): Promise<Face | null> {
  const settings = await readSettings(db)
  const [first = '', second = '', ...more] = segments
  if (more.length > 0) return null
  if (segments.length === 0) return siteFace(settings)
  if (segments.length === 1) {
    const section = await sectionBySlug(db, first)
    return section && listFace(settings, section)
  }
  if (first === 'tag') {
    const tag = await tagBySlug(db, second)
    return tag && listFace(settings, tag)
  }
  if (first === 'series') {
    const series = await seriesBySlug(db, second)
    return series && listFace(settings, { name: series.name, description: series.intro })
  }
  if (first === 'author') {
    const author = await authorBySlug(db, second)
    return author && authorFace(settings, author)
  }
  const article = await publishedArticle(db, first, second)
  return article && articleFace(settings, article, article.language ?? undefined)
}
