import { pictureNames } from '../articles/body.ts'
import type { Db } from '../client.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { media } from '../schema/index.ts'
import { pictureFormerlyNamed } from './named.ts'
import { toPicture, type Picture } from './picture.ts'

/** What is known of the pictures of ours that a text shows, by the names that it has for them. */
export async function picturesInText(db: Db, bodyHtml: string): Promise<Map<string, Picture>> {
  const names = pictureNames(bodyHtml)
  if (names.length === 0) return new Map()
  const rows = await named(db).execute({ names: listOf(names) })
  const found = new Map(
    rows.flatMap((row) => {
      const picture = toPicture(row)
      return row.name !== null && picture ? [[row.name, picture] as const] : []
    }),
  )
  for (const name of names) {
    const picture = found.has(name) ? null : await pictureFormerlyNamed(db, name)
    if (picture) found.set(name, picture)
  }
  return found
}

const named = prepared((read) => read.select().from(media).where(among(media.name, 'names')).prepare())
