import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FORMATS, type Format } from './format.ts'

/**
 * Removes the files of a picture, and what was cut from it.
 *
 * @param uploads where pictures lie; crops lie beside that folder
 * @param name their base name
 */
export async function removeFiles(uploads: string, name: string): Promise<void> {
  const width = new RegExp(String.raw`^-\d+\.(?:${FORMATS.join('|')})(?:\.part)?$`)
  const crop = /^-(?:16x9|4x3|1x1)(?:-\d+-\d+)?\.jpg$/
  await removeAll(uploads, name, width)
  await removeAll(join(uploads, '..', 'crops'), name, crop)
}

async function removeAll(folder: string, name: string, rest: RegExp) {
  const files = await readdir(folder).catch(() => [])
  for (const file of files)
    if (file.startsWith(name) && rest.test(file.slice(name.length)))
      await rm(join(folder, file), { force: true })
}

export interface KeptFile {
  width: number
  format: Format
  /** Null for one that is not there. */
  bytes: number | null
}

/** What there is of a picture on the disk, the widest first. */
export async function filesOf(
  uploads: string,
  picture: { name: string | null; widths: number[]; formats: Format[] | null },
): Promise<KeptFile[]> {
  const kinds = picture.widths
    .toReversed()
    .flatMap((width) => (picture.formats ?? (['webp'] as const)).map((format) => ({ width, format })))
  return await Promise.all(
    kinds.map(async ({ width, format }) => {
      const file = join(uploads, `${picture.name}-${width}.${format}`)
      return { width, format, bytes: (await stat(file).catch(() => null))?.size ?? null }
    }),
  )
}
