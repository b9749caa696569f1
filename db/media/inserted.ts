import { toPicture, type StoredPicture } from './picture.ts'

/** A picture as it is put into a text or a field: its largest file that every browser shows, and what is said of it. */
export interface InsertedPicture {
  id: number
  src: string
  /** In pixels. */
  width: number
  height: number
  /** Empty also for one that is decorative. */
  alt: string
  caption: string
  credit: string
  /** Its smallest file, for lists. */
  thumb: string
  decorative: boolean
}

/** The smallest file of a picture. @returns null where its files are not here */
export const thumbOf = ({ name, widths: [smallest] }: { name: string | null; widths: number[] }) =>
  name === null || smallest === undefined ? null : `/uploads/${name}-${smallest}.webp`

/** @returns null for a picture whose files are not here */
export function toInserted(
  stored: StoredPicture & { id: number; decorative: boolean },
): InsertedPicture | null {
  const picture = toPicture(stored)
  if (!picture) return null
  const { src, width, height, alt, caption, credit } = picture
  const thumb = thumbOf(stored) ?? src
  return { id: stored.id, src, width, height, alt, caption, credit, thumb, decorative: stored.decorative }
}
