import type { Page } from '@playwright/test'
import { addSection, addStaff, addArticle } from '#db/testing/cast.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

const pathOf = (address: string) => new URL(address).pathname
const addressIn = (page: Page) => page.getByLabel('Address of the link').first().inputValue()

test('an article is shown before it is published: at the desk, and to whom a link is sent until it is taken back', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Ferries ${unique}`)
  const cora = await addStaff(newsroom, `Cora ${unique}`, 'contributor')
  const headline = `Fares frozen ${unique}`
  const fields = {
    headline,
    standfirst: 'For a year.',
    bodyHtml: '<h2>Why</h2><p>Fares stay as they are.</p>',
  }
  const id = await writeArticle(newsroom, cora, section, fields, Date.now())
  await signIn(page, cora, `/admin/articles/${id}/preview`)

  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(frame.getByRole('note')).toHaveText('Preview Not published yet.')
  await expect(frame.getByText('Comments stand here once it is published.')).toBeVisible()
  await expect(frame.locator('[data-comment-form]')).toHaveCount(0)
  await page.getByRole('link', { name: 'Phone' }).click()
  await expect(page.getByRole('link', { name: 'Phone' })).toHaveAttribute('aria-current', 'true')
  expect((await page.locator('iframe').boundingBox())?.width).toBeLessThanOrEqual(392)

  await page.getByLabel('How long it works').selectOption('1 hour')
  await page.getByLabel('For whom').fill('The lawyer')
  await press(page, page.getByRole('button', { name: 'Make a link' }))
  await expect(page.getByText('The link is made.')).toBeVisible()
  const path = pathOf(await addressIn(page))

  const lawyer = await anotherReader()
  const response = await lawyer.goto(path)
  await expect(lawyer.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect(lawyer.getByRole('note')).toContainText('This link works until')
  await expect(lawyer.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  expect(response?.headers()).toMatchObject({
    ...{ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' },
    'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
  })
  // It is read as it is then, and is nowhere else.
  await save(newsroom, cora, id, { standfirst: 'For two years.' }, Date.now())
  await lawyer.reload()
  await expect(lawyer.locator('.standfirst')).toHaveText('For two years.')
  await expect
    .poll(async () => (await lawyer.request.get(`/${section.slug}/fares-frozen-${unique}`)).status())
    .toBe(404)

  await press(page, page.getByRole('button', { name: 'Take back' }))
  await expect(page.getByText('The link is taken back.')).toBeVisible()
  expect((await lawyer.goto(path))?.status()).toBe(410)
  await expect(lawyer.getByRole('heading', { level: 1 })).toHaveText('This preview is over')
  expect((await lawyer.goto(`${path.slice(0, -3)}xyz`))?.status()).toBe(404)
})

test('a preview of changes says that readers have the article as it was', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Bridges ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const article = await addArticle(newsroom, section, {
    headline: `Bridge closed ${unique}`,
    publishedAt: Date.now(),
  })
  await signIn(page, edith, `/admin/articles/${article.id}/preview`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('note')).toHaveText(
    'Preview Readers have it as it stands here. Read it as published',
  )
  await expect(frame.getByText('Its readers’ comments stand here.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Make a link' }))
  const shared = pathOf(await addressIn(page))
  await page.goto(shared)
  await expect(page.getByRole('note')).toContainText('Readers have it as it stands here.')

  await save(newsroom, edith, article.id, { headline: `Bridge open ${unique}` }, Date.now())
  await page.reload()
  await expect(page.getByRole('note')).toContainText('With changes that are not published yet.')
  await page.goto(`/admin/articles/${article.id}/preview`)
  await expect(frame.getByRole('note')).toContainText('With changes that are not published yet.')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`Bridge open ${unique}`)
  await expect(frame.getByRole('link', { name: 'Read it as published' })).toHaveAttribute(
    'href',
    article.path,
  )
  await page.goto(article.path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bridge closed ${unique}`)
})

test('the desk’s own preview opens for nobody else, and its page for nobody who does not work on the article', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Locks ${unique}`)
  const cora = await addStaff(newsroom, `Cora ${unique}`, 'contributor')
  const id = await writeArticle(newsroom, cora, section, { headline: `Lock ${unique}` }, Date.now())
  await signIn(page, cora, `/admin/articles/${id}/preview`)
  const address = (await page.locator('iframe').getAttribute('src')) ?? ''
  const reader = await anotherReader()
  expect((await reader.goto(address))?.status()).toBe(404)
  const other = await addStaff(newsroom, `Other ${unique}`, 'author')
  await signIn(reader, other, `/admin/articles/${id}/preview`)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('You do not work on this article')
  expect((await reader.goto(address))?.status()).toBe(404)
})
