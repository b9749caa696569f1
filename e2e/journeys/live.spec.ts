import { addComment } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { expect, test } from '../test.ts'

test('what is new is there when the page is opened anew, with or without scripts', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await addComment(newsroom, article, { name: `Ines ${unique}`, at: Date.now() })
  await page.reload()
  await expect(publicComment(page, `Ines ${unique}`)).toBeVisible()
})

test('only a number of what is public is told, and to moderators alone what waits', async ({
  request,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: `Ines ${unique}` })
  await addComment(newsroom, article, { name: `Secret ${unique}`, status: 'pending' })
  const answer = await request.get(`/live/comments?article=${article.id}&poll=1`)
  expect(await answer.json()).toEqual({ count: 1 })
  expect(answer.headers()['cache-control']).toBe('public, max-age=1')
  expect((await request.get('/live/queue?poll=1')).status()).toBe(401)
  expect((await request.get('/live/comments?article=0&poll=1')).status()).toBe(404)
  expect((await request.post('/live/comments')).status()).toBe(405)
})
