import { addLonelyArticle, changeArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

const chapters = (...titles: string[]) => titles.map((title) => `<h2>${title}</h2><p>Words.</p>`).join('')

test('a long article says what is in it, and leads there', async ({ page, newsroom, unique }) => {
  const bodyHtml = chapters('What is planned', 'Who pays', 'Who <em>objects</em>', 'What comes next')
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml })
  await page.goto(path)
  const contents = page.getByRole('navigation', { name: 'In this article' })
  await expect(contents.getByRole('link')).toHaveText([
    ...['What is planned', 'Who pays', 'Who objects', 'What comes next'],
  ])
  await contents.getByRole('link', { name: 'Who objects' }).click()
  await expect(page).toHaveURL(/#h-who-objects$/)
  await expect(page.getByRole('heading', { name: 'Who objects' })).toBeInViewport()
})

test('a shorter one does not', async ({ page, newsroom, unique }) => {
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml: chapters('One', 'Two', 'Three') })
  await page.goto(path)
  await expect(page.getByRole('heading', { name: 'Three' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'In this article' })).toHaveCount(0)
})

test('an old article says how old it is, unless an editor will not have it', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await expect(page.getByText('This article is more than 2 years old.')).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('This article is more than 2 years old.')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await changeArticle(newsroom, article, { showsAge: false })
  await page.goto(article.path)
  await expect(page.getByText('years old')).toHaveCount(0)
  await page.goto('/city/tram-line-five-approved')
  await expect(page.getByText('years old')).toHaveCount(0)
})

test('the list of saved articles says what it needs where there is no JavaScript', async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Saved articles' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Saved articles' })).toBeVisible()
  await expect(page.getByText('It is switched off here.')).toBeVisible({ visible: !javaScriptEnabled })
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible({ visible: javaScriptEnabled })
})
