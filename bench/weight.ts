import { chromium, type Page } from '@playwright/test'
import { installedChromium, launchArguments } from '../e2e/browser.ts'
import { kilobytes, printTable } from './print.ts'

const WIDTHS = [360, 1280]
const KINDS = ['Document', 'Stylesheet', 'Script', 'Font', 'Image', 'Other'] as const
type Kind = (typeof KINDS)[number]

interface Weight {
  bytes: Record<Kind, number>
  requests: number
  strangers: Set<string>
}

/**
 * What a first visit takes over the wire, compressed and with headers, by the browser's own count: as the page opens,
 * and in one further column what pictures it takes to scroll to its end.
 */
export async function measureWeight(url: string, pages: Record<string, string>): Promise<void> {
  const executablePath = installedChromium()
  if (executablePath === null) {
    console.log('\nNo Chromium here: what pages weigh is not measured.')
    return
  }
  const browser = await chromium.launch({ executablePath, args: launchArguments() })
  try {
    for (const width of WIDTHS) {
      const rows: (string | number)[][] = []
      for (const [name, path] of Object.entries(pages)) {
        // A context of its own has an empty cache.
        const context = await browser.newContext({ viewport: { width, height: 800 } })
        rows.push([name, ...(await weightOf(await context.newPage(), url + path))])
        await context.close()
      }
      printTable(
        `Page weight, ${width} pixels wide, KB on the wire`,
        [
          ...['page', 'HTML', 'CSS', 'JS', 'fonts', 'pictures', 'other', 'sum', 'requests'],
          'scrolled: pictures',
          'third parties',
        ],
        rows,
      )
    }
  } finally {
    await browser.close()
  }
}

async function weightOf(page: Page, url: string): Promise<(string | number)[]> {
  const weight = await watch(page, new URL(url).host)
  await page.goto(url, { waitUntil: 'networkidle' })
  const opened = { ...weight.bytes }
  const requests = weight.requests
  const steps = await page.evaluate(() => Math.ceil(document.documentElement.scrollHeight / innerHeight))
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 800)
    await page.waitForLoadState('networkidle')
  }
  const sum = KINDS.reduce((all, kind) => all + opened[kind], 0)
  return [
    ...[...KINDS.map((kind) => opened[kind]), sum].map(kilobytes),
    requests,
    kilobytes(weight.bytes.Image),
    weight.strangers.size,
  ]
}

/** Counts what a page takes from now on. */
async function watch(page: Page, host: string): Promise<Weight> {
  const weight: Weight = {
    bytes: { Document: 0, Stylesheet: 0, Script: 0, Font: 0, Image: 0, Other: 0 },
    requests: 0,
    strangers: new Set(),
  }
  const kinds = new Map<string, Kind>()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  devtools.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const url = new URL(request.url)
    if (url.protocol === 'data:') return
    weight.requests += 1
    kinds.set(requestId, KINDS.find((kind) => kind === type) ?? 'Other')
    if (url.host !== host) weight.strangers.add(url.host)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind) weight.bytes[kind] += encodedDataLength
  })
  return weight
}
