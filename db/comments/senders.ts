import { and, eq, inArray } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { PUBLISHED } from './status.ts'

/** Who sent a comment: for keyed hashes, never for a page. */
export interface Sender {
  id: number
  name: string
  emailKey: string
}

/** Who sent these comments. */
export async function sendersOf(db: Db, ids: number[]): Promise<Sender[]> {
  if (ids.length === 0) return []
  const { id, authorName: name, emailKey } = comments
  return await db.read.select({ id, name, emailKey }).from(comments).where(inArray(id, ids))
}

/** A public comment as it is named on the pages about it; null for every other. */
export async function publicComment(db: Db, commentId: number) {
  const { id, authorName: name, emailKey, body, createdAt, commenterId } = comments
  const [row] = await db.read
    .select({
      ...{ id, name, emailKey, body, createdAt, commenterId },
      ...{ headline: articles.headline, section: sections.slug, slug: articles.slug },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(id, commentId), eq(comments.status, PUBLISHED), eq(articles.status, 'published')))
  return row ? { ...row, path: articlePath(row) } : null
}
