import { PASSWORD } from '#db/testing/cast.ts'
import { startServer } from '../server.ts'
import type { Filled } from './fill.ts'

export interface Timing {
  median: number
  p95: number
}

/** Asks the built server for each page again and again; nothing is kept, so each is read and rendered anew. */
export async function measureNewsroom(
  folder: string,
  { email, path, lastComment }: Filled,
  times: number,
): Promise<Record<string, Timing>> {
  const server = await startServer(folder, { BROADSHEET_PAGES_MB: '0', BROADSHEET_DEMO: '0' })
  try {
    const cookie = await signIn(server.url, email)
    const get = async (address: string) => {
      const answer = await fetch(server.url + address, { headers: { cookie } })
      if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
      await answer.arrayBuffer()
      return new URL(answer.url)
    }
    const permalink = `/comments/${lastComment}`
    const landed = await get(permalink)
    const pages = {
      queue: '/admin/comments',
      log: '/admin/log',
      'statistics, 90 days': '/admin/statistics?days=90',
      transparency: '/transparency',
      'article, first page': path,
      'article, last page': landed.pathname + landed.search,
      'permalink of the last comment': permalink,
    }
    const timings: Record<string, Timing> = {}
    for (const [name, address] of Object.entries(pages))
      timings[name] = await time(times, async () => await get(address))
    return timings
  } finally {
    await server.stop()
  }
}

async function signIn(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/admin/sign-in/session`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password: PASSWORD }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!cookie.includes('session-token')) throw new Error(`nobody could sign in: ${answer.status}`)
  return cookie
}

async function time(times: number, work: () => Promise<unknown>): Promise<Timing> {
  for (let turn = 0; turn < times / 3; turn += 1) await work()
  const took: number[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}
