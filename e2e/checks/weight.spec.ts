import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'

const PAGES = ['/', '/city', '/city/tram-line-five-approved', '/search?q=tram', '/nowhere']
const KILOBYTE = 1024
/** A page on a slow phone: what comes before words can be read, and what comes before they stand in their type. */
const MOST = { css: 12 * KILOBYTE, fonts: 60 * KILOBYTE }

/** The files of one kind that a page asks for, unpacked. */
async function filesOf(page: Page, path: string, kind: 'stylesheet' | 'font'): Promise<Buffer[]> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === kind) bodies.push(response.body())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return await Promise.all(bodies)
}

test('what readers’ pages run of ours is at most 5 KB', async ({ request }) => {
  let size = 0
  for (const file of ['/theme.js', '/reader.js'])
    size += brotliCompressSync(await (await request.get(file)).body()).length
  expect(size).toBeLessThanOrEqual(5 * KILOBYTE)
})

for (const path of PAGES) {
  test(`${path} asks for at most 12 KB of CSS`, async ({ page }) => {
    const files = await filesOf(page, path, 'stylesheet')
    expect(files.length).toBeGreaterThan(0)
    expect(files.reduce((sum, css) => sum + brotliCompressSync(css).length, 0)).toBeLessThanOrEqual(MOST.css)
  })

  test(`${path} asks for at most 60 KB of type`, async ({ page }) => {
    const files = await filesOf(page, path, 'font')
    expect(files.length).toBeGreaterThan(0)
    expect(files.reduce((sum, font) => sum + font.length, 0)).toBeLessThanOrEqual(MOST.fonts)
  })
}
