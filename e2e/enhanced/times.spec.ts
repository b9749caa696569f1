import { addComment, DAY, HOUR, MINUTE } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { expect, test } from '../test.ts'

const DATE = /^\d{1,2} \w+ \d{4}, \d\d:\d\d$/

test('what is younger than a day says how long ago it was, and its date on demand', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const now = Date.now()
  await page.clock.install({ time: now })
  const ages = [
    ['Ann', -20_000, 'just now'],
    ['Bea', 30_000, 'just now'],
    ['Cid', MINUTE + 1000, '1 minute ago'],
    ['Dot', 59 * MINUTE + 1000, '59 minutes ago'],
    ['Eve', HOUR + 1000, '1 hour ago'],
    ['Fay', 23 * HOUR + 1000, '23 hours ago'],
    ['Gus', DAY + 1000, DATE],
    ['Hal', -5 * MINUTE, DATE],
  ] as const
  for (const [name, age] of ages) await addComment(newsroom, article, { name, at: now - age })
  await page.goto(article.path)
  for (const [name, , words] of ages) {
    const time = publicComment(page, name).locator('time')
    await expect(time).toHaveText(words)
    if (typeof words === 'string') await expect(time).toHaveAttribute('title', DATE)
    else await expect(time).not.toHaveAttribute('title')
  }
})

test('the words stay true while the page is looked at, and rest while it is not', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const now = Date.now()
  await page.clock.install({ time: now })
  await addComment(newsroom, article, { name: 'Ann', at: now - 5 * MINUTE - 1000 })
  await page.goto(article.path)
  const time = publicComment(page, 'Ann').locator('time')
  await expect(time).toHaveText('5 minutes ago')
  await page.clock.runFor(2 * MINUTE)
  await expect(time).toHaveText('7 minutes ago')

  const show = async (hidden: boolean) =>
    await page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await show(true)
  await page.clock.runFor(3 * MINUTE)
  await expect(time).toHaveText('7 minutes ago')
  await show(false)
  await expect(time).toHaveText('10 minutes ago')
  await page.clock.runFor(DAY)
  await expect(time).toHaveText(DATE)
})
