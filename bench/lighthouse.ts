import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { temporaryFolder } from '../db/testing/folder.ts'
import { freePort } from '../db/testing/port.ts'
import { findOrInstallChromium, launchArguments } from '../e2e/browser.ts'
import { fillForReading } from './fill.ts'
import { median, printGround, printTable } from './print.ts'
import { startServer } from './server.ts'

const HELP = `Usage: npm run bench:lighthouse -- [options]

Runs Lighthouse on the built site as a slow phone would see it: front, section, article, search form. Prints the median
of the runs, and what keeps a category below 100. Ends with 1 if one is.

  --runs N   on each page   (default 3)
  --help     show this`

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, help: { type: 'boolean' } },
})
const runs = Number(values.runs)
if (values.help) console.log(HELP)
else if (Number.isInteger(runs) && runs > 0) await bench()
else {
  console.error(HELP)
  process.exitCode = 1
}

async function bench() {
  printGround()
  const folder = temporaryFolder()
  try {
    const pages = await fillForReading(folder.path)
    const server = await startServer(folder.path)
    try {
      const reports = await inBrowser(async (port) => {
        const reports: [string, Report[]][] = []
        for (const [name, path] of Object.entries(pages)) {
          const some: Report[] = []
          while (some.length < runs) some.push(await report(server.url + path, port))
          reports.push([name, some])
        }
        return reports
      })
      print(reports)
    } finally {
      await server.stop()
    }
  } finally {
    folder.remove()
  }
}

/** Lighthouse drives a browser that listens on a port; Playwright starts one as the browser journeys do. */
async function inBrowser<T>(work: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findOrInstallChromium(console.log),
    args: [...launchArguments(), `--remote-debugging-port=${port}`],
  })
  try {
    return await work(port)
  } finally {
    await browser.close()
  }
}

/**
 * Lighthouse's own settings are those of a mid-range phone on a slow network. On a busy machine it sometimes fails to
 * record a page load, and asks to be run again.
 */
async function report(url: string, port: number, attempts = 3): Promise<Report> {
  const result = await lighthouse(url, { port, logLevel: 'silent', onlyCategories: CATEGORIES })
  if (result && !result.lhr.runtimeError) return result.lhr
  const trouble = `${url}: ${result?.lhr.runtimeError?.message ?? 'no report'}`
  if (attempts === 1) throw new Error(trouble)
  console.log(`Once more: ${trouble}`)
  return await report(url, port, attempts - 1)
}

function print(pages: [string, Report[]][]) {
  const scores = (reports: Report[]) =>
    CATEGORIES.map((name) => median(reports.map((one) => (one.categories[name]?.score ?? 0) * 100)))
  const metric = (reports: Report[], name: string) =>
    median(reports.map((one) => one.audits[name]?.numericValue ?? Number.NaN))
  printTable(
    `Lighthouse ${pages[0]?.[1][0]?.lighthouseVersion ?? ''}, mobile, median of ${runs}`,
    ['page', ...CATEGORIES, 'LCP ms', 'TBT ms', 'CLS'],
    pages.map(([name, reports]) => [
      name,
      ...scores(reports).map((score) => score.toFixed(0)),
      metric(reports, 'largest-contentful-paint').toFixed(0),
      metric(reports, 'total-blocking-time').toFixed(0),
      metric(reports, 'cumulative-layout-shift').toFixed(3),
    ]),
  )
  const below = pages.filter(([, reports]) => scores(reports).some((score) => Math.round(score) < 100))
  if (below.length === 0) return
  process.exitCode = 1
  console.log('\nBelow 100:')
  for (const [name, reports] of below)
    for (const what of new Set(reports.flatMap(losses))) console.log(`  ${name}: ${what}`)
}

/** What cost points, in a report's own words. */
function losses({ categories, audits }: Report): string[] {
  const counted = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  )
  return counted.flatMap(({ id }) => {
    const { score = null, title = id, displayValue = '' } = audits[id] ?? {}
    return score !== null && score < 0.9 ? [`${title} ${displayValue}`.trim()] : []
  })
}
