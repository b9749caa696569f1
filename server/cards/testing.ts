import { once } from 'node:events'
import { createServer } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Db } from '#db/client.ts'
import { createCards } from './answer.ts'

/** A server of drawn pictures, and nothing else. */
export async function cardServer(db: Db, folder: string, uploads: string): Promise<string> {
  const cards = createCards(db, { folder, uploads, common: ['x-common', 'yes'] })
  const server = createServer((request, response) => {
    void cards(request, response).then(
      (was) => was || response.writeHead(404, { 'x-not-ours': '1' }).end(),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
}
