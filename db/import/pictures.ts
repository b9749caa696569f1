import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Db } from '../client.ts'
import { picturesAtOnce, severalAtOnce } from '../media/intake/at-once.ts'
import { toPicture } from '../media/picture.ts'
import { imports, media } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'
import type { LocalImage } from './body/images.ts'
import type { GalleryPicture } from './body/shortcode-kinds.ts'
import { checksumOf, type Entry } from './ledger.ts'
import { pictureKey, placeOf } from './picture-key.ts'
import { plainLine } from './plain-line.ts'
import type { ImportRun } from './context.ts'
import { momentOf } from './wxr/dates.ts'
import type { WxrItem } from './wxr/records.ts'
import type { FoundFile, StoredFiles } from './uploads.ts'

interface PictureRecord {
  externalId: string
  label: string
  sourceUrl: string
  /** Its place under uploads, if the export names it. */
  place: string
  alt: string
  caption: string
  createdAt: number
}

/** The pictures of an export, and those of which we have the files. */
export class Pictures {
  readonly #run: ImportRun
  readonly #local = new Map<string, LocalImage>()
  readonly #missed = new Set<string>()

  constructor(run: ImportRun) {
    this.#run = run
  }

  /** Learns which pictures are here already. */
  async load(): Promise<void> {
    const { db, ledger } = this.#run
    const rows = await db.read
      .select({ media })
      .from(imports)
      .innerJoin(media, eq(media.id, imports.localId))
      .where(and(eq(imports.source, ledger.source), eq(imports.kind, 'media'), isNotNull(media.name)))
    for (const row of rows) this.#remember(row.media)
  }

