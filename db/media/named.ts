import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { media } from '../schema/index.ts'
import { toPicture, type Picture } from './picture.ts'

/** The picture whose files have this name; null when there is none. */
export async function pictureNamed(db: Db, name: string): Promise<Picture | null> {
  const [row] = await named(db).execute({ name })
  return toPicture(row ?? null)
}

const named = prepared((read) =>
  read
    .select()
    .from(media)
    .where(eq(media.name, sql.placeholder('name')))
    .prepare(),
)
