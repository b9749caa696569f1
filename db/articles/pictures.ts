import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { media } from '../schema/index.ts'
import { pictureNames } from './body.ts'

/** The pictures of ours that a text shows, by their names. */
export async function picturesIn(db: Db, bodyHtml: string): Promise<Map<string, Picture>> {
  const names = pictureNames(bodyHtml)
  if (names.length === 0) return new Map()
  const rows = await named(db).execute({ names: listOf(names) })
  return new Map(
    rows.flatMap((row) => {
      const picture = toPicture(row)
      return row.name !== null && picture ? [[row.name, picture]] : []
    }),
  )
}

const named = prepared((read) => read.select().from(media).where(among(media.name, 'names')).prepare())

/** One of ours by its number; null for none, and for one without files. */
export async function pictureById(db: Db, id: number | null): Promise<Picture | null> {
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
