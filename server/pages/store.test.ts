import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDb, type Db } from '#db/client.ts'
import { pageChanges } from '#db/pages/changes.ts'
import { TAGS } from '#db/pages/tags.ts'
import { addComment, theCast, type ArticleRow } from '#db/testing/cast.ts'
import { testDb, testFolder } from '#db/testing/database.ts'
import { pageAddress, type PageAddress } from './address.ts'
import { PageFiles } from './files.ts'
import { PageStore, type Rendered } from './store.ts'

const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** A newsroom whose one page says how many comments its article has, read from the database when it is rendered. */
async function newsroom(options: { bytes?: number; folder?: string; now?: () => number } = {}) {
  const db = await testDb()
  const { article } = await theCast(db)
  const renders: string[] = []
  /** What a render waits for before it ends. */
  const gates: Promise<unknown>[] = []
  const say = { keep: true, asides: [] as string[], until: Infinity, size: 100 }

  async function render({ key }: PageAddress): Promise<Rendered> {
    renders.push(key)
    const body = `${key}: ${countOf(db, article)} comments${'.'.repeat(say.size)}`
    await gates.shift()
    return {
      answer: { status: say.keep ? 200 : 404, headers: HTML, body: Buffer.from(body) },
      ...{ keep: say.keep, tags: [TAGS.article(article.id)], asides: say.asides, until: say.until },
    }
  }

  const files = options.folder === undefined ? null : new PageFiles(options.folder, 'one')
  const { bytes = 10_000_000, now } = options
  const store = new PageStore({ changes: pageChanges(db), render, files, bytes, now })
  db.afterCommit.add(store.catchUp)
  onTestFinished(() => store.close())
  const read = async (key = '/a') => textOf(await store.get(addressOf(key)))
  return { db, article, store, renders, gates, say, read, render }
}

const countOf = (db: Db, { id }: ArticleRow) =>
  db.sqlite.reader.prepare('select comment_count from articles where id = ?').pluck().get(id) as number

function addressOf(key: string): PageAddress {
  const address = pageAddress(key)
  if (!address) throw new Error(`${key} is no address`)
  return address
}

type Found = Awaited<ReturnType<PageStore['get']>>
const textOf = (found: Found | null) =>
  found && (found.kind === 'kept' ? found.bodies.identity : found.answer.body).toString().replace(/\.+$/, '')

