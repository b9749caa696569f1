import { parseArgs } from 'node:util'
import { temporaryFolder } from '../db/testing/folder.ts'
import { fillForBench } from './fill.ts'
import { hasWrk, type Load } from './load.ts'
import { measurePages } from './pages.ts'
import { measurePosts } from './posts.ts'
import { printBusyness, printGround } from './print.ts'
import { startServer } from './server.ts'
import { sideBySide } from './side-by-side.ts'
import { measureWeight } from './weight.ts'

const PARTS = ['static', 'pages', 'posts', 'weight'] as const
type Part = (typeof PARTS)[number]

const HELP = `Usage: npm run bench -- [options]

Starts the built server on a filled database of its own and measures it from this machine: beside nginx, page by page,
comment posts, page weight. Figures of one run stand beside each other; those of two runs, or two machines, do not. With
wrk and nginx it measures most; what is missing it says. Ends with 1 if anything failed.

  --only PART      of: ${PARTS.join(', ')}             (default all)
  --articles N     articles beside the demo newsroom          (default 2000)
  --comments N     comments on them                           (default 20000)
  --rounds N       of each server side by side                (default 3)
  --seconds N      of load at a time                          (default 5)
  --connections N  at the same time                           (default 32)
  --help           show this

npm run bench:render measures one render, bench:lighthouse what a slow phone makes of a page.`

const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    articles: number(2000),
    comments: number(20_000),
    rounds: number(3),
    seconds: number(5),
    connections: number(32),
    help: { type: 'boolean' },
  },
})
const [articles, comments, rounds, seconds, connections] = (
  ['articles', 'comments', 'rounds', 'seconds', 'connections'] as const
).map((name) => Number(values[name])) as [number, number, number, number, number]
const parts = values.only === undefined ? [...PARTS] : PARTS.filter((part) => part === values.only)
const isAsked =
  parts.length > 0 &&
  [articles, comments, rounds, seconds, connections].every((value) => Number.isInteger(value) && value > 0)

if (values.help) console.log(HELP)
else if (isAsked) await bench(new Set(parts), { seconds, connections })
else {
  console.error(HELP)
  process.exitCode = 1
}

async function bench(wanted: Set<Part>, how: Load) {
  printGround()
  console.log(
    hasWrk
      ? `Load      wrk with one thread, on the same machine: it takes up to a core for itself`
      : `Load      autocannon, since wrk is not here: it is slower than what it measures; compare no warm figures`,
  )
  console.log(`Filling   ${articles} articles and ${comments} comments beside the demo newsroom`)
  const folder = temporaryFolder()
  const dataDir = folder.path
  try {
    const { article, ...lists } = await fillForBench(dataDir, { articles, comments })
    const pages = { ...lists, article }
    const server = await startServer(dataDir)
    try {
      if (wanted.has('static')) await sideBySide({ server, dataDir, path: article, rounds, how })
      if (wanted.has('pages')) await measurePages({ server, dataDir, pages, how })
      if (wanted.has('posts')) await measurePosts({ server, dataDir, path: article, how })
      if (wanted.has('weight')) await measureWeight(server.url, pages)
    } finally {
      await server.stop()
    }
  } finally {
    folder.remove()
  }
  console.log()
  printBusyness()
}
