import { expect, it, onTestFinished } from 'vitest'
import { addArticle, addArticles, addSection, theCast } from '#db/testing/cast.ts'
import { openTestNewsroom } from './newsroom.ts'

/** Within this time whoever reads an article sees beside it what has been published meanwhile. */
const WITHIN = 5000

it('shows the five newest beside an article, never itself, and within five seconds what has just come', async () => {
  const newsroom = await openTestNewsroom('recent')
  onTestFinished(async () => await newsroom.close())
  const { db } = newsroom
  const { world } = await theCast(db)
  const apart = await addSection(db, 'Apart')
  const at = Date.now()
  await addArticles(db, world, 7, { headline: 'Harbour', publishedAt: at - 60_000 })
  // The newest of all, so that a list which forgets to leave it out would begin with it.
  const article = await addArticle(db, apart, { headline: 'Read now', publishedAt: at })
  await newsroom.start()
  const beside = async () => {
    const { text } = await newsroom.client().get(article.path)
    const list = /<section[^>]*aria-labelledby="recent"[^>]*>.*?<\/section>/s.exec(text)?.[0] ?? ''
    return [...list.matchAll(/class="side-headline" href="[^"]+">([^<]*)/g)].map(([, headline]) => headline)
  }
  const before = await beside()
  expect(before).toHaveLength(5)
  expect(before.every((headline) => headline?.startsWith('Harbour'))).toBe(true)
  // From the page that is kept.
  expect(await beside()).toEqual(before)

  await addArticle(db, world, { headline: 'Just in', publishedAt: Date.now() })
  await expect.poll(beside, { timeout: WITHIN }).toEqual(['Just in', ...before.slice(0, 4)])
})
