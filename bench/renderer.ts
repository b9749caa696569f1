import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { buildIfNeeded } from '../server/build.ts'
import { collect } from '../server/front/collect.ts'
import { newContext, requests } from '../server/front/context.ts'

export interface Render {
  wallMs: number
  /** Of all threads of this process. */
  cpuMs: number
  bytes: number
}

/** Next in this process, as the server runs it, but without a network, a front or a store around it. */
export async function createRenderer(dataDir: string) {
  await buildIfNeeded()
  const secret = 'only-for-measuring-only-for-measuring'
  const settings = { DATA_DIR: dataDir, BROADSHEET_SECRET: secret, SITE_URL: 'http://localhost:3000' }
  Object.assign(process.env, settings, { NODE_ENV: 'production' })
  const { default: createNext } = await import('next')
  const next = createNext({ dev: false })
  await next.prepare()
  const handler = next.getRequestHandler()

  async function render(path: string): Promise<Render> {
    const request = getRequest(path)
    const began = performance.now()
    const usage = process.cpuUsage()
    const answer = await requests.run(newContext('127.0.0.1'), () => collect(handler, request))
    const { user, system } = process.cpuUsage(usage)
    const wallMs = performance.now() - began
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    return { wallMs, cpuMs: (user + system) / 1000, bytes: answer.body.length }
  }
  return { render, close: () => next.close() }
}

function getRequest(path: string): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  const headers = {
    host: 'localhost:3000',
    accept: 'text/html',
    'accept-encoding': 'gzip',
    'accept-language': 'en',
  }
  Object.assign(request, { method: 'GET', url: path, httpVersion: '1.1', headers })
  request.rawHeaders = Object.entries(headers).flat()
  request.push(null)
  return request
}
