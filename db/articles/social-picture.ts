import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { prepared } from '../prepared.ts'
import { media } from '../schema/index.ts'

/** The picture that an article shows elsewhere, by its number; null for none, and for one without files. */
export async function socialPicture(db: Db, id: number | null): Promise<Picture | null> {
  if (id === null) return null
  const [row] = await pictureOf(db).execute({ id })
  return toPicture(row ?? null)
}

const pictureOf = prepared((read) =>
  read
    .select()
    .from(media)
    .where(eq(media.id, sql.placeholder('id')))
    .prepare(),
)
