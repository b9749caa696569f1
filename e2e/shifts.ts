import type { Page } from '@playwright/test'

/** Counts what moves on pages that are opened from now on. @returns what asks for the sum of the page's layout shifts */
export async function countShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = Object.assign(globalThis, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    await page.evaluate(
      async () => await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    return await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted)
  }
}
