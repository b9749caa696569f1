import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { authors, media } from '../schema/index.ts'
import { toPicture, type Picture } from './picture.ts'

/** The picture of an author; null for who has none. */
export async function portraitOf(db: Db, authorId: number): Promise<Picture | null> {
  const [row] = await db.read
    .select({ picture: media })
    .from(authors)
    .innerJoin(media, eq(media.id, authors.pictureId))
    .where(eq(authors.id, authorId))
  return row ? toPicture(row.picture) : null
}
