import type { Page } from '@playwright/test'
import { addLonelyArticle, commentsOf } from '#db/testing/newsroom.ts'
import { axeFinds } from '../axe.ts'
import { commentForm, heldComments } from '../comment-form.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { expect, test } from '../test.ts'

const words = (unique: string, body = 'I took that tram this morning.') => ({
  name: `Reader ${unique}`,
  email: `reader-${unique}@example.org`,
  body,
})

/** Everything that is posted from now on. */
function posts(page: Page): string[] {
  const seen: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') seen.push(request.url())
  })
  return seen
}

test('wrong fields are not sent: the focus goes to the first, and the words are the server’s own markup', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const sent = posts(page)
  const form = commentForm(page)
  /** The part of the page where problems are shown, as markup. */
  const look = async () =>
    await form.region.evaluate((region) =>
      [...region.querySelectorAll('.form-message, .field-message, [aria-invalid]')].map((element) =>
        [
          element.tagName,
          element.className,
          element.id,
          element.getAttribute('role'),
          element.getAttribute('aria-invalid'),
          element.getAttribute('aria-describedby'),
          element.tagName === 'P' ? element.textContent : '',
          element.previousElementSibling?.tagName,
          element.parentElement?.className,
        ].join(' | '),
      ),
    )
  await form.fill({ body: 'No', email: 'alf@' })
  await form.press()
  await expect(form.body).toBeFocused()
  const here = await look()
  expect(here).toHaveLength(7)
  expect(sent).toEqual([])
  await form.postUnchecked()
  expect(await look()).toEqual(here)
  expect(await commentsOf(newsroom, article)).toEqual([])
})

test('the focus goes to the first wrong field in the order of the page', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ ...words(unique), name: '', email: 'alf' })
  await form.press()
  await expect(form.name).toBeFocused()
  await form.name.fill('Alf')
  await form.press()
  await expect(form.email).toBeFocused()
})

test('a message comes once a field was left, changes with the text, and goes when the text is right', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.email.focus()
  await page.keyboard.type('alf@')
  await expect(form.email).not.toHaveAttribute('aria-invalid')
  await page.keyboard.press('Tab')
  await expect(form.email).toHaveAccessibleDescription('You have entered an incorrect email address!')
  await expect(form.region.locator('.field-message')).toHaveCount(1)
  await form.email.fill('')
  await expect(form.email).toHaveAccessibleDescription('Please enter your email address here')
  await form.email.fill('alf@example.org')
  await expect(form.email).not.toHaveAttribute('aria-invalid')
  await expect(form.email).not.toHaveAttribute('aria-describedby')
  await expect(form.region.locator('.field-message')).toHaveCount(0)
  await form.email.fill('alf@example')
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
})

test('whoever only passes by an empty field is told nothing', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  for (const field of [form.body, form.name, form.email]) await field.focus()
  await page.keyboard.press('Tab')
  await expect(form.email).not.toBeFocused()
  await expect(form.region.locator('.field-message')).toHaveCount(0)
})

test('what the server has marked is unmarked as it is put right', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ ...words(unique), email: 'alf@' })
  await form.postUnchecked()
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await form.email.fill(words(unique).email)
  await expect(form.email).not.toHaveAttribute('aria-invalid')
  await expect(form.region.locator('.field-message')).toHaveCount(0)
})

test('a message that a press brings up does not move the button away from under it', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ ...words(unique), email: '' })
  await form.email.pressSequentially('alf@')
  const box = page.getByLabel('Save my name and email in this browser')
  await box.click()
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await expect(box).toBeChecked()
})

test('the browser refuses nothing that the server takes', async ({ page, request, newsroom, unique }) => {
  test.slow()
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  const good = words(unique)
  const refused: { field: string; value: string }[] = []
  for (const field of ['body', 'name', 'email'] as const) {
    await form[field].fill('x')
    await form[field].blur()
    const values = [...CORNERS, ...hostileStrings()]
    const wrong = await form[field].evaluate((element, values) => {
      const control = element as HTMLInputElement
      return values.filter((value) => {
        control.value = value
        control.dispatchEvent(new Event('input', { bubbles: true }))
        return control.hasAttribute('aria-invalid')
      })
    }, values)
    refused.push(...wrong.map((value) => ({ field, value })))
  }
  // That an address is none is said of nearly every string: a hundred of them stand for all.
  const emails = refused.filter(({ field }) => field === 'email')
  const others = refused.filter(({ field }) => field !== 'email')
  expect(others.length).toBeGreaterThan(5)
  const taken: string[] = []
  for (const { field, value } of [...others, ...emails.slice(0, 100)]) {
    const answer = await request.post(`${article.path}/comments`, { form: { ...good, [field]: value } })
    if (answer.status() !== 422)
      taken.push(`${answer.status()}: ${field} ${JSON.stringify(value.slice(0, 40))}`)
  }
  expect(taken).toEqual([])
})

/** Where counting and trimming could differ between a browser and the server. */
const CORNERS = [
  '',
  ' ',
  '\n\n \n',
  'ab',
  '\ta',
  '  a',
  'a\n\n\nb',
  'a\u200bb',
  '\u200b',
  '\u00a0a@b.example\u00a0',
  'A@B.EXAMPLE',
  "o'hara+news@mail.example",
  'a@bücher.example',
  'a@b',
  'a@b.c.',
  '👍🏽',
  '👨‍👩‍👧',
  'ᄀ\u1160ᆨᄀ\u1160ᆨ',
  'e\u0301a\u0308',
  'a'.repeat(80),
  'a'.repeat(81),
  'e\u0301'.repeat(80),
  ` ${'a '.repeat(40)}  `,
  'a'.repeat(5000),
  'a'.repeat(5001),
  'e\u0301'.repeat(5000),
  '👍🏽'.repeat(5000),
  `${'a'.repeat(4998)}\n\n\n\n\nb`,
  `${'a'.repeat(5000)}${' '.repeat(50)}\n\n`,
  `${'a\u200b'.repeat(5000)}`,
  `${'ｱ\uFFA0'.repeat(2000)}${' \n'.repeat(3000)}`,
]

test('near the limit the room that is left is shown, and said now and then', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  const count = form.region.locator('[data-count]')
  const aloud = form.region.getByRole('status').filter({ hasText: /character/ })
  await form.body.fill('a'.repeat(4499))
  await expect(count).toBeHidden()
  await expect(aloud).toHaveCount(0)
  await form.body.fill('a'.repeat(4540))
  await expect(count).toHaveText('460 characters left')
  await expect(aloud).toHaveText('460 characters left')
  await form.body.press('End')
  await form.body.pressSequentially('bcd')
  await expect(count).toHaveText('457 characters left')
  await expect(aloud).toHaveText('460 characters left')
  await form.body.fill('👍🏽'.repeat(4999))
  await expect(count).toHaveText('1 character left')
  await form.body.fill('e\u0301'.repeat(5001))
  await expect(count).toHaveText('1 character too many')
  await expect(aloud).toHaveText('1 character too many')
  await form.name.focus()
  await expect(form.body).toHaveAccessibleDescription(
    'Please shorten your comment: 5,000 characters are the most.',
  )
})

test('axe finds nothing wrong with a form that speaks while one types', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ body: 'a'.repeat(5200), email: 'alf@' })
  await form.press()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFinds(page)).toEqual([])
  }
})

test('a comment that is right is sent as ever', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.press()
  await form.fill(words(unique))
  expect((await form.post()).status()).toBe(303)
  await expect(heldComments(page)).toHaveCount(1)
})