  /** Writes attachments: new ones, and those of which words or files have changed. */
  async write(items: { externalId: string; item: WxrItem; label: string }[]): Promise<void> {
    await this.#writeRecords(
      items.map(({ externalId, item, label }) => recordOf(externalId, item, label, this.#run.now)),
    )
  }

  /** Our copies of the pictures at these addresses; one that lies in the uploads only is taken in now. */
  async images(sources: string[]): Promise<Map<string, LocalImage>> {
    const found = new Map<string, LocalImage>()
    for (const source of sources) {
      const image = this.#local.get(pictureKey(source)) ?? (await this.#fromUploads(source))
      if (image) found.set(source, image)
    }
    return found
  }

  /** @returns a picture's local id and what a gallery says of it, by its id in the export */
  async byExternalId(externalIds: string[]): Promise<Map<string, { id: number } & GalleryPicture>> {
    const entries = await this.#run.ledger.find('media', externalIds)
    const rows = await mediaRows(
      this.#run.db,
      [...entries.values()].map(({ localId }) => localId),
    )
    return new Map(
      [...entries].flatMap(([externalId, { localId }]) => {
        const row = rows.get(localId)
        return row
          ? [[externalId, { id: localId, url: row.sourceUrl ?? '', alt: row.alt, caption: row.caption }]]
          : []
      }),
    )
  }

  async #fromUploads(source: string): Promise<LocalImage | undefined> {
    const key = pictureKey(source)
    if (!this.#run.uploads || this.#missed.has(key) || this.#run.uploads.find(placeOf(source)).length === 0) {
      this.#missed.add(key)
      return undefined
    }
    const { now } = this.#run
    const words = { alt: '', caption: '' }
    const label = `"${basename(key)}"`
    const place = placeOf(source)
    await this.#writeRecords([
      { externalId: `file:${key}`, label, sourceUrl: source, place, ...words, createdAt: now },
    ])
    if (!this.#local.has(key)) this.#missed.add(key)
    return this.#local.get(key)
  }

  async #writeRecords(records: PictureRecord[]) {
    const { db, ledger, report } = this.#run
    const known = await ledger.find(
      'media',
      records.map(({ externalId }) => externalId),
    )
    const states = await severalAtOnce(records, picturesAtOnce(), (record) =>
      this.#state(record, known.get(record.externalId)),
    )
    const due: { record: PictureRecord; checksum: string; files: StoredFiles | null; before?: Entry }[] = []
    for (const { record, before, checksum, files } of states) {
      // Only the text shows it: with no file that can be read there is nothing to keep of it.
      if (!files && !before && record.externalId.startsWith('file:')) continue
      if (before?.checksum === checksum) report.tally('picture', 'unchanged')
      else due.push({ record, checksum, files, ...(before && { before }) })
    }
    if (due.length === 0) return
    const written = await db.write(async (tx) => {
      const ids: number[] = []
      for (const { record, checksum, files, before } of due) {
        const localId = await this.#save(tx, record, files, before?.localId)
        await ledger.remember(tx, 'media', record.externalId, { localId, checksum })
        ids.push(localId)
      }
      return ids
    })
    for (const { before } of due) report.tally('picture', before ? 'changed' : 'new')
    for (const row of (await mediaRows(db, written)).values()) this.#remember(row)
  }

  /**
   * The checksum has two halves, words and file: the sizes of the files that were tried, the last of which was taken.
   * Without the uploads at hand nothing is known of the file, so that half stays what it was.
   */
  async #state(record: PictureRecord, before: Entry | undefined) {
    const { createdAt: _moment, label: _label, ...content } = record
    const words = checksumOf(content)
    const found = this.#run.uploads?.find(record.place) ?? []
    const [, fileBefore = ''] = before?.checksum.split(' ') ?? []
    const tried = fileBefore === '' ? 0 : fileBefore.split('+').length
    const isSame = tried > 0 && fileBefore === sizesOf(found.slice(0, tried))
    const made = isSame ? null : await this.#encode(record, found)
    const sizes = made ? sizesOf(made.tried) : fileBefore
    return { record, before, checksum: sizes ? `${words} ${sizes}` : words, files: made?.files ?? null }
  }

  /** Of the largest file that is taken; a smaller one beside it is better than none. */
  async #encode(record: PictureRecord, found: FoundFile[]) {
    const { report, uploads, ledger } = this.#run
    const mark = createHash('sha256')
      .update(`${ledger.source} ${record.externalId}`)
      .digest('hex')
      .slice(0, 8)
    const name = `${slugify(basename(record.place).replace(/\.\w+$/, ''))}-${mark}`
    const refused: { path: string; reason: string }[] = []
    for (const [index, { path }] of found.entries()) {
      try {
        const files = await uploads?.store(path, name)
        if (!files) return null
        for (const larger of refused) {
          const what = `${larger.path}: ${larger.reason}; ${basename(path)} was taken`
          report.warn('pictures that were taken from a smaller file', what)
        }
        return { files, tried: found.slice(0, index + 1) }
      } catch (error) {
        refused.push({ path, reason: (error as Error).message })
      }
    }
    for (const { path, reason } of refused)
      report.warn('files that could not be read as pictures', `${path}: ${reason}`)
    return null
  }

  async #save(
    tx: Tx,
    record: PictureRecord,
    files: StoredFiles | null,
    localId: number | undefined,
  ): Promise<number> {
    const { sourceUrl, alt, caption, createdAt } = record
    const values = { sourceUrl, alt, caption, ...files }
    if (localId !== undefined) {
      await tx.update(media).set(values).where(eq(media.id, localId))
      return localId
    }
    const [row] = await tx
      .insert(media)
      .values({ ...values, createdAt })
      .returning({ id: media.id })
    if (!row) throw new Error('the picture was not written')
    return row.id
  }

  #remember(row: typeof media.$inferSelect) {
    const picture = toPicture(row)
    if (!picture || !row.sourceUrl) return
    const { src, width, height } = picture
    this.#local.set(pictureKey(row.sourceUrl), { src, width, height })
  }
}

const sizesOf = (files: FoundFile[]) => files.map(({ size }) => size).join('+')

async function mediaRows(db: Db, ids: number[]): Promise<Map<number, typeof media.$inferSelect>> {
  const rows = ids.length > 0 ? await db.read.select().from(media).where(inArray(media.id, ids)) : []
  return new Map(rows.map((row) => [row.id, row]))
}

function recordOf(externalId: string, item: WxrItem, label: string, now: number): PictureRecord {
  const sourceUrl = item.attachmentUrl || item.guid
  return {
    externalId,
    label,
    sourceUrl,
    place: item.meta._wp_attached_file || placeOf(sourceUrl),
    alt: plainLine(item.meta._wp_attachment_image_alt ?? ''),
    caption: plainLine(item.excerpt),
    createdAt: momentOf(item) ?? now,
  }
}
