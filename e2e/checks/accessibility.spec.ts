import { AxeBuilder } from '@axe-core/playwright'
import { lostWhenZoomed } from '../layout.ts'
import { KINDS } from '../pages.ts'
import { expect, test } from '../test.ts'

type RunOnly = Parameters<AxeBuilder['options']>[0]['runOnly']

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** In the dark the same page has other colours, and nothing else. */
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
const LOOKS = [
  { colorScheme: 'light', width: 1280, runOnly: ALL },
  { colorScheme: 'light', width: 360, runOnly: ALL },
  { colorScheme: 'dark', width: 1280, runOnly: COLOURS },
  { colorScheme: 'dark', width: 360, runOnly: COLOURS },
  { colorScheme: 'dark', width: 1280, runOnly: COLOURS, forcedColors: 'active' },
] as const

for (const [kind, open] of KINDS) {
  test(`${kind}: axe finds nothing, light and dark, wide and narrow, in forced colours; nothing is lost at 400 %; labels can be seen`, async ({
    page,
    newsroom,
    unique,
  }) => {
    await open(page, newsroom, unique)
    for (const { colorScheme, width, runOnly, ...look } of LOOKS) {
      await page.emulateMedia({ colorScheme, forcedColors: null, ...look })
      await page.setViewportSize({ width, height: 900 })
      const axe = new AxeBuilder({ page }).options({ runOnly, resultTypes: ['violations'] })
      // No page here holds a frame of somebody else, so nothing has to be gathered in a second page.
      const { violations } = await axe.setLegacyMode().analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      )
      expect(found, JSON.stringify({ colorScheme, width, ...look })).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', forcedColors: null })
    expect(await lostWhenZoomed(page)).toEqual([])
    const bare = await page.locator('input:not([type=hidden]), textarea, select').evaluateAll((fields) =>
      (fields as HTMLInputElement[])
        .filter((field) => field.checkVisibility() && !field.closest('[aria-hidden=true]'))
        .filter((field) => {
          const box = field.getBoundingClientRect()
          return ![...(field.labels ?? [])].some((label) => {
            const words = label.getBoundingClientRect()
            // A label around its field ends where that does.
            const above = label.contains(field) ? box.top - words.top : Math.abs(words.bottom - box.top)
            const near = Math.abs(words.left - box.left) < 300 && above < 100
            // A box to tick many rows may be named by its row, as long as a label says which.
            const seen =
              words.width > 10 && words.height > 8 && near && label.checkVisibility({ opacityProperty: true })
            return label.textContent?.trim() !== '' && (seen || field.type === 'checkbox')
          })
        })
        .map((field) => field.outerHTML),
    )
    expect(bare).toEqual([])
  })
}
