import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Received {
  method: string
  /** With its query. */
  path: string
  headers: IncomingHttpHeaders
  body: string
}

interface Answer {
  status?: number
  body?: string
}

/** Another server of a test; it takes everything, or answers as it is told. */
export async function otherServer(answer: (received: Received) => Answer | Promise<Answer> = () => ({})) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    const take = async () => {
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
      received.push(one)
      const { status = 200, body: text = '' } = await answer(one)
      response.writeHead(status).end(text)
    }
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => void take())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}
