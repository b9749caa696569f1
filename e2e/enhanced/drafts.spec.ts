import type { Page } from '@playwright/test'
import { addComment, DAY } from '#db/testing/cast.ts'
import { addLonelyArticle, changeArticle, holdComment } from '#db/testing/newsroom.ts'
import { commentForm, heldComments } from '../comment-form.ts'
import { expect, test } from '../test.ts'

const words = (unique: string, body = 'I took that tram this morning.') => ({
  name: `Reader ${unique}`,
  email: `reader-${unique}@example.org`,
  body,
})

const note = (page: Page) => page.getByText('Your draft was restored')
const kept = async (page: Page) =>
  await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft ')))

test('what was typed is there again when the page is opened again, and can be discarded', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const elsewhere = await addLonelyArticle(newsroom, `elsewhere-${unique}`)
  await page.goto(article.path)
  await expect(note(page)).toBeHidden()
  await commentForm(page).body.fill('Half a thought,\n\nand')
  await page.close()

  const again = await context.newPage()
  await again.goto(elsewhere.path)
  await expect(commentForm(again).body).toHaveValue('')
  await again.goto(article.path)
  await expect(commentForm(again).body).toHaveValue('Half a thought,\n\nand')
  await expect(note(again)).toBeVisible()
  await again.getByRole('button', { name: 'Discard' }).click()
  await expect(commentForm(again).body).toHaveValue('')
  await expect(commentForm(again).body).toBeFocused()
  await expect(note(again)).toBeHidden()
  expect(await kept(again)).toEqual([])
})

test('each comment that is answered has a draft of its own, and so has the article', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const hester = await addComment(newsroom, article, { name: 'Hester Blake' })
  const jules = await addComment(newsroom, article, { name: 'Jules Verity' })
  const form = commentForm(page)
  const reply = (to: { id: number }) => `${article.path}?reply=${to.id}`
  await page.goto(article.path)
  await form.body.fill('To the article.')
  await page.goto(reply(hester))
  await expect(form.body).toHaveValue('')
  await form.body.fill('To Hester.')
  await page.goto(reply(jules))
  await expect(form.body).toHaveValue('')
  await expect(note(page)).toBeHidden()
  await page.getByRole('link', { name: 'Cancel reply' }).click()
  await expect(form.body).toHaveValue('To the article.')

  await page.goto(reply(hester))
  await expect(form.body).toHaveValue('To Hester.')
  await form.name.fill(`Reader ${unique}`)
  await form.email.fill(`reader-${unique}@example.org`)
  await form.post()
  await expect(heldComments(page)).toContainText('To Hester.')
  await expect(form.body).toHaveValue('To the article.')
  await page.goto(reply(hester))
  await expect(form.body).toHaveValue('')
  expect(await kept(page)).toEqual([`draft ${article.path}/comments`])
})

test('a draft that answers a comment which has gone is kept, as a comment of its own', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const parent = await addComment(newsroom, article, { name: 'Hester Blake' })
  const form = commentForm(page)
  await page.goto(`${article.path}?reply=${parent.id}`)
  await form.fill(words(unique, 'On the contrary.'))
  await holdComment(newsroom, parent)
  expect((await form.post()).status()).toBe(403)
  await expect(form.message).toHaveText('That comment is no longer available – post as a new comment?')
  await page.goto('/')
  await page.goto(`${article.path}?page=1`)
  await expect(form.body).toHaveValue('On the contrary.')
  await expect(form.region.getByRole('heading')).toHaveText('Leave a reply')
  await expect(note(page)).toBeVisible()
  await form.name.fill(`Reader ${unique}`)
  await form.email.fill(`reader-${unique}@example.org`)
  expect((await form.post()).status()).toBe(303)
  await expect(heldComments(page)).toContainText('On the contrary.')
  expect(await kept(page)).toEqual([])
})

test('a draft goes once its comment was accepted, and not before', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await form.post()
  await expect(heldComments(page)).toHaveCount(1)
  expect(await kept(page)).toEqual([])

  // The same words again: refused, and the server gives them back, so nothing has to be restored over them.
  await form.fill(words(unique))
  expect((await form.post()).status()).toBe(409)
  await expect(form.body).toHaveValue(words(unique).body)
  await expect(note(page)).toBeHidden()
  expect(await kept(page)).toHaveLength(1)
  await page.goto(`${article.path}#comments`)
  await expect(form.body).toHaveValue(words(unique).body)
  await expect(note(page)).toBeVisible()
})

