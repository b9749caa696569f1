import { join } from 'node:path'
import { openDb } from '../db/client.ts'
import { writeSetting } from '../db/settings/settings.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { load, type Load } from './load.ts'
import { median, printTable } from './print.ts'
import type { Server } from './server.ts'

const BROTLI = { 'accept-encoding': 'br' }
/** How often each page is asked for cold. */
const COLD = 15

interface Options {
  server: Server
  dataDir: string
  /** By name. */
  pages: Record<string, string>
  how: Load
}

/** Each kind of page: just after everything changed, and kept; with the bytes, without as they are known, and as HEAD. */
export async function measurePages({ server, dataDir, pages, how }: Options): Promise<void> {
  const cold = await coldTimes(server.url, dataDir, pages)
  const rows: (string | number)[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const { url, pid } = { url: server.url + path, pid: server.pid }
    const etag = (await fetch(url)).headers.get('etag') ?? ''
    const warm = await load({ url, pid, headers: BROTLI, status: 200 }, how)
    const known = await load({ url, pid, headers: { ...BROTLI, 'if-none-match': etag }, status: 304 }, how)
    const head = await load({ url, pid, headers: BROTLI, method: 'HEAD', status: 200 }, how)
    rows.push([
      name,
      median(cold[name] ?? []).toFixed(1),
      ...[warm, known, head].flatMap(({ perSecond, p99 }) => [perSecond.toFixed(0), p99.toFixed(2)]),
      warm.errors + known.errors + head.errors,
    ])
  }
  printTable(
    `Pages, ${how.connections} connections; cold: one request, median of ${COLD} after a change of everything`,
    ['page', 'cold ms', 'warm/s', 'p99 ms', '304/s', 'p99 ms', 'HEAD/s', 'p99 ms', 'errors'],
    rows,
  )
}

/** A setting of the site stands on every page: to change it, as the command line does, drops them all. */
async function coldTimes(url: string, dataDir: string, pages: Record<string, string>) {
  const db = openDb(join(dataDir, 'broadsheet.db'))
  const times: Record<string, number[]> = {}
  try {
    for (let round = 0; round < COLD; round += 1) {
      for (const [name, path] of Object.entries(pages)) {
        await writeSetting(db, SYSTEM, 'site.tagline', `Edition ${round} of ${name}`)
        const began = performance.now()
        const response = await fetch(url + path, { headers: BROTLI })
        await response.arrayBuffer()
        if (!response.ok) throw new Error(`${path} answered ${response.status}`)
        ;(times[name] ??= []).push(performance.now() - began)
      }
    }
  } finally {
    db.close()
  }
  return times
}