/** A promise and how to keep it. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, open: resolve }
}

describe('the page store', () => {
  it('renders a page once for all who ask for it, however many they are', async () => {
    const { store, read, renders } = await newsroom()
    const burst = await Promise.all(Array.from({ length: 50 }, () => read()))
    expect(new Set(burst)).toEqual(new Set(['/a: 0 comments']))
    await read()
    expect(renders).toEqual(['/a'])
    expect(store.kept('/a')?.kind).toBe('kept')
    expect(store.kept('/b')).toBeNull()
  })

  it('has the same bytes in every encoding', async () => {
    const { store } = await newsroom()
    const found = await store.get(addressOf('/a'))
    if (found.kind !== 'kept') throw new Error('not kept')
    const { br, gzip, identity } = found.bodies
    expect(brotliDecompressSync(br)).toEqual(identity)
    expect(gunzipSync(gzip)).toEqual(identity)
  })

  it('never answers with a page that a committed change made wrong', async () => {
    const { db, article, read } = await newsroom()
    expect(await read()).toBe('/a: 0 comments')
    await addComment(db, article)
    expect(await read()).toBe('/a: 1 comments')
  })

  it('keeps a page through changes of what it does not show', async () => {
    const { db, article, read, renders } = await newsroom()
    await read()
    await addComment(db, article, { status: 'pending' })
    await read()
    expect(renders).toHaveLength(1)
  })

  it('notices what another process has committed, on the next request', async () => {
    const { db, article, read } = await newsroom()
    await read()
    const other = openDb(db.sqlite.writer.name)
    await addComment(other, article)
    other.close()
    await new Promise((resolve) => setImmediate(resolve))
    expect(await read()).toBe('/a: 1 comments')
  })

  it('does not keep a render that began before a change and ended after it', async () => {
    const { db, article, store, read, gates } = await newsroom()
    const slow = gate()
    gates.push(slow.promise)
    const early = read()
    await addComment(db, article)
    slow.open()
    await early
    expect(store.kept('/a')).toBeNull()
    expect(await read()).toBe('/a: 1 comments')
  })

  it('does not let who asks after a change wait for a render that began before it', async () => {
    const { db, article, read, gates, renders } = await newsroom()
    const slow = gate()
    gates.push(slow.promise)
    const early = read()
    await addComment(db, article)
    expect(await read()).toBe('/a: 1 comments')
    slow.open()
    await early
    expect(await read()).toBe('/a: 1 comments')
    expect(renders).toHaveLength(2)
  })

  it('hands on what may not be kept, and keeps nothing of it', async () => {
    const { store, read, say, renders } = await newsroom()
    say.keep = false
    await read()
    await read()
    expect(renders).toHaveLength(2)
    expect(store.size).toEqual({ pages: 0, bytes: 0 })
  })

  it('lets nobody wait for ever after a render that failed', async () => {
    const { read, gates } = await newsroom()
    gates.push(Promise.reject(new Error('no paper')))
    await expect(read()).rejects.toThrow('no paper')
    expect(await read()).toBe('/a: 0 comments')
  })

  it('stays within its bytes, and drops what was not read for longest', async () => {
    const { store, read, say } = await newsroom({ bytes: 30_000 })
    say.size = 5000
    for (const key of ['/a', '/b', '/c']) await read(key)
    expect(store.size.bytes).toBeLessThanOrEqual(30_000)
    const before = store.size.pages
    store.kept('/a')
    for (let n = 0; n < before; n += 1) {
      store.kept('/a')
      await read(`/more-${n}`)
    }
    expect(store.kept('/a')).not.toBeNull()
    expect(store.kept('/b')).toBeNull()
    expect(store.size.bytes).toBeLessThanOrEqual(30_000)
  })

  it('drops a page at the moment from which it is wrong by time alone', async () => {
    let now = 1000
    const { store, read, say } = await newsroom({ now: () => now })
    say.until = 2000
    await read()
    now = 1999
    expect(store.kept('/a')).not.toBeNull()
    now = 2000
    await new Promise((resolve) => setImmediate(resolve))
    expect(store.kept('/a')).toBeNull()
  })
})

describe('a page with something in an aside that changed', () => {
  it('is served as it was until it has been rendered anew in the background', async () => {
    const { db, article, store, read, say, gates, renders } = await newsroom()
    say.asides = [TAGS.recent]
    await read()
    const slow = gate()
    gates.push(slow.promise)
    db.sqlite.writer.exec("insert into page_change values ('recent')")
    store.catchUp()
    db.sqlite.writer.prepare('update articles set comment_count = 7 where id = ?').run(article.id)
    expect(await read()).toBe('/a: 0 comments')
    slow.open()
    await vi.waitFor(async () => {
      expect(renders.length).toBe(2)
      expect(store.kept('/a')).not.toBeNull()
    })
  })

  it('is dropped when its turn has not come within four seconds', async () => {
    let now = 0
    const { db, store, read, say, gates, renders } = await newsroom({ now: () => now })
    say.asides = [TAGS.recent]
    await read('/a')
    await read('/b')
    const slow = gate()
    gates.push(slow.promise)
    db.sqlite.writer.exec("insert into page_change values ('recent')")
    store.catchUp()
    await vi.waitFor(() => expect(renders).toHaveLength(3))
    now = 4000
    slow.open()
    await vi.waitFor(() => expect(store.kept('/b')).toBeNull())
    expect(store.kept('/a')).not.toBeNull()
  })

  it('goes when nothing that may be kept stands at its address any more', async () => {
    const { db, store, read, say } = await newsroom()
    say.asides = [TAGS.recent]
    await read()
    say.keep = false
    db.sqlite.writer.exec("insert into page_change values ('recent')")
    store.catchUp()
    await vi.waitFor(() => expect(store.kept('/a')).toBeNull())
  })
})

describe('a store that was kept on the disk', () => {
  /** Reads a page and waits until it lies there. */
  async function settled(room: Awaited<ReturnType<typeof newsroom>>, folder: string) {
    await room.read('/a')
    await vi.waitFor(() => expect(lying(folder)).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'a.meta']))
  }
  const lying = (folder: string) => readdirSync(join(folder, 'html')).sort()
  /** Another store on the same folder and database, as after a restart. */
  function reopened({ db, render }: Awaited<ReturnType<typeof newsroom>>, folder: string, version = 'one') {
    const files = new PageFiles(folder, version)
    const store = new PageStore({ changes: pageChanges(db), render, files, bytes: 1e7 })
    onTestFinished(() => store.close())
    return store
  }

  it('is warm after a restart', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    const store = reopened(room, folder)
    expect(textOf(store.kept('/a'))).toBe('/a: 0 comments')
    expect(room.renders).toHaveLength(1)
  })

  it('has forgotten what was changed while nobody served', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    room.db.afterCommit.clear()
    await addComment(room.db, room.article)
    const store = reopened(room, folder)
    expect(store.kept('/a')).toBeNull()
    expect(textOf(await store.get(addressOf('/a')))).toBe('/a: 1 comments')
  })

  it('keeps nothing that other code has made', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    expect(reopened(room, folder, 'two').kept('/a')).toBeNull()
  })

  it('has removed the files of a changed page before the change is answered', async () => {
    const folder = testFolder()
    const room = await newsroom({ folder })
    await settled(room, folder)
    await addComment(room.db, room.article)
    expect(lying(folder)).toEqual([])
  })
})
