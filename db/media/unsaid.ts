import { and, eq, inArray } from 'drizzle-orm'
import { pictureNames } from '../articles/body.ts'
import { media, mediaNames } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

/**
 * Of these pictures the ones of which nobody has said what they show, nor that they are decorative.
 *
 * @param tx a transaction, or `db.read`
 * @param ids at most a few hundred
 */
export async function unsaidPictures(tx: Tx, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), eq(media.alt, ''), eq(media.decorative, false)))
  return rows.map((row) => row.id)
}

/** The pictures of ours that a text shows, by the names of their files, former ones too; each once. */
export async function picturesOfText(tx: Tx, bodyHtml: string): Promise<number[]> {
  const names = pictureNames(bodyHtml)
  if (names.length === 0) return []
  const own = await tx.select({ id: media.id }).from(media).where(inArray(media.name, names))
  const former = await tx
    .select({ id: mediaNames.mediaId })
    .from(mediaNames)
    .where(inArray(mediaNames.name, names))
  return [...new Set([...own, ...former].map((row) => row.id))]
}

/** Those of these names that no picture has or had: it was deleted after it stood in a text that was brought back. */
export async function gonePictures(tx: Tx, names: string[]): Promise<string[]> {
  if (names.length === 0) return []
  const own = await tx.select({ name: media.name }).from(media).where(inArray(media.name, names))
  const former = await tx
    .select({ name: mediaNames.name })
    .from(mediaNames)
    .where(inArray(mediaNames.name, names))
  const known = new Set([...own, ...former].map((row) => row.name))
  return names.filter((name) => !known.has(name))
}
