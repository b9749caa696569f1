import { and, desc, eq, gte, sql, type Column, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleAuthors, articles, articleTags } from '../schema/index.ts'
import { LISTED, NEWEST_FIRST } from './cards.ts'

/** Which list is walked: of all articles, of a section, a tag or an author. */
export interface WalkedList {
  kind: 'all' | 'section' | 'tag' | 'author'
  /** 0 for all. */
  id: number
}

/** An entry of a list, and with it where the list goes on. */
export interface WalkPlace {
  at: number
  id: number
}

export interface Walk {
  list: WalkedList
  /** Nothing that was published before; milliseconds. */
  since: number
  /** Null from the newest on. */
  after: WalkPlace | null
  limit: number
}

const NEWEST: WalkPlace = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/**
 * The next articles of a list, newest first: each step costs the same, however far it is walked, and an article that is
 * published meanwhile moves none of the others.
 */
export async function walkArticles(db: Db, { list, since, after, limit }: Walk): Promise<WalkPlace[]> {
  const { at, id } = after ?? NEWEST
  const asked = { of: list.id, since, at, id, limit }
  return await QUERIES[list.kind](db).execute(asked)
}

const beyond = (time: Column, id: Column) =>
  and(
    gte(time, sql.placeholder('since')),
    sql`(${time}, ${id}) < (${sql.placeholder('at')}, ${sql.placeholder('id')})`,
  )

const published = (where: SQL | undefined) =>
  prepared((read) =>
    read
      .select({ at: sql<number>`${articles.publishedAt}`, id: articles.id })
      .from(articles)
      .where(and(LISTED, where, beyond(articles.publishedAt, articles.id)))
      .orderBy(...NEWEST_FIRST)
      .limit(sql.placeholder('limit'))
      .prepare(),
  )

/** The rows between know when their article is listed. */
const linked = (links: typeof articleTags | typeof articleAuthors, column: Column) =>
  prepared((read) =>
    read
      .select({ at: sql<number>`${links.listedAt}`, id: links.articleId })
      .from(links)
      .where(and(eq(column, sql.placeholder('of')), beyond(links.listedAt, links.articleId)))
      .orderBy(desc(links.listedAt), desc(links.articleId))
      .limit(sql.placeholder('limit'))
      .prepare(),
  )

const QUERIES = {
  all: published(undefined),
  section: published(eq(articles.sectionId, sql.placeholder('of'))),
  tag: linked(articleTags, articleTags.tagId),
  author: linked(articleAuthors, articleAuthors.authorId),
}
