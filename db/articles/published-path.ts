import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, sections } from '../schema/index.ts'
import { BY_ID } from './cards.ts'

/** Where a published article stands; null when there is none of this id. */
export async function publishedPath(db: Db, id: number): Promise<{ section: string; slug: string } | null> {
  const [row] = await pathOf(db).execute({ id })
  return row ?? null
}

const pathOf = prepared((read) =>
  read
    .select({ section: sections.slug, slug: articles.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, sql.placeholder('id')), BY_ID.published))
    .prepare(),
)
