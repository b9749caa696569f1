import { asc, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { authors, tags } from '../schema/index.ts'
import { countPlaces } from '../sitemaps/places.ts'

export const NAMES_PER_PAGE = 300

export interface DirectoryEntry {
  id: number
  slug: string
  name: string
  articles: number
}

/** A page of all the tags or authors that have articles, in the order of their addresses. */
export interface Directory {
  entries: DirectoryEntry[]
  page: number
  pages: number
  total: number
}

/** All tags under which articles stand. @param page from 1 */
export async function tagDirectory(db: Db, page: number): Promise<Directory> {
  return directory(page, (await countPlaces(db)).tags, await taggedFrom(db).execute(placeOf(page)))
}

/** All authors of whom articles stand in lists. @param page from 1 */
export async function authorDirectory(db: Db, page: number): Promise<Directory> {
  return directory(page, (await countPlaces(db)).authors, await writersFrom(db).execute(placeOf(page)))
}

const placeOf = (page: number) => ({ limit: NAMES_PER_PAGE, offset: (page - 1) * NAMES_PER_PAGE })

function directory(page: number, total: number, entries: DirectoryEntry[]): Directory {
  return { entries, page, pages: Math.max(1, Math.ceil(total / NAMES_PER_PAGE)), total }
}

/** One step from the end of an index for each name, where a join would walk all that it has. */
const named = (table: typeof tags | typeof authors, newest: ReturnType<typeof sql>, list: 'tag' | 'author') =>
  prepared((read) =>
    read
      .select({
        ...{ id: table.id, slug: table.slug, name: table.name },
        articles: sql<number>`(select ifnull(sum(entries), 0) from list_stretches
          where list = ${sql.raw(`'${list}:'`)} || ${table.id})`,
      })
      .from(table)
      .where(isNotNull(newest))
      .orderBy(asc(table.slug))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  )

const taggedFrom = named(tags, sql`(select max(listed_at) from article_tags where tag_id = tags.id)`, 'tag')
const writersFrom = named(
  authors,
  sql`(select max(listed_at) from article_authors where author_id = authors.id)`,
  'author',
)
