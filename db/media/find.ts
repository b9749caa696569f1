import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { authors, media } from '../schema/index.ts'
import { toPicture, type Picture } from './picture.ts'

/** A picture by its number, as a page shows it; null when there is none, or its files are not here. */
export async function pictureById(db: Db, id: number): Promise<Picture | null> {
  const [row] = await db.read.select().from(media).where(eq(media.id, id))
  return row ? toPicture(row) : null
}

/** The picture of an author; null for who has none. */
export async function portraitOf(db: Db, authorId: number): Promise<Picture | null> {
  const [row] = await db.read
    .select({ picture: media })
    .from(authors)
    .innerJoin(media, eq(media.id, authors.pictureId))
    .where(eq(authors.id, authorId))
  return row ? toPicture(row.picture) : null
}
