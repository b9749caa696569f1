import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openDb } from '#db/client.ts'
import { TAGS } from '#db/pages/tags.ts'
import { addComment } from '#db/testing/cast.ts'
import { PageStore } from './store.ts'
import { addressOf, newsroom } from './testing.ts'

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
    if (found?.kind !== 'kept') throw new Error('not kept')
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

  it('renders nothing for those who have all left', async () => {
    const { store, render } = await newsroom()
    const gone = () => true
    const leaving = new PageStore({
      changes: { anyCommit: () => false, last: () => 0, since: () => [], anyOf: () => false },
      render: async (address, haveLeft) => (haveLeft() ? null : await render(address)),
      files: null,
      bytes: 1e6,
    })
    onTestFinished(() => leaving.close())
    expect(await leaving.get(addressOf('/a'), gone)).toBeNull()
    const [one, other] = await Promise.all([
      leaving.get(addressOf('/a'), gone),
      leaving.get(addressOf('/a'), () => false),
    ])
    expect([one?.kind, other?.kind]).not.toContain('rendered')
    expect(store.size.pages).toBe(0)
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
