import { and, asc, eq, gt, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { prepared } from '../prepared.ts'
import { authors, media, tags } from '../schema/index.ts'

export interface NamedAuthor {
  id: number
  slug: string
  name: string
  role: string
  bio: string
  picture: Picture | null
  /** How many articles of his stand in lists. */
  articles: number
}

export interface NamedTag {
  id: number
  slug: string
  name: string
  description: string
  articles: number
}

const { placeholder } = sql
/** One step from the end of an index tells whether there is any article; how many, the stretches of its list. */
const newestBy = sql`(select max(listed_at) from article_authors where author_id = authors.id)`
const newestUnder = sql`(select max(listed_at) from article_tags where tag_id = tags.id)`
const countOf = (list: 'author' | 'tag') =>
  sql<number>`(select ifnull(sum(entries), 0) from list_stretches where list = ${sql.raw(`'${list}:'`)} || ${
    list === 'author' ? authors.id : tags.id
  })`

const authorColumns = { author: authors, media, articles: countOf('author') }
const tagColumns = {
  ...{ id: tags.id, slug: tags.slug, name: tags.name, description: tags.description },
  articles: countOf('tag'),
}

/**
 * Authors of whom articles stand in lists, in the order in which they came.
 *
 * @param after the id of the last one before; 0 from the first on
 */
export async function walkAuthors(db: Db, after: number, limit: number): Promise<NamedAuthor[]> {
  return (await authorsAfter(db).execute({ after, limit })).map(toAuthor)
}
const authorsAfter = prepared((read) =>
  read
    .select(authorColumns)
    .from(authors)
    .leftJoin(media, eq(media.id, authors.pictureId))
    .where(and(gt(authors.id, placeholder('after')), isNotNull(newestBy)))
    .orderBy(asc(authors.id))
    .limit(placeholder('limit'))
    .prepare(),
)

/** An author with picture and number of articles; null when there is none of this slug. */
export async function authorInFull(db: Db, slug: string): Promise<NamedAuthor | null> {
  const [row] = await authorUnder(db).execute({ slug })
  return row ? toAuthor(row) : null
}
const authorUnder = prepared((read) =>
  read
    .select(authorColumns)
    .from(authors)
    .leftJoin(media, eq(media.id, authors.pictureId))
    .where(eq(authors.slug, placeholder('slug')))
    .prepare(),
)

interface AuthorRow {
  author: typeof authors.$inferSelect
  media: typeof media.$inferSelect | null
  articles: number
}
const toAuthor = ({
  author: { id, slug, name, role, bio },
  media: picture,
  articles,
}: AuthorRow): NamedAuthor => ({
  ...{ id, slug, name, role, bio, articles },
  picture: toPicture(picture),
})

/** Tags under which articles stand in lists, as `walkAuthors` has authors. */
export async function walkTags(db: Db, after: number, limit: number): Promise<NamedTag[]> {
  return await tagsAfter(db).execute({ after, limit })
}
const tagsAfter = prepared((read) =>
  read
    .select(tagColumns)
    .from(tags)
    .where(and(gt(tags.id, placeholder('after')), isNotNull(newestUnder)))
    .orderBy(asc(tags.id))
    .limit(placeholder('limit'))
    .prepare(),
)

/** A tag with its number of articles; null when there is none of this slug. */
export async function tagInFull(db: Db, slug: string): Promise<NamedTag | null> {
  const [row] = await tagUnder(db).execute({ slug })
  return row ?? null
}
const tagUnder = prepared((read) =>
  read
    .select(tagColumns)
    .from(tags)
    .where(eq(tags.slug, placeholder('slug')))
    .prepare(),
)
