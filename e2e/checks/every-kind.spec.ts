import type { Page } from '@playwright/test'
import { axeFinds, COLOURS, RULES } from '../axe.ts'
import { lostWhenZoomed } from '../layout.ts'
import { KINDS } from '../pages.ts'
import { sentPages } from '../sent.ts'
import { expect, test } from '../test.ts'
import { htmlErrors } from '../validity.ts'

const LOOKS = [
  { colorScheme: 'light', width: 1280, options: RULES },
  { colorScheme: 'light', width: 320, options: RULES },
  { colorScheme: 'dark', width: 1280, options: COLOURS },
  { colorScheme: 'dark', width: 320, options: COLOURS },
  { colorScheme: 'dark', width: 1280, options: COLOURS, forcedColors: 'active' },
] as const

/** Pages of the staff side are React applications; and so is what they put into a reader's page for one of the staff. */
const isStaffs = (address: string, kind: string) =>
  new URL(address).pathname.startsWith('/admin') || kind === 'article as a moderator sees it'

// All is held of one opening of the page: opening it takes longer than most of what is asked of it.
for (const [kind, open] of KINDS) {
  test(`${kind}: valid, light of scripts, without a finding of axe in any look; nothing is lost at 400 %; labels can be seen`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const sent = sentPages(page)
    const scripts = scriptsOf(page)
    await open(page, newsroom, unique)
    const html = await sent()
    expect(html).toContain('<!DOCTYPE html>')
    expect.soft(await htmlErrors(html)).toEqual([])

    for (const { colorScheme, width, options, ...look } of LOOKS) {
      await page.emulateMedia({ colorScheme, forcedColors: null, ...look })
      await page.setViewportSize({ width, height: 900 })
      const found = await axeFinds(page, options)
      expect.soft(found, JSON.stringify({ colorScheme, width, ...look })).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light', forcedColors: null })
    expect.soft(await lostWhenZoomed(page)).toEqual([])
    expect.soft(await bareFields(page)).toEqual([])

    if (isStaffs(page.url(), kind)) return
    expect(html).not.toMatch(/__next_f|<!--|rel="modulepreload"|as="script"|<template/)
    expect(scripts).toEqual(expect.arrayContaining(['/theme.js', '/reader.js']))
    // Others come when they are wanted, and only then: comments in sight, the list of what was saved.
    const later = kind === 'saved articles' ? '/saved.js' : '/live.js'
    const posts = kind === 'live blog' ? ['/updates.js'] : []
    const known = ['/theme.js', '/reader.js', later, ...posts]
    expect(scripts.filter((path) => !known.includes(path))).toEqual([])
    await expect(page.locator('main h1, header h1')).toHaveCount(1)
    await expect(page.getByRole('contentinfo')).toBeVisible()
  })
}

/** Which scripts are asked for from now on. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  return scripts
}

/** Fields whose label nobody sees beside them. */
async function bareFields(page: Page): Promise<string[]> {
  return await page.locator('input:not([type=hidden]), textarea, select').evaluateAll((fields) =>
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
}
