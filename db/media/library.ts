import { and, desc, eq, isNotNull, lt, notExists, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import {
  articleDrafts,
  articlePictures,
  articles,
  authors,
  draftPictures,
  liveEntries,
  media,
  mediaNames,
  series,
  users,
} from '../schema/index.ts'
import { matchBeginnings, terms } from '../search/match.ts'
import type { LibraryFilter } from './filter.ts'

/** A picture as the library shows it. */
export type LibraryRow = typeof media.$inferSelect & { addedByName: string | null }

export interface LibraryQuery {
  /** Words of its alt text, caption, credit or file name; each may be the beginning of one. Empty for all pictures. */
  words: string
  filter: LibraryFilter | null
  /** Whose are his own. */
  viewerId: number
  /** Goes on behind this id; null from the last that was added. */
  before: number | null
  perPage: number
}

/**
 * Pictures of which there are files, those that were added last first.
 *
 * @returns `next` is where the list goes on; null at its end
 */
export async function libraryPage(
  db: Db,
  { words, filter, viewerId, before, perPage }: LibraryQuery,
): Promise<{ pictures: LibraryRow[]; next: number | null }> {
  const found = matchBeginnings(terms(words))
  // Nothing but marks: there is no such word.
  if (words.trim() !== '' && found === null) return { pictures: [], next: null }
  const rows = await db.read
    .select({ media, addedByName: users.name })
    .from(media)
    .leftJoin(users, eq(users.id, media.addedBy))
    .where(
      and(
        lt(media.id, before ?? Number.MAX_SAFE_INTEGER),
        found === null ? undefined : matches(found),
        isNotNull(found === null ? media.name : sql`+${media.name}`),
        filter === null ? undefined : FILTER[filter](db, viewerId),
      ),
    )
    .orderBy(desc(media.id))
    .limit(perPage + 1)
  const pictures = rows.slice(0, perPage).map((row) => ({ ...row.media, addedByName: row.addedByName }))
  return { pictures, next: rows.length > perPage ? (pictures.at(-1)?.id ?? null) : null }
}

const matches = (found: string) =>
  sql`${media.id} in (select rowid from media_fts where media_fts match ${found})`

const FILTER: Record<LibraryFilter, (db: Db, viewerId: number) => SQL | undefined> = {
  mine: (_db, viewerId) => eq(media.addedBy, viewerId),
  unsaid: () => and(eq(media.alt, ''), sql`${media.decorative} = 0`),
  unused: (db) => {
    const { read } = db
    const one = { one: sql`1` }
    return and(
      notExists(read.select(one).from(articles).where(eq(articles.leadMediaId, media.id))),
      notExists(read.select(one).from(articles).where(eq(articles.socialMediaId, media.id))),
      notExists(read.select(one).from(articleDrafts).where(eq(articleDrafts.leadMediaId, media.id))),
      notExists(read.select(one).from(articleDrafts).where(eq(articleDrafts.socialMediaId, media.id))),
      notExists(read.select(one).from(liveEntries).where(eq(liveEntries.mediaId, media.id))),
      notExists(read.select(one).from(authors).where(eq(authors.pictureId, media.id))),
      notExists(read.select(one).from(series).where(eq(series.pictureId, media.id))),
      notExists(read.select(one).from(articlePictures).where(eq(articlePictures.name, media.name))),
      notExists(read.select(one).from(draftPictures).where(eq(draftPictures.name, media.name))),
      ...[articlePictures, draftPictures].map((shown) =>
        notExists(
          read
            .select(one)
            .from(mediaNames)
            .innerJoin(shown, eq(shown.name, mediaNames.name))
            .where(eq(mediaNames.mediaId, media.id)),
        ),
      ),
    )
  },
}

/** A picture by its number, with who added it. */
export async function pictureById(db: Db, id: number): Promise<LibraryRow | null> {
  const [row] = await db.read
    .select({ media, addedByName: users.name })
    .from(media)
    .leftJoin(users, eq(users.id, media.addedBy))
    .where(eq(media.id, id))
  return row ? { ...row.media, addedByName: row.addedByName } : null
}
