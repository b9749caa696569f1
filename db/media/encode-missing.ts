import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { TAGS } from '../pages/tags.ts'
import { media } from '../schema/index.ts'
import { writeAvif } from './encode.ts'

export interface EncodeReport {
  /** Pictures that have AVIF files now; in a dry run, those that would be tried. */
  encoded: number
  /** Pictures whose WebP files are the smaller ones. */
  webpOnly: number
  failed: { name: string; reason: string }[]
}

export interface EncodeOptions {
  /** Only looks whether the files are there; writes nothing. */
  dryRun?: boolean
  onProgress?: (done: number, of: number) => void
}

/**
 * Makes the AVIF files of pictures for which nobody has tried that yet, from their largest file. May be stopped at any
 * time: the next run goes on from there. A picture that fails is named in the report and keeps its WebP files.
 *
 * @param folder where this installation's pictures lie
 */
export async function encodeMissing(
  db: Db,
  folder: string,
  { dryRun = false, onProgress = () => {} }: EncodeOptions = {},
): Promise<EncodeReport> {
  const pictures = await db.read
    .select({ id: media.id, name: media.name, widths: media.widths })
    .from(media)
    .where(and(isNotNull(media.name), isNull(media.formats)))
    .orderBy(asc(media.id))
  const report: EncodeReport = { encoded: 0, webpOnly: 0, failed: [] }
  for (const [index, { id, name, widths }] of pictures.entries()) {
    const files = { folder, name: name ?? '', widths }
    try {
      const source = await largestFile(files)
      const formats = dryRun ? ['avif'] : await encode(db, id, source, files)
      if (formats.includes('avif')) report.encoded += 1
      else report.webpOnly += 1
    } catch (error) {
      report.failed.push({ name: files.name, reason: (error as Error).message })
    }
    onProgress(index + 1, pictures.length)
  }
  if (!dryRun && report.encoded > 0) await sayEveryPage(db)
  return report
}

type Files = Parameters<typeof writeAvif>[1]

async function largestFile({ folder, name, widths }: Files): Promise<string> {
  const largest = widths.at(-1)
  if (largest === undefined) throw new Error('no file of it is known')
  const path = join(folder, `${name}-${largest}.webp`)
  await access(path)
  return path
}

async function encode(db: Db, id: number, source: string, files: Files) {
  const formats = await writeAvif(source, files)
  await db.write(async (tx) => tx.update(media).set({ formats }).where(eq(media.id, id)))
  return formats
}

/** A trigger says which pages lead with a picture; texts name theirs by address, where no trigger can look. */
async function sayEveryPage(db: Db) {
  await db.write(async (tx) => tx.run(sql`insert into page_change values (${TAGS.site})`))
}
