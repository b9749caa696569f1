import { and, asc, eq, sql } from 'drizzle-orm'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, articleTags, sections, tags } from '../schema/index.ts'
import type { Text } from './features.ts'
import { placeAt } from './place.ts'

/** An article as it is read for comparing. */
export interface Read extends Text {
  id: number
  status: ArticleStatus
  sectionId: number
  place: number
  tags: { slug: string; name: string }[]
}

/** @returns null for one that is gone, deleted, or a page: such have nothing related */
export async function readText(db: Db, id: number): Promise<Read | null> {
  const [row] = await textOf(db).execute({ id })
  if (!row || row.status === 'deleted') return null
  const { section, slug, publishedAt, updatedAt, ...read } = row
  const place = placeAt(publishedAt ?? updatedAt, `${section}/${slug}`)
  return { ...read, place, tags: await labelsOf(db).execute({ id }) }
}

const textOf = prepared((read) => {
  const { id, status, sectionId, headline, standfirst, bodyText, slug, publishedAt, updatedAt } = articles
  return read
    .select({
      ...{ id, status, sectionId, headline, standfirst, bodyText },
      ...{ slug, publishedAt, updatedAt, section: sections.slug },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(and(eq(id, sql.placeholder('id')), eq(sql`+${articles.kind}`, 'article')))
    .prepare()
})

const labelsOf = prepared((read) =>
  read
    .select({ slug: tags.slug, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, sql.placeholder('id')))
    .orderBy(asc(tags.slug))
    .prepare(),
)
