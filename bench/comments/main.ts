import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { printBusyness, printGround, printTable } from '../print.ts'
import { fillNewsroom } from './fill.ts'
import { measureNewsroom, type Timing } from './measure.ts'

const HELP = `Usage: npm run bench:comments -- [options]

Measures the built server's desk, and an article that is argued about, in newsrooms of several sizes: median and 95th
percentile of a page in milliseconds, read and rendered anew each time, and how much they grow from the first size to the last.

  --sizes N,N,…      comments of each newsroom            (default 1,10000,1000000)
  --discussed N,N,…  comments of the article in each      (default 10,100,10000)
  --times N          requests of each page                (default 60)
  --help             show this`

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10000,1000000' },
    discussed: { type: 'string', default: '10,100,10000' },
    times: { type: 'string', default: '60' },
    help: { type: 'boolean' },
  },
})
const [sizes, discussed] = [values.sizes.split(',').map(Number), values.discussed.split(',').map(Number)]
if (values.help) console.log(HELP)
else if ([...sizes, ...discussed].every((n) => n > 0) && sizes.length === discussed.length) await bench()
else {
  console.error(HELP)
  process.exitCode = 1
}

async function bench() {
  printGround()
  const dir = mkdtempSync(join(tmpdir(), 'broadsheet-comments-'))
  try {
    const all: Record<string, Timing>[] = []
    for (const [at, comments] of sizes.entries()) {
      const folder = join(dir, String(at))
      mkdirSync(folder)
      const began = performance.now()
      const filled = await fillNewsroom(folder, { comments, discussed: discussed[at] ?? 1 })
      const seconds = ((performance.now() - began) / 1000).toFixed(0)
      console.log(`${comments.toLocaleString('en')} comments are there after ${seconds} s`)
      all.push(await measureNewsroom(folder, filled, Number(values.times)))
      rmSync(folder, { recursive: true })
    }
    const head = sizes.map((n, at) => `${n.toLocaleString('en')} (${discussed[at]?.toLocaleString('en')})`)
    printTable(
      'Median / p95 in ms, by comments (those of the article)',
      ['page', ...head, 'growth'],
      rows(all),
    )
    printBusyness()
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function rows(all: Record<string, Timing>[]): string[][] {
  return Object.keys(all[0] ?? {}).map((name) => {
    const timings = all.map((one) => one[name] ?? { median: 0, p95: 0 })
    const [first, last] = [timings[0], timings.at(-1)]
    const growth = (key: keyof Timing) => ((last?.[key] ?? 0) / (first?.[key] || 1)).toFixed(1)
    return [
      name,
      ...timings.map(({ median, p95 }) => `${median.toFixed(1)} / ${p95.toFixed(1)}`),
      `${growth('median')}× / ${growth('p95')}×`,
    ]
  })
}
