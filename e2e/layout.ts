import type { Page } from '@playwright/test'

/** WCAG 1.4.12: what a reader may set, and nothing may be lost by it. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`

/** 1280 px at 400 %: WCAG 1.4.10. */
const REFLOWED = { width: 320, height: 256 }

/**
 * What a page loses at 400 % zoom, and with the text spacing that a reader may want as well: what sticks out sideways, and
 * words that are cut off.
 */
export async function lostWhenZoomed(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(REFLOWED)
  const zoomed = await lost(page)
  const style = await page.evaluateHandle((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets.push(sheet)
    return sheet
  }, SPACING)
  const spaced = await lost(page)
  await style.evaluate(() => void document.adoptedStyleSheets.pop())
  if (before) await page.setViewportSize(before)
  return [...zoomed.map((one) => `at 400 %: ${one}`), ...spaced.map((one) => `with text spacing: ${one}`)]
}

async function lost(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const named = (element: Element) => element.outerHTML.slice(0, 100)
    const found: string[] = []
    const root = document.documentElement
    const all = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility())
    /** Whether it lies in something that scrolls by itself, as a table of figures does, or is meant for ears alone. */
    const isExempt = (element: Element) => {
      for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
        const { overflowX, clipPath } = getComputedStyle(one)
        if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return true
        if (one.classList.contains('skip')) return true
      }
      return false
    }
    if (root.scrollWidth > root.clientWidth) {
      const out = all.filter((element) => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 0 && (right > root.clientWidth + 1 || left < -1) && !isExempt(element)
      })
      found.push(`${root.scrollWidth} px wide: ${out.slice(0, 3).map(named).join(' | ')}`)
    }
    for (const element of all) {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element)
      const isCut =
        (overflowY === 'hidden' || overflowY === 'clip') && element.scrollHeight > element.clientHeight + 2
      const isCutSideways =
        (overflowX === 'hidden' || overflowX === 'clip') &&
        textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 2
      if ((isCut || isCutSideways) && element.textContent?.trim() && !isExempt(element))
        found.push(`cut off: ${named(element)}`)
    }
    return found
  })
}
