import { and, asc, desc, eq, gte, sql, type Column, type SQL } from 'drizzle-orm'
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

/** When an article was last changed, or published if it was not changed since. The same words as in its index. */
const changedAt = sql<number>`max(${articles.updatedAt}, ifnull(${articles.publishedAt}, 0))`

/**
 * The articles that were published or changed then or since, the longest unchanged first, so that who keeps a copy goes on where
 * he was: an article that is changed meanwhile comes once more at the end.
 *
 * @param walk `since` is of the last change, in milliseconds
 */
export async function walkChanged(db: Db, { list, since, after, limit }: Walk): Promise<WalkPlace[]> {
  const place = after ?? { at: since, id: 0 }
  return await CHANGED[list.kind](db).execute({ of: list.id, ...place, limit })
}

const changed = (where: SQL | undefined) =>
  prepared((read) =>
    read
      .select({ at: changedAt, id: articles.id })
      .from(articles)
      .where(
        and(
          LISTED,
          where,
          sql`(${changedAt}, ${articles.id}) > (${sql.placeholder('at')}, ${sql.placeholder('id')})`,
        ),
      )
      .orderBy(asc(changedAt), asc(articles.id))
      .limit(sql.placeholder('limit'))
      .prepare(),
  )

// Along all changes, in their order: what does not stand in the list is passed over.
const CHANGED = {
  all: changed(undefined),
  section: changed(sql`+${articles.sectionId} = ${sql.placeholder('of')}`),
  tag: changed(
    sql`exists (select 1 from ${articleTags} where ${articleTags.articleId} = ${articles.id} and ${articleTags.tagId} = ${sql.placeholder('of')})`,
  ),
  author: changed(
    sql`exists (select 1 from ${articleAuthors} where ${articleAuthors.articleId} = ${articles.id} and ${articleAuthors.authorId} = ${sql.placeholder('of')})`,
  ),
}
