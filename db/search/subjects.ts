import { desc, eq, inArray, sql } from 'drizzle-orm'
import { newestIds } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { articleTags, tags } from '../schema/index.ts'

/** The newest articles tell what is spoken of these days. */
const NEWEST = 60
const MOST = 12

export interface Subjects {
  tags: { id: number; slug: string; name: string }[]
  /** Of which articles they are. */
  articleIds: number[]
}

/** The tags that the newest articles have most often. */
export async function subjectsOfTheseDays(db: Db): Promise<Subjects> {
  const articleIds = await newestIds(db, { limit: NEWEST })
  const { id, slug, name } = tags
  const rows = await db.read
    .select({ id, slug, name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(inArray(articleTags.articleId, articleIds))
    .groupBy(id)
    .orderBy(desc(sql`count(*)`), name)
    .limit(MOST)
  return { tags: rows, articleIds }
}
