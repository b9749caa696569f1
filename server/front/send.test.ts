import { once } from 'node:events'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sendPieces } from './send.ts'

const CSV = { status: 200, headers: { 'content-type': 'text/csv; charset=utf-8', 'content-length': '0' } }

/** What a client of ours is sent, and when all is over on the server's side. */
async function ask(pieces: AsyncIterable<string>, headers: Record<string, string> = {}, method = 'GET') {
  let ended = (_: unknown) => {}
  const over = new Promise<unknown>((resolve) => (ended = resolve))
  const server = createServer((asked, response) => {
    sendPieces(asked, response, CSV, pieces, ['x-more', 'yes']).then(() => ended(null), ended)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const sent = request({ port, host: '127.0.0.1', headers, method, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { answer, over, close: () => server.close() }
}

async function* endless(made: { count: number }): AsyncGenerator<string> {
  for (;;) {
    made.count += 1
    yield `${'x'.repeat(64 * 1024)}\n`
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function* three(): AsyncGenerator<string> {
  for (const piece of ['one\n', 'two\n', 'three\n']) yield await Promise.resolve(piece)
}

const textOf = async (answer: IncomingMessage) => Buffer.concat(await answer.toArray())

describe('an answer in pieces', () => {
  it('is sent while it is made, and no further than it is taken', async () => {
    const made = { count: 0 }
    const { answer, over, close } = await ask(endless(made))
    const [first] = (await once(answer, 'data')) as [Buffer]
    expect(first.length).toBeGreaterThan(0)
    answer.destroy()
    // Who leaves ends it: nothing more is made, which without an end is the only way to get here.
    expect(await over).toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' })
    const until = made.count
    await new Promise((resolve) => setImmediate(resolve))
    expect(made.count).toBe(until)
    close()
  })

  it('holds all pieces, compressed for who takes that, with no length and with all headers', async () => {
    const plain = await ask(three())
    expect(plain.answer.headers).toMatchObject({ 'x-more': 'yes', 'transfer-encoding': 'chunked' })
    expect(plain.answer.headers['content-length']).toBeUndefined()
    expect((await textOf(plain.answer)).toString()).toBe('one\ntwo\nthree\n')
    plain.close()
    const small = await ask(three(), { 'accept-encoding': 'gzip' })
    expect(small.answer.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(await textOf(small.answer)).toString()).toBe('one\ntwo\nthree\n')
    small.close()
  })

  it('is only its headers to a HEAD', async () => {
    const { answer, over, close } = await ask(three(), {}, 'HEAD')
    expect(await textOf(answer)).toHaveLength(0)
    expect(await over).toBeNull()
    close()
  })
})
