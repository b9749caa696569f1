import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Db } from '#db/client.ts'
import { createLive } from './live.ts'
import { STREAM_LIMITS, type StreamLimits } from './streams.ts'

/** A server that answers what is under /live, and nothing else. */
export async function liveServer(db: Db, limits: Partial<StreamLimits> = {}) {
  const live = createLive(db, ['x-common', 'yes'], { ...STREAM_LIMITS, ...limits })
  const server = createServer((request, response) => {
    const address = String(request.headers['x-address'] ?? '::1')
    void live.answer(request, response, address).then((was) => {
      if (!was) response.writeHead(404).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  onTestFinished(async () => {
    live.close()
    server.closeAllConnections()
    server.close()
  })
  return { live, url, server }
}

/** An open stream, read event by event. */
export async function listen(url: string, headers: Record<string, string> = {}) {
  const request = get(url, { headers, agent: false })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  onTestFinished(() => void request.destroy())
  const lines = response.setEncoding('utf8')
  let text = ''
  let ended = false
  let wake = () => {}
  lines.on('data', (chunk: string) => {
    text += chunk
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  /** The next block of lines; null when the stream has ended. */
  async function block(): Promise<string | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end !== -1) {
        const found = text.slice(0, end)
        text = text.slice(end + 2)
        return found
      }
      if (ended) return null
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
  async function event(): Promise<unknown> {
    const found = await block()
    const data = /^data: (.*)$/m.exec(found ?? '')?.[1]
    return data === undefined ? found : (JSON.parse(data) as unknown)
  }
  return {
    status: response.statusCode,
    headers: response.headers,
    block,
    event,
    leave: () => request.destroy(),
  }
}
