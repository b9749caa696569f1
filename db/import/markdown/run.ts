import { authorPath, sectionPath, tagPath } from '../../articles/path.ts'
import { insertArticle, replaceArticle } from '../../articles/save.ts'
import type { Db } from '../../client.ts'
import { relateAll } from '../../related/relate.ts'
import { authors, sections, tags } from '../../schema/index.ts'
import { readSettings } from '../../settings/settings.ts'
import type { ImportRun } from '../context.ts'
import { Ledger } from '../ledger.ts'
import { writeAuthors, writeSections, writeTags } from '../named.ts'
import { Places } from '../places.ts'
import { dueRedirects, presentRedirects, writeRedirects } from '../redirects.ts'
import { Report } from '../report.ts'
import { markdownFile, markdownPaths, type MarkdownFile } from './files.ts'
import { MarkdownPlan } from './plan.ts'
import { writePart } from './series.ts'
import { prepareFile, type Known, type PreparedFile } from './prepare.ts'

export interface MarkdownImport {
  folder: string
  /** The section of files that name none. */
  section?: string
  /** The address of the site that the files are of. */
  site?: string | null
  /** By what a later run knows the folder again; its path, if nothing else. */
  source?: string | null
  now?: number
  onProgress?: (step: string, done: number, of?: number) => void
}

/** Files of one transaction. */
const BATCH = 100

/** What is to be written of one file. */
interface Due {
  path: string
  article: PreparedFile | null
  localId: number | undefined
  redirects: string[]
}

/**
 * Imports a folder of Markdown files with front matter. All are read once to learn what they refer to; then authors,
 * sections and tags are written, then the articles with their old addresses, a hundred to a transaction. Nothing is
 * ever deleted, and a second import of the same folder changes nothing.
 *
 * @throws ImportFault when there is no such folder, or nothing in it
 */
export async function importMarkdown(
  db: Db,
  { folder, section = 'news', site = null, source, now = Date.now(), onProgress = () => {} }: MarkdownImport,
): Promise<Report> {
  const { root, paths } = await markdownPaths(folder)
  const report = new Report()
  const defaults = { section, zone: (await readSettings(db))['site.timeZone'] }
  const plan = new MarkdownPlan(report)
  await plan.read(root, paths, defaults, (files) => onProgress('Reading', files, paths.length))
  const run: ImportRun = {
    db,
    report,
    now,
    ledger: new Ledger(db, source ?? `markdown:${root}`),
    uploads: null,
  }
  const ids = {
    authors: await writeAuthors(run, [...plan.authors.values()]),
    sections: await writeSections(run, [...plan.sections.values()], false),
    tags: await writeTags(run, [...plan.tags.values()]),
  }
  const places = await Places.plan(db, run.ledger, plan.articles.values(), ids.sections, report)
  const lists = await listPaths(db)
  const known: Known = { plan, places, ids, defaults, site, lists }
  const planned = [...plan.articles.keys()]
  for (let from = 0; from < planned.length; from += BATCH) {
    const files: MarkdownFile[] = []
    for (const path of planned.slice(from, from + BATCH)) files.push(await markdownFile(root, path))
    await importFiles(run, known, files)
    onProgress('Articles', Math.min(from + BATCH, planned.length), planned.length)
  }
  await relateAll(db, { end: 'oldest', onProgress })
  return report
}

/** Where lists of articles stand now: texts may lead there. */
async function listPaths(db: Db): Promise<Set<string>> {
  const paths = new Set<string>()
  for (const { slug } of await db.read.select({ slug: sections.slug }).from(sections))
    paths.add(sectionPath(slug))
  for (const { slug } of await db.read.select({ slug: tags.slug }).from(tags)) paths.add(tagPath(slug))
  for (const { slug } of await db.read.select({ slug: authors.slug }).from(authors))
    paths.add(authorPath(slug))
  return paths
}

/** All reading and converting first, then one transaction, so that a running server waits only for the writing. */
async function importFiles(run: ImportRun, known: Known, files: MarkdownFile[]): Promise<void> {
  const paths = files.map(({ path }) => path)
  const entries = await run.ledger.find('article', paths)
  const oldPaths = (path: string) => known.plan.articles.get(path)?.oldPaths ?? []
  const present = await presentRedirects(run.db, paths.flatMap(oldPaths))
  const due: Due[] = []
  for (const file of files) {
    const { path } = file
    if (known.places.isDeleted(path)) {
      run.report.skip('article', path, 'it was deleted here')
      continue
    }
    const before = entries.get(path)
    const article = await prepareFile(run, known, file, before)
    if (!article) run.report.tally('article', 'unchanged')
    const localId = before?.localId
    const old = { label: path, path: known.places.of(path)?.path ?? '', localId, oldPaths: oldPaths(path) }
    const redirects = await dueRedirects(run, known.places, old, present)
    if (article || redirects.length > 0) due.push({ path, article, localId, redirects })
  }
  if (due.length > 0) await write(run, known, due)
}

async function write(run: ImportRun, known: Known, due: Due[]): Promise<void> {
  const { db, ledger, report } = run
  await db.write(async (tx) => {
    for (const { path, article, localId: before, redirects } of due) {
      let localId = before
      if (article) {
        localId ??= await insertArticle(tx, article.input)
        if (before !== undefined) await replaceArticle(tx, before, article.input)
        await ledger.remember(tx, 'article', path, { localId, checksum: article.checksum })
        if (article.series) await writePart(tx, localId, article.series, run.now)
        report.tally('article', before === undefined ? 'new' : 'changed')
        known.places.written(path, localId)
      }
      if (localId !== undefined) await writeRedirects(tx, run, localId, redirects)
    }
  })
}
