import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openDb } from '#db/client.ts'
import { subjectsOf } from '#db/testing/archive/subjects.ts'
import { pagesOf } from './pages.ts'

export interface Timing {
  /** Milliseconds. */
  median: number
  p95: number
  /** Milliseconds of the processor, on average: what a busy machine adds by making us wait is not in it. */
  cpu: number
  times: number
}
export interface Figures {
  pages: Record<string, Timing>
  /** Megabytes of this process when all was measured. */
  rss: number
  /** Megabytes of the database on the disk. */
  size: number
}

const WARM_UP = 200
const MOST_TIMES = 300
const LONGEST = 5000
const LEAST_TIMES = 20

/** Measures one filled archive in this process: what each page and each form asks of the database, warm. */
export async function measureSize(dir: string): Promise<Figures> {
  const file = join(dir, 'broadsheet.db')
  const db = openDb(file)
  const pages: Figures['pages'] = {}
  for (const [name, page] of Object.entries(pagesOf(db, subjectsOf(db))))
    if (page) pages[name] = await time(page)
  const rss = process.memoryUsage.rss() / 2 ** 20
  db.close()
  return { pages, rss, size: statSync(file).size / 2 ** 20 }
}

async function time(page: () => Promise<unknown>): Promise<Timing> {
  const began = performance.now()
  for (let turn = 0; turn < WARM_UP && performance.now() - began < LONGEST; turn += 1) await page()
  const measuredFrom = performance.now()
  const usedBefore = process.cpuUsage()
  const took: number[] = []
  while (
    took.length < MOST_TIMES &&
    (took.length < LEAST_TIMES || performance.now() - measuredFrom < LONGEST)
  ) {
    const start = performance.now()
    await page()
    took.push(performance.now() - start)
  }
  const used = process.cpuUsage(usedBefore)
  const cpu = (used.user + used.system) / 1000 / took.length
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor((took.length - 1) * share)] ?? 0
  return { median: at(0.5), p95: at(0.95), cpu, times: took.length }
}
