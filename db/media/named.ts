import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { media, mediaNames } from '../schema/index.ts'
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

/** The picture whose files had this name before it was replaced; null when there is none. */
export async function pictureFormerlyNamed(db: Db, name: string): Promise<Picture | null> {
  const [row] = await formerlyNamed(db).execute({ name })
  return toPicture(row?.media ?? null)
}

const formerlyNamed = prepared((read) =>
  read
    .select({ media })
    .from(mediaNames)
    .innerJoin(media, eq(media.id, mediaNames.mediaId))
    .where(eq(mediaNames.name, sql.placeholder('name')))
    .prepare(),
)

/** The id of the picture whose files have this name, or had it before it was replaced; null when there is none. */
export async function pictureIdNamed(db: Db, name: string): Promise<number | null> {
  const [row] = await named(db).execute({ name })
  if (row) return row.id
  const [former] = await formerlyNamed(db).execute({ name })
  return former?.media.id ?? null
}
