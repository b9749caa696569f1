import type { Page } from '@playwright/test'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'

const BODY = '<p>It rained. The <b>council</b> voted on Monday. Nobody spoke.</p>'

/** Marks some words of the text, as a finger or a mouse does. */
async function mark(page: Page, words: string) {
  await page.evaluate((wanted) => {
    const texts = document.createTreeWalker(
      document.querySelector('.article .body') as Node,
      NodeFilter.SHOW_TEXT,
    )
    while (texts.nextNode()) {
      const at = texts.currentNode.nodeValue?.indexOf(wanted) ?? -1
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(texts.currentNode, at)
      range.setEnd(texts.currentNode, at + wanted.length)
      const selection = getSelection() as Selection
      selection.removeAllRanges()
      selection.addRange(range)
    }
  }, words)
}

test('whoever marks words is offered to report their sentence, and nothing moves', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  const shifted = await countShifts(page)
  await page.goto(article.path)
  const offers = page.getByRole('link', { name: 'Report an error' })
  await expect(offers).toHaveCount(1)
  expect(scripts).not.toContain('/report.js')
  await mark(page, 'voted on')
  await expect(offers).toHaveCount(2)
  expect(await shifted()).toBe(0)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect(offers).toHaveCount(1)
  await mark(page, 'Monday')
  await expect(offers).toHaveCount(2)
  await offers.last().click()
  await expect(page.getByLabel(/The sentence that is wrong/)).toHaveValue('The council voted on Monday.')
  await expect(page.getByText(`Report ${unique}`)).toBeVisible()
})
