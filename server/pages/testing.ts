import { onTestFinished } from 'vitest'
import type { Db } from '#db/client.ts'
import { pageChanges } from '#db/pages/changes.ts'
import { TAGS } from '#db/pages/tags.ts'
import { theCast, type ArticleRow } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { pageAddress, type PageAddress } from './address.ts'
import { PageFiles } from './files.ts'
import { PageStore, type Rendered } from './store.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** A newsroom whose one page says how many comments its article has, read from the database when it is rendered. */
export async function newsroom(options: { bytes?: number; folder?: string; now?: () => number } = {}) {
  const db = await testDb()
  const { article } = await theCast(db)
  const renders: string[] = []
  /** What a render waits for before it ends. */
  const gates: Promise<unknown>[] = []
  const say = { keep: true, asides: [] as string[], frames: [] as string[], until: Infinity, size: 100 }

  async function render({ key }: PageAddress): Promise<Rendered> {
    renders.push(key)
    const body = `${key}: ${countOf(db, article)} comments${'.'.repeat(say.size)}`
    await gates.shift()
    return {
      answer: { status: say.keep ? 200 : 404, headers: HTML, body: Buffer.from(body) },
      ...{
        keep: say.keep,
        tags: [TAGS.article(article.id)],
        asides: say.asides,
        frames: say.frames,
        until: say.until,
      },
    }
  }

  const files = options.folder === undefined ? null : new PageFiles(options.folder, 'one')
  const { bytes = 10_000_000, now } = options
  const store = new PageStore({ changes: pageChanges(db), render, files, bytes, now, settleMs: 0 })
  db.afterCommit.add(store.catchUp)
  onTestFinished(() => store.close())
  const read = async (key = '/a') => textOf(await store.get(addressOf(key)))
  return { db, article, store, renders, gates, say, read, render }
}

const countOf = (db: Db, { id }: ArticleRow) =>
  db.sqlite.reader.prepare('select comment_count from articles where id = ?').pluck().get(id) as number

export function addressOf(key: string): PageAddress {
  const address = pageAddress(key)
  if (!address) throw new Error(`${key} is no address`)
  return address
}

type Found = Awaited<ReturnType<PageStore['get']>>
export const textOf = (found: Found | null) =>
  found && (found.kind === 'kept' ? found.bodies.identity : found.answer.body).toString().replace(/\.+$/, '')
