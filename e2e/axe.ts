import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

/** Every rule but those that are tried out. */
export const RULES: RunOptions = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
}
/** In another language a page has other words and may run the other way; its colours are the same. */
export const RULES_BUT_COLOURS: RunOptions = {
  ...RULES,
  rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } },
}
/** In the dark the same page has other colours, and nothing else. */
export const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
}

/**
 * What axe finds wrong with the page that stands there. It is put into a page once, however often that is judged: half of
 * the time of a judgement went into it.
 *
 * @returns a line for each rule that is broken, with the elements that break it
 */
export async function axeFinds(page: Page, options = RULES): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return await page.evaluate(
    async (given) => {
      const { axe: judge } = window as unknown as { axe: typeof axe }
      const { violations } = await judge.run(document, given)
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      )
    },
    { ...options, resultTypes: ['violations' as const] },
  )
}
