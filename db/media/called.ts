import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { media } from '../schema/index.ts'

/** What a picture is known by where it is only named. */
export interface Called {
  id: number
  /** Of its files. */
  name: string | null
  alt: string
  /** What the file was called that somebody added. */
  originalName: string
  widths: number[]
}

/** Pictures of the library: those of these ids, and those whose files have these names. */
export async function picturesCalled(
  db: Db,
  { ids, names }: { ids: number[]; names: string[] },
): Promise<Called[]> {
  if (ids.length === 0 && names.length === 0) return []
  return await called(db).execute({ ids: listOf(ids), names: listOf(names) })
}

const called = prepared((read) =>
  read
    .select({
      ...{ id: media.id, name: media.name, alt: media.alt },
      ...{ originalName: media.originalName, widths: media.widths },
    })
    .from(media)
    .where(sql`${among(media.id, 'ids')} or ${among(media.name, 'names')}`)
    .prepare(),
)
