import { setImmediate } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { relateAll } from '../related/relate.ts'
import { articles } from '../schema/index.ts'
import { parseHtml, writeHtml } from '../text/html/parse.ts'
import { plainText } from '../text/words.ts'
import { importArticles } from './articles.ts'
import { placeReadAlso } from './body/read-also.ts'
import type { ImportRun } from './context.ts'
import { externalIdOf, fateOf, labelOf } from './fate.ts'
import { Ledger } from './ledger.ts'
import { writeAuthors, writeSections, writeTags } from './named.ts'
import { Pictures } from './pictures.ts'
import { Places } from './places.ts'
import type { Known } from './prepare-article.ts'
import { Report } from './report.ts'
import { Survey } from './survey.ts'
import { Uploads } from './uploads.ts'
import { fileText } from './wxr/source.ts'
import { readWxr } from './wxr/reader.ts'
import type { WxrItem } from './wxr/records.ts'

export interface WxrImport {
  file: string
  /** A copy of wp-content/uploads. */
  uploads?: { from: string; to: string | null }
  now?: number
  onProgress?: (step: string, done: number, of?: number) => void
}

/** Items of one transaction, and comments that end one early. */
const BATCH = 100
const BATCH_COMMENTS = 500

/**
 * Imports a WordPress export. The first reading proves the file sound and writes nothing; then authors, sections and
 * tags are written, then pictures, then articles with their comments and old addresses, about a hundred to a
 * transaction. Nothing is ever deleted, and a second import of the same file changes nothing.
 *
 * @throws ImportFault when the file is none that can be imported; the database is as it was
 */
export async function importWxr(
  db: Db,
  { file, uploads, now = Date.now(), onProgress }: WxrImport,
): Promise<Report> {
  const report = new Report()
  const progress = onProgress ?? (() => {})
  const survey = new Survey(report)
  await survey.read(readWxr(fileText(file)), (items) => progress('Reading', items))
  if (!['', '1.0', '1.1', '1.2'].includes(survey.site.version)) {
    report.warn('a WXR version that this importer was not written for', survey.site.version)
  }
  const run: ImportRun = {
    db,
    report,
    now,
    ledger: new Ledger(db, survey.source),
    uploads: uploads ? new Uploads(uploads.from, uploads.to) : null,
  }
  const known = await writeFrame(run, survey)
  await writePictures(run, known, file, progress)
  await writeArticles(run, known, file, progress)
  await relateAll(db, { end: 'oldest', onProgress: progress })
  return report
}

async function writeFrame(run: ImportRun, survey: Survey): Promise<Known> {
  const planned = [...survey.articles.values()]
  const terms = [...survey.terms.values()]
  const isTag = (key: string) => key.startsWith('post_tag:') || survey.usedTags.has(key)
  for (const { key, name, posts } of terms) {
    if (posts === 0 && !isTag(key))
      run.report.skip('section', `"${name}"`, 'a category that no imported post has')
  }
  const ids = {
    authors: await writeAuthors(run, survey.bylines.all),
    sections: await writeSections(
      run,
      terms.filter(({ posts }) => posts > 0),
      planned.some(({ isPage }) => isPage),
    ),
    tags: await writeTags(
      run,
      terms.filter(({ key }) => isTag(key)),
    ),
  }
  const places = await Places.plan(run.db, run.ledger, planned, ids.sections, run.report)
  const pictures = new Pictures(run)
  await pictures.load()
  return { survey, places, pictures, ids }
}

async function writePictures(run: ImportRun, { survey, pictures }: Known, file: string, progress: Progress) {
  let done = 0
  const isWanted = (item: WxrItem, ordinal: number) =>
    fateOf(item).as === 'picture' && survey.pictures.get(externalIdOf(item)) === ordinal
  for await (const batch of batches(file, isWanted, survey.items)) {
    await pictures.write(
      batch.map((item) => ({ externalId: externalIdOf(item), item, label: labelOf(item) })),
    )
    progress('Pictures', (done += batch.length), survey.pictures.size)
  }
}

async function writeArticles(run: ImportRun, known: Known, file: string, progress: Progress): Promise<void> {
  const { articles: planned } = known.survey
  const waiting: number[] = []
  let done = 0
  const isWanted = (item: WxrItem, ordinal: number) => planned.get(externalIdOf(item))?.ordinal === ordinal
  for await (const batch of batches(file, isWanted, known.survey.items)) {
    const posts = batch.flatMap((item) => {
      const plan = planned.get(externalIdOf(item))
      return plan ? [{ planned: plan, item }] : []
    })
    const written = await importArticles(run, known, posts)
    waiting.push(...written.waiting)
    progress('Articles', (done += batch.length), planned.size)
  }
  for (const id of waiting) {
    await fillReadAlso(run, known, id)
    await setImmediate()
  }
}

type Progress = (step: string, done: number, of?: number) => void

/** Reads the file once more and hands on what is wanted of it, so many items at a time. */
async function* batches(file: string, isWanted: (item: WxrItem, ordinal: number) => boolean, items: number) {
  let batch: WxrItem[] = []
  let comments = 0
  let ordinal = -1
  for await (const record of readWxr(fileText(file))) {
    if (record.kind !== 'item') continue
    ordinal += 1
    if (ordinal >= items || !isWanted(record.item, ordinal)) continue
    batch.push(record.item)
    comments += record.item.comments.length
    if (batch.length < BATCH && comments < BATCH_COMMENTS) continue
    yield batch
    batch = []
    comments = 0
  }
  if (batch.length > 0) yield batch
}

/** A "Read also" may name an article further down in the file: now it is written and has an id. */
async function fillReadAlso({ db }: ImportRun, { places }: Known, id: number) {
  const [article] = await db.read
    .select({ bodyHtml: articles.bodyHtml })
    .from(articles)
    .where(eq(articles.id, id))
  if (!article) return
  const tree = parseHtml(article.bodyHtml)
  placeReadAlso(tree, (href) => places.articleAt(href) ?? null)
  const bodyHtml = writeHtml(tree)
  await db.write(async (tx) => {
    await tx
      .update(articles)
      .set({ bodyHtml, bodyText: plainText(bodyHtml) })
      .where(eq(articles.id, id))
  })
}
