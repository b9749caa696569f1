import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { archiveOf } from './archive.ts'
import { curve } from './curve.ts'
import type { Figures } from './measure.ts'
import { table, type BySize } from './table.ts'

const HELP = `Usage: npm run bench:scale -- [options]

Fills archives of several sizes and measures in each what pages and forms ask of the database, warm and without the
rest of the server: median / 95th percentile / processor time. The largest takes about 20 minutes and 15 GB.

  --sizes N,N,…  articles of each archive        (default 1000,10000,100000,1000000)
  --dir DIR      where the archives are made     (default a new temporary folder)
  --keep         leaves them there; a later run with the same --dir measures them again
  --json FILE    writes all figures
  --svg FILE     draws the curve
  --help         show this`

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    dir: { type: 'string' },
    keep: { type: 'boolean', default: false },
    json: { type: 'string' },
    svg: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const sizes = values.sizes.split(',').map(Number)
if (values.help) console.log(HELP)
else if (sizes.every((size) => Number.isInteger(size) && size >= 100)) await bench()
else {
  console.error(HELP)
  process.exitCode = 1
}

async function bench() {
  const dir = values.dir ?? mkdtempSync(join(tmpdir(), 'broadsheet-scale-'))
  mkdirSync(dir, { recursive: true })
  console.log(`Machine     ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  console.log(`Archives    ${dir}\n`)
  const all: BySize = {}
  for (const size of sizes.toSorted((a, b) => a - b)) {
    const began = performance.now()
    const folder = await archiveOf(dir, size, (done) => {
      if (done % (size / 10) === 0) console.log(`  ${done.toLocaleString('en')} articles`)
    })
    const seconds = ((performance.now() - began) / 1000).toFixed(0)
    console.log(`${size.toLocaleString('en')} articles are there after ${seconds} s`)
    all[size] = await measure(folder)
    // After each size, so that a run that is broken off has said something.
    if (values.json) writeFileSync(values.json, `${JSON.stringify(all, null, 2)}\n`)
    if (!values.keep) rmSync(folder, { recursive: true })
  }
  if (values.svg) writeFileSync(values.svg, curve(all))
  console.log(`\n${table(all)}`)
  if (!values.keep && !values.dir) rmSync(dir, { recursive: true })
}

async function measure(folder: string): Promise<Figures> {
  const script = join(import.meta.dirname, 'measure-one.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, folder])
  return JSON.parse(stdout) as Figures
}
