import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { request as send, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { pageChanges } from '#db/pages/changes.ts'
import { TAGS } from '#db/pages/tags.ts'
import { addComment, theCast } from '#db/testing/cast.ts'
import { testDb, testFolder } from '#db/testing/database.ts'
import { freePort } from '#db/testing/port.ts'
import { createFiles } from '#server/assets/files.ts'
import { trustedProxies } from '#server/front/address.ts'
import { requests } from '#server/front/context.ts'
import { createDocuments } from '#server/documents/documents.ts'
import { createFront } from '#server/front/front.ts'
import { createRenderer } from '#server/front/render.ts'
import { createListener, LIMITS } from '#server/listen.ts'
import { PageFiles } from '#server/pages/files.ts'
import { PageStore } from '#server/pages/store.ts'
import { articleReads } from '#db/schema/index.ts'
import { countReads } from '#server/reads/reads.ts'
import { checkNginx, deployedConf, hasBrotli, hasNginx, startNginx } from './nginx.ts'

const SETTINGS = { https: false, sharedSeconds: 5, cacheTags: false }
/** What two servers may say differently of one page. */
const OF_A_SERVER = ['date', 'server', 'connection', 'keep-alive', 'etag']

/** A site of pages that say how many comments there are, behind the process's own front, and nginx before it. */
async function deployed() {
  const db = await testDb()
  const { article } = await theCast(db)
  const dataDir = testFolder()
  const count = db.sqlite.reader.prepare('select comment_count from articles where id = ?').pluck()

  const next = async (_: IncomingMessage, response: ServerResponse) => {
    requests.getStore()?.tags.add(TAGS.article(article.id))
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Tram</title><p>${Number(count.get(article.id))} comments</p>`)
  }
  const renderer = createRenderer(next, { dev: false, host: 'localhost' })
  const files = new PageFiles(join(dataDir, 'pages'), 'one')
  const kept = { changes: pageChanges(db), render: renderer.forAnybody, files, bytes: 1e7, settleMs: 0 }
  const pages = new PageStore(kept)
  db.afterCommit.add(pages.catchUp)
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  const reads = countReads(db, { folder: dataDir, siteUrl: 'http://localhost', clock: Date.now })
  const front = createFront({
    ...{ proxies: trustedProxies('127.0.0.1'), renderer, pages, reads, headers: SETTINGS, dev: null },
    documents: createDocuments([]),
    isStaging: () => false,
    hub: async () => ({ status: 404, headers: {}, body: Buffer.alloc(0) }),
    files: createFiles(db, { folder: dataDir, headers: SETTINGS, dev: true }),
    live: async () => false,
    receive: async () => ({ answer: { status: 303, headers: { location: '/' }, body: Buffer.alloc(0) } }),
  })

  /** What has reached the process. */
  const asked: string[] = []
  const server = createListener(LIMITS, (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    void front(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const upstream = `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  const nginx = await startNginx(
    deployedConf({ listen: `127.0.0.1:${await freePort()}`, upstream, dataDir }, hasBrotli),
  )
  onTestFinished(async () => {
    await nginx.stop()
    server.closeAllConnections()
    server.close()
    await pages.close()
    vi.unstubAllEnvs()
  })

  /** Has a page rendered, and waits until its last file is there. */
  async function keep(path: string) {
    await get(`http://${upstream}${path}`)
    const file = join(dataDir, 'pages', 'html', `${path}.html`)
    await vi.waitFor(() => expect(existsSync(file)).toBe(true))
    asked.length = 0
  }
  return { db, article, dataDir, asked, keep, reads, process: `http://${upstream}`, nginx: nginx.url }
}

interface Got {
  status: number
  headers: Record<string, unknown>
  bytes: Buffer
}

/** One request as it is on the wire: nothing is unpacked or followed. */
async function get(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const sent = send(url, { method, headers, agent: false })
  sent.end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: response.statusCode ?? 0, headers: response.headers, bytes: await buffer(response) }
}

const withoutServers = ({ headers, ...got }: Got) => ({
  ...got,
  headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_A_SERVER.includes(name))),
})

const unpackers = {
  'br, gzip': hasBrotli ? brotliDecompressSync : gunzipSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
}

if (!hasNginx)
  it('is not on this machine: what needs it could not be tested', () => expect(hasNginx).toBe(false))
