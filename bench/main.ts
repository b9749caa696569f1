import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillForBench } from './fill.ts'
import { coldRequest, load, postComments, type Load } from './load.ts'
import { startServer } from './server.ts'

const HELP = `Usage: npm run bench -- [options]

Starts the built server on a filled database of its own and measures it from this machine. Figures of one run stand
beside each other; those of two runs, or two machines, do not.

  --articles N     articles beside the demo newsroom          (default 2000)
  --comments N     comments on them                           (default 20000)
  --seconds N      of load on each page                       (default 8)
  --connections N  at the same time                           (default 32)
  --help           show this`

const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const
const { values } = parseArgs({
  options: {
    articles: number(2000),
    comments: number(20_000),
    seconds: number(8),
    connections: number(32),
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else await bench()

async function bench() {
  const [articles, comments, seconds, connections] = [
    values.articles,
    values.comments,
    values.seconds,
    values.connections,
  ].map(Number)
  if (
    ![articles, comments, seconds, connections].every((value) => Number.isInteger(value) && Number(value) > 0)
  ) {
    console.error(HELP)
    process.exitCode = 1
    return
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'))
  try {
    await measure(
      dataDir,
      { articles: Number(articles), comments: Number(comments) },
      { seconds: Number(seconds), connections: Number(connections) },
    )
  } finally {
    rmSync(dataDir, { recursive: true })
  }
}

async function measure(dataDir: string, size: { articles: number; comments: number }, how: Load) {
  console.log(`Commit      ${commit()}`)
  console.log(`Machine     ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
  console.log(`Filling     ${size.articles} articles and ${size.comments} comments`)
  const pages = await fillForBench(dataDir, size)
  const server = await startServer(dataDir)
  try {
    console.log(
      `Load        ${how.connections} connections, ${how.seconds} s a page; the load runs on the same machine\n`,
    )
    console.log('page             cold ms   requests/s   p50 ms   p99 ms   errors')
    for (const [name, path] of Object.entries(pages)) {
      const cold = await coldRequest(server.url + path)
      const warm = await load(server.url + path, how)
      console.log(row(name, cold.toFixed(1), warm.perSecond, warm.p50, warm.p99, warm.errors))
    }
    const posts = await postComments(`${server.url}${pages.article}/comments`, how)
    console.log(row('comment posts', '', posts.perSecond, posts.p50, posts.p99, posts.errors))
  } finally {
    await server.stop()
  }
}

function row(
  name: string,
  cold: string,
  perSecond: number,
  p50: number,
  p99: number,
  errors: number,
): string {
  return [
    name.padEnd(15),
    cold.padStart(9),
    perSecond.toFixed(0).padStart(12),
    String(p50).padStart(8),
    String(p99).padStart(8),
    String(errors).padStart(8),
  ].join(' ')
}

function commit(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with uncommitted changes'}`
  } catch {
    return 'unknown (no git here)'
  }
}
