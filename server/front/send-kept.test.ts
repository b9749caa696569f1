import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { compressed } from '../pages/compress.ts'
import { etagOf, sizeOf, type KeptPage } from '../pages/kept.ts'
import { createSendKept } from './send-kept.ts'

/** A server that has one page. @returns how to ask for it */
async function serving(withTags: boolean, own: KeptPage['own'] = null) {
  const bodies = await compressed(Buffer.from('<p>Low water at nine forty.</p>'.repeat(20)), 'quick')
  const page = {
    address: { key: '/a', segments: ['a'], page: 1 },
    ...{ own, tags: ['article:9', 'site'], asides: ['recent'], until: Infinity, seq: 1, bodies: null },
    ...{ etag: etagOf(bodies.identity), size: sizeOf(bodies), agedAt: null },
  }
  const send = createSendKept({ page: ['x-of', 'page'], document: ['x-of', 'document'] }, withTags)
  const server = createServer((request, response) => send(request, response, { kind: 'kept', page, bodies }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return async (headers: Record<string, string> = {}) =>
    await fetch(`http://127.0.0.1:${port}/a`, { headers })
}

it('names the tags of a page for a CDN that drops by them, and else keeps them to itself', async () => {
  const named = (await (await serving(true))()).headers
  expect(named.get('cache-tag')).toBe('article:9,site,recent')
  expect(named.get('surrogate-key')).toBe('article:9 site recent')
  const silent = (await (await serving(false))()).headers
  expect([silent.get('cache-tag'), silent.get('surrogate-key')]).toEqual([null, null])
})

it('sends what the client can read, and 304 to who has it', async () => {
  const ask = await serving(false)
  const texts = []
  for (const encoding of ['br', 'gzip', 'identity']) {
    const answer = await ask({ 'accept-encoding': encoding })
    expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    texts.push(await answer.text())
  }
  expect(new Set(texts).size).toBe(1)
  const etag = (await ask()).headers.get('etag') ?? ''
  expect((await ask({ 'if-none-match': etag })).status).toBe(304)
  expect((await ask({ 'if-none-match': 'W/"another"' })).status).toBe(200)
})

it('says of a document for programs what it is, and since when', async () => {
  const modifiedAt = Date.UTC(2026, 4, 14, 9, 30)
  const type = 'application/rss+xml; charset=utf-8'
  const ask = await serving(false, { headers: ['content-type', type], modifiedAt })
  const { headers } = await ask()
  expect([headers.get('content-type'), headers.get('x-of')]).toEqual([type, 'document'])
  const time = headers.get('last-modified') ?? ''
  expect(time).toBe('Thu, 14 May 2026 09:30:00 GMT')
  const status = async (asked: Record<string, string>) => (await ask(asked)).status
  expect(await status({ 'if-modified-since': time })).toBe(304)
  expect(await status({ 'if-modified-since': 'Thu, 14 May 2026 09:29:59 GMT' })).toBe(200)
  expect(await status({ 'if-modified-since': 'yesterday' })).toBe(200)
  // Where a tag is named, the time says nothing.
  expect(await status({ 'if-modified-since': time, 'if-none-match': 'W/"another"' })).toBe(200)
})

it('answers nobody by a time that would tell two versions of one second from one another', async () => {
  const ask = await serving(false, { headers: ['content-type', 'text/plain'], modifiedAt: null })
  const { headers, status } = await ask({ 'if-modified-since': new Date().toUTCString() })
  expect([headers.get('last-modified'), status]).toEqual([null, 200])
})
