import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'

/**
 * The article that an address names, of any status; null when there is none.
 *
 * @param text `/city/tram-line-five`, without its first slash too, or the whole address of the page
 */
export async function articleAt(db: Db, text: string): Promise<number | null> {
  const [, section, slug] =
    /^(?:https?:\/\/[^/]+)?\/?([^/?#\s]+)\/([^/?#\s]+)\/?(?:[?#].*)?$/.exec(text.trim()) ?? []
  if (!section || !slug) return null
  const [row] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, decoded(section)), eq(articles.slug, decoded(slug))))
  return row?.id ?? null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return part
  }
}
