import { once } from 'node:events'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createListener, LIMITS, type Limits } from './listen.ts'

/** A server that says hello, with limits that a test can wait for. */
async function listening(limits: Partial<Limits> = {}) {
  const server = createListener({ ...LIMITS, headersMs: 200, requestMs: 400, idleMs: 200, ...limits })
  server.on('request', (request, response) => {
    request.resume()
    request.on('end', () => response.end('hello'))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { server, port: (server.address() as AddressInfo).port }
}

async function opened(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return socket
}

/** All that the server says until it closes the connection. */
async function untilClosed(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.on('error', () => {})
  if (!socket.closed) await once(socket, 'close')
  return Buffer.concat(chunks).toString()
}

it('lets go of a client whose headers do not come to an end', async () => {
  const { port } = await listening()
  const socket = await opened(port)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

it('lets go of a client that says nothing at all', async () => {
  const { port } = await listening()
  expect(await untilClosed(await opened(port))).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
})

it('lets go of a client whose form does not come to an end', async () => {
  const { port } = await listening()
  const socket = await opened(port)
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nname=')
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 408 /)
})

it.each([
  ['pictures', '/admin/media'],
  ['a text', '/admin/articles/7/save'],
])('waits longer for %s that staff send, and no longer than that', async (_what, path) => {
  const { port } = await listening({ uploadMs: 1200 })
  const type = 'Content-Type: multipart/form-data; boundary=x'
  const head = `POST ${path} HTTP/1.1\r\nHost: x\r\n${type}\r\nContent-Length: 100\r\n`
  const [staff, reader] = [await opened(port), await opened(port)]
  const began = performance.now()
  staff.write(`${head}Cookie: next-auth.session-token=x\r\n\r\nname=`)
  reader.write(`${head}\r\nname=`)
  const ended = untilClosed(staff)
  expect(await untilClosed(reader)).toMatch(/^HTTP\/1\.1 408 /)
  expect(await ended).toMatch(/^(?:HTTP\/1\.1 408 |$)/)
  expect(performance.now() - began).toBeGreaterThan(1000)
})

it('lets go of a client that goes on sending what was answered already', async () => {
  const server = createListener({ ...LIMITS, requestMs: 200 }, (_request, response) => response.end('no'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const socket = await opened((server.address() as AddressInfo).port)
  const head =
    'POST /admin/media HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nCookie: next-auth.session-token=x'
  socket.write(`${head}\r\n\r\nname=`)
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 200 /)
})

it('refuses more headers than any browser sends', async () => {
  const { port } = await listening()
  const socket = await opened(port)
  socket.write(`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'x'.repeat(17_000)}\r\n\r\n`)
  const answer = await untilClosed(socket)
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  expect(answer).toContain('The address, or what comes with it, is too long.')
})

it.each([
  ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde'],
  [
    'a length and chunks',
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['no method', 'nonsense\r\n\r\n'],
  ['a line feed in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: b\nX-C: d\r\n\r\n'],
])('refuses a request with %s', async (_what, bytes) => {
  const { port } = await listening()
  const socket = await opened(port)
  socket.write(bytes)
  expect(await untilClosed(socket)).toMatch(/^HTTP\/1\.1 400 /)
})

it('keeps a connection for the next request, and closes it when none comes', async () => {
  const { port } = await listening()
  const socket = await opened(port)
  const all = untilClosed(socket)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /again HTTP/1.1\r\nHost: x\r\n\r\n')
  expect((await all).match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2)
})

it('takes so many connections and no more', async () => {
  const { server, port } = await listening({ connections: 2, headersMs: 10_000, requestMs: 10_000 })
  const [first] = [await opened(port), await opened(port)]
  expect(await untilClosed(await opened(port))).toBe('')
  first?.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  expect(String(await once(first, 'data'))).toMatch(/^HTTP\/1\.1 200 /)
  expect(server.maxConnections).toBe(2)
})

it('lets go of a client that asks for more at once than any browser', async () => {
  const { port } = await listening({ openRequests: 4, headersMs: 10_000, requestMs: 10_000 })
  const socket = await opened(port)
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n'.repeat(50))
  expect(((await untilClosed(socket)).match(/200 OK/g) ?? []).length).toBeLessThan(50)
})
