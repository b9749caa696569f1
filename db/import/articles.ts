import { insertArticle, replaceArticle } from '../articles/save.ts'
import type { Tx } from '../writer.ts'
import { commentRecords } from './comment-records.ts'
import { prepareComments, writeComments, type PreparedComments } from './comments.ts'
import type { ImportRun } from './context.ts'
import { labelOf } from './fate.ts'
import { prepareArticle, type Known, type PreparedArticle } from './prepare-article.ts'
import { dueRedirects, presentRedirects, writeRedirects } from './redirects.ts'
import type { PlannedArticle } from './survey.ts'
import { momentOf } from './wxr/dates.ts'
import type { WxrItem } from './wxr/records.ts'

/** What is to be written of one post: any of the three may have nothing new. */
interface Due {
  planned: PlannedArticle
  article: PreparedArticle | null
  localId: number | undefined
  comments: PreparedComments | null
  redirects: string[]
}

export interface Written {
  /** Articles that are new or changed. */
  ids: number[]
  /** Of these, the ones with a "Read also" whose target was not written yet. */
  waiting: number[]
}

/**
 * Imports a batch of posts with their comments and old addresses: all reading and converting first, then one
 * transaction, so that a running server waits for no more than the writing.
 */
export async function importArticles(
  run: ImportRun,
  known: Known,
  batch: { planned: PlannedArticle; item: WxrItem }[],
): Promise<Written> {
  const entries = await run.ledger.find(
    'article',
    batch.map(({ planned }) => planned.externalId),
  )
  const present = await presentRedirects(
    run.db,
    batch.flatMap(({ planned }) => planned.oldPaths),
  )
  const due: Due[] = []
  for (const { planned, item } of batch) {
    if (known.places.isDeleted(planned.externalId)) {
      skipDeleted(run, planned, item)
      continue
    }
    const before = entries.get(planned.externalId)
    const article = await prepareArticle(run, known, item, planned, before)
    const localId = before?.localId
    const path = known.places.of(planned.externalId)?.path ?? ''
    const old = { label: labelOf(item), path, localId, oldPaths: planned.oldPaths }
    const redirects = await dueRedirects(run, known.places, old, present)
    const comments = await preparedComments(run, planned, item)
    if (article || comments || redirects.length > 0)
      due.push({ planned, article, localId, comments, redirects })
  }
  const written: Written = { ids: [], waiting: [] }
  if (due.length > 0) await run.db.write(async (tx) => await writeAll(tx, run, known, due, written))
  return written
}

function skipDeleted({ report }: ImportRun, planned: PlannedArticle, item: WxrItem) {
  const count = item.comments.length
  report.skip(
    planned.isPage ? 'page' : 'article',
    labelOf(item),
    `it was deleted here${count ? `, with its ${count} comments` : ''}`,
  )
  report.tally('comment', 'skipped', count)
}

async function preparedComments(
  run: ImportRun,
  planned: PlannedArticle,
  item: WxrItem,
): Promise<PreparedComments | null> {
  const label = labelOf(item)
  const records = commentRecords(item.comments, momentOf(item) ?? run.now, label, run.report)
  return await prepareComments(run, planned.externalId, label, records)
}

async function writeAll(tx: Tx, run: ImportRun, known: Known, due: Due[], written: Written) {
  for (const { planned, article, localId: before, comments, redirects } of due) {
    const localId = article ? await writeArticle(tx, run, planned, article) : before
    if (localId === undefined) continue
    if (article) {
      written.ids.push(localId)
      if (article.waitsForReadAlso) written.waiting.push(localId)
    }
    known.places.written(planned.externalId, localId)
    await writeRedirects(tx, run, localId, redirects)
    if (comments) await writeComments(tx, run, localId, comments)
  }
}

async function writeArticle(
  tx: Tx,
  { ledger, report }: ImportRun,
  planned: PlannedArticle,
  article: PreparedArticle,
) {
  const { input, checksum, localId: before } = article
  const localId = before ?? (await insertArticle(tx, input))
  if (before !== null) await replaceArticle(tx, before, input)
  await ledger.remember(tx, 'article', planned.externalId, { localId, checksum })
  report.tally(planned.isPage ? 'page' : 'article', before === null ? 'new' : 'changed')
  return localId
}
