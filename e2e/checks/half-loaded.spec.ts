import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'

const END_OF_PICTURE = /<a class="story-picture".*?<\/a>/gs

/** Where the pictures of stories stand that the page has by now. */
const places = (page: Page) =>
  page.locator('.story-picture img').evaluateAll((all) =>
    all.map((picture) => {
      const { x, y, width, height } = picture.getBoundingClientRect()
      return [x, y, width, height].map(Math.round)
    }),
  )

for (const path of ['/', '/city', '/search?q=tram']) {
  for (const width of [360, 700, 1280]) {
    test(`a story's picture stands in its place before its words have come: ${path} at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      const html = (await (await page.goto(path))?.text()) ?? ''
      const whole = await places(page)
      expect(whole).not.toEqual([])
      const cuts = [...html.matchAll(END_OF_PICTURE)].map(({ index, 0: { length } }) => index + length)
      expect(cuts.length).toBe(whole.length)
      let body = ''
      await page.route(
        (url) => url.pathname + url.search === path,
        async (route) => await route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
      )
      for (const [at, cut] of cuts.entries()) {
        body = html.slice(0, cut)
        await page.goto(path)
        expect(await places(page)).toEqual(whole.slice(0, at + 1))
      }
    })
  }
}