else
  describe('nginx with deploy/nginx.conf', () => {
    it('takes the file as it is', () => {
      const places = { listen: '127.0.0.1:8080', upstream: '127.0.0.1:3000', dataDir: testFolder() }
      expect(checkNginx(deployedConf(places, hasBrotli))).toMatch(/test is successful/)
    })

    it('serves a kept page from its files, with the bytes and headers that the process has for it', async () => {
      const { asked, keep, process, nginx } = await deployed()
      for (const path of ['/', '/city', '/city/tram-line-five', '/kultur/caf%C3%A9']) {
        await keep(decodeURIComponent(path))
        for (const [encoding, unpack] of Object.entries(unpackers)) {
          const known = encoding === 'br, gzip' && !hasBrotli ? 'gzip' : encoding
          const files = await get(nginx + path, { 'accept-encoding': encoding })
          expect(asked).toEqual([])
          expect(unpack(files.bytes).toString()).toContain('0 comments')
          const own = await get(process + path, { 'accept-encoding': known })
          expect(withoutServers(files)).toEqual(withoutServers(own))
          const head = await get(nginx + path, { 'accept-encoding': encoding }, 'HEAD')
          expect(withoutServers(head)).toEqual({ ...withoutServers(files), bytes: Buffer.alloc(0) })
          asked.length = 0
        }
      }
    })

    it('has the process answer whoever has a cookie of his own', async () => {
      const { asked, keep, nginx } = await deployed()
      await keep('/city')
      for (const cookie of [
        'broadsheet_held=1.2.x',
        'broadsheet_muted=1.2.x',
        'a=b; next-auth.session-token=x',
        '__Secure-next-auth.session-token=x',
      ]) {
        expect((await get(`${nginx}/city`, { cookie })).headers['cache-control']).toMatch(/^private/)
      }
      expect(asked).toHaveLength(4)
      await get(`${nginx}/city`, { cookie: 'theme=dark; broadsheet_commenter=1-1.2.x' })
      expect(asked).toHaveLength(4)
    })

    it('has the process answer queries that matter, and no others', async () => {
      const { asked, keep, nginx } = await deployed()
      await keep('/city')
      for (const query of ['?utm_source=x', '?fbclid=1&utm_medium=mail', '?gclid=', '']) {
        await get(`${nginx}/city${query}`)
      }
      expect(asked).toEqual([])
      for (const query of ['?page=2', '?reply=1', '?utm_source=x&page=2', '?q=tram']) {
        await get(`${nginx}/city${query}`)
      }
      await get(`${nginx}/city/tram/comments`, { 'content-length': '0' }, 'POST')
      await get(`${nginx}/admin`)
      expect(asked).toEqual([
        ...['GET /city?page=2', 'GET /city?reply=1', 'GET /city?utm_source=x&page=2', 'GET /city?q=tram'],
        ...['POST /city/tram/comments', 'GET /admin'],
      ])
    })

    it('shows a change to the very next request, and the files of the new page after it', async () => {
      const { db, article, asked, keep, nginx } = await deployed()
      await keep('/city')
      for (const expected of ['1 comments', '2 comments', '3 comments']) {
        await addComment(db, article)
        expect((await get(`${nginx}/city`)).bytes.toString()).toContain(expected)
        await keep('/city')
        expect((await get(`${nginx}/city`)).bytes.toString()).toContain(expected)
        expect(asked).toEqual([])
      }
    })

    it('answers no question about a time or a tag of a page from its files', async () => {
      const { keep, nginx } = await deployed()
      await keep('/city')
      const { headers } = await get(`${nginx}/city`)
      expect(headers).not.toHaveProperty('etag')
      expect(headers).not.toHaveProperty('last-modified')
      const later = new Date(Date.now() + 60_000).toUTCString()
      expect((await get(`${nginx}/city`, { 'if-modified-since': later })).status).toBe(200)
      expect((await get(`${nginx}/city`, { range: 'bytes=0-3' })).status).toBe(200)
    })

    it('tells the process who reads what it has answered with a file, and of nobody else', async () => {
      const { db, article, asked, keep, reads, nginx } = await deployed()
      await keep(article.path)
      const reader = { 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/145.0', 'accept-language': 'en' }
      const others: Record<string, string>[] = [
        { 'user-agent': 'curl/8' },
        { 'accept-language': '' },
        { 'sec-purpose': 'prefetch' },
        { cookie: 'next-auth.session-token=x' },
      ]
      for (const not of others) await get(nginx + article.path, { ...reader, ...not })
      await get(nginx + article.path, reader, 'HEAD')
      const told = () => asked.filter((line) => line.startsWith('POST'))
      for (const from of ['203.0.113.7', '203.0.113.7', '198.51.100.4'])
        await get(`${nginx}${article.path}?utm_source=x`, { ...reader, 'x-forwarded-for': from })
      await vi.waitFor(() => expect(told()).toHaveLength(3))
      // Of staff it hears only what it answers itself.
      expect(asked).toHaveLength(4)
      await reads.keep()
      const { articleId, reads: many } = articleReads
      expect(await db.read.select({ articleId, many }).from(articleReads)).toEqual([
        { articleId: article.id, many: 2 },
      ])
    })

    it('serves pictures itself, as the process would', async () => {
      const { asked, dataDir, process, nginx } = await deployed()
      mkdirSync(join(dataDir, 'uploads'))
      writeFileSync(join(dataDir, 'uploads', 'tram-1080.webp'), 'a picture')
      const files = await get(`${nginx}/uploads/tram-1080.webp`)
      expect(asked).toEqual([])
      const { 'last-modified': _, 'accept-ranges': __, ...headers } = withoutServers(files).headers
      const own = await get(`${process}/uploads/tram-1080.webp`)
      expect({ ...withoutServers(files), headers }).toEqual(withoutServers(own))
      expect((await get(`${nginx}/uploads/none.webp`)).bytes.toString()).toBe('No such picture.\n')
      expect((await get(`${nginx}/uploads/..%2fbroadsheet.db`)).status).toBe(404)
    })

    it('answers 404, 301 and 413 as the process does', async () => {
      const { keep, nginx } = await deployed()
      await keep('/city')
      expect((await get(`${nginx}/city/`)).headers.location).toBe('/city')
      const tooMuch = { 'content-length': String(2 * 1024 * 1024) }
      expect((await get(`${nginx}/city/tram/comments`, tooMuch, 'POST')).status).toBe(413)
    })
  })