test('a link to somebody’s comment is not taken for an acceptance', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  await page.goto(article.path)
  await commentForm(page).body.fill('Not sent yet.')
  await page.goto(`/comments/${id}`)
  await expect(page).toHaveURL(new RegExp(`#comment-${id}$`))
  await expect(commentForm(page).body).toHaveValue('Not sent yet.')
})

test('a draft outlives a server that is away', async ({ page, context, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  // A gateway's page without a server behind it.
  await page.route('**/comments', (route) => route.fulfill({ status: 204 }))
  await form.press()
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('sent'))).toContain(article.path)
  await page.unroute('**/comments')
  await page.goto(`${article.path}?page=1`)
  await expect(form.body).toHaveValue(words(unique).body)
  await page.close()
  const again = await context.newPage()
  await again.goto(`${article.path}#comment-${id}`)
  await expect(commentForm(again).body).toHaveValue(words(unique).body)
})

test('text that the server gives back is never written over', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await changeArticle(newsroom, article, { commentsOpen: false })
  // Another tab has gone on writing meanwhile.
  await page.evaluate(() => {
    for (const name of Object.keys(localStorage).filter((key) => key.startsWith('draft ')))
      localStorage.setItem(name, JSON.stringify({ body: 'Older words', at: Date.now() }))
  })
  expect((await form.postUnchecked()).status()).toBe(403)
  await expect(form.body).toHaveValue(words(unique).body)
  await expect(note(page)).toBeHidden()
})

test('a draft is forgotten after a month', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const keep = async (days: number) =>
    await page.evaluate(
      ([path, at]) =>
        localStorage.setItem(`draft ${path}/comments`, JSON.stringify({ body: 'Old words', at })),
      [article.path, Date.now() - days * DAY] as const,
    )
  await page.goto('/guidelines')
  await keep(29)
  await page.goto(article.path)
  await expect(commentForm(page).body).toHaveValue('Old words')
  await page.goto('/guidelines')
  await keep(31)
  await page.goto(article.path)
  await expect(commentForm(page).body).toHaveValue('')
  expect(await kept(page)).toEqual([])
})

for (const [title, obstacle] of [
  [
    'forbidden',
    () => {
      const forbidden = {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      }
      Object.defineProperty(window, 'localStorage', forbidden)
      Object.defineProperty(window, 'sessionStorage', forbidden)
    },
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  ['filled with rubbish by others', () => Object.assign(localStorage, { commenter: '{', 'draft /x': '5' })],
] as const) {
  test(`storage that is ${title} is no error: commenting and the appearance work as ever`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    await page.addInitScript(obstacle)
    await page.goto(article.path)
    const toggle = page.getByRole('button', { name: 'Dark appearance' })
    await toggle.click()
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
    const form = commentForm(page)
    await form.fill({ ...words(unique), email: 'alf@' })
    await form.press()
    await expect(form.email).toHaveAttribute('aria-invalid', 'true')
    await form.email.fill(words(unique).email)
    expect((await form.post()).status()).toBe(303)
    await expect(heldComments(page)).toHaveCount(1)
  })
}

test('a page that is rendered ahead reads and writes nothing until it is seen', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await commentForm(page).body.fill('Half a thought')
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, writable: true, configurable: true })
    const seen = Object.assign(window, { written: [] as string[] })
    Storage.prototype.setItem = (name) => void seen.written.push(name)
    Storage.prototype.removeItem = (name) => void seen.written.push(name)
  })
  const written = async () =>
    await page.evaluate(() => (window as unknown as { written: string[] }).written.join())
  await page.goto(`${article.path}?page=1`)
  await page.waitForLoadState()
  await expect(page.getByRole('button', { name: 'Dark appearance' })).toBeVisible()
  await expect(commentForm(page).body).toHaveValue('')
  expect(await written()).toBe('')
  await page.evaluate(() => {
    Object.assign(document, { prerendering: false })
    document.dispatchEvent(new Event('prerenderingchange'))
  })
  await expect(commentForm(page).body).toHaveValue('Half a thought')
})
