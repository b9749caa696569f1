import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, commentsOf } from '#db/testing/newsroom.ts'
import { commentForm, heldComments, publicComment } from '../comment-form.ts'
import { findCard, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

const reader = (unique: string) => ({ name: `Hester ${unique}`, email: `hester-${unique}@example.org` })

test('an editor tries a rule, saves it, and a reader’s comment is held by it', async ({
  page,
  anotherReader,
  newsroom,
  unique,
  javaScriptEnabled,
}) => {
  // Both runs work on one newsroom: each has a list of its own.
  const [label, said] = javaScriptEnabled
    ? ['Held words', 'the held word']
    : ['Words of spam', 'the word of spam']
  const word = `casino${unique.replace('-', 'x')}`
  const article = await addLonelyArticle(newsroom, unique)
  const earlier = { name: `Alf ${unique}`, body: `Before the ${word.toUpperCase()}, it was a theatre.` }
  await addComment(newsroom, article, { ...earlier, at: Date.now() - 60_000 })
  await addComment(newsroom, article, { body: `About ${word}s I say nothing.`, at: Date.now() - 60_000 })

  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'))
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Rules' }).click()
  const list = page.getByLabel(label, { exact: true })
  await list.fill(`${await list.inputValue()}\n${word}`)
  const tried = await press(page, page.getByRole('button', { name: 'Test on the last 30 days' }))
  expect(tried.status()).toBe(200)
  const result = page.getByRole('region', { name: 'What these rules would have done' })
  await expect(result).toContainText('Nothing is saved yet.')
  const found = result.getByRole('listitem').filter({ hasText: earlier.name })
  await expect(found.locator('mark')).toHaveText(word.toUpperCase())
  await expect(found).toContainText(`${said} “${word}”, in the text`)
  await expect(result.getByRole('listitem').filter({ hasText: `${word}s` })).toHaveCount(0)
  await expect(list).toHaveValue(new RegExp(word))

  expect((await press(page, page.getByRole('button', { name: 'Save' }))).status()).toBe(303)
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(list).toHaveValue(new RegExp(word))

  const visitor = await anotherReader()
  await visitor.goto(article.path)
  const { name, email } = reader(unique)
  await commentForm(visitor).fill({ name, email, body: `Come to the ${word} with me.` })
  await commentForm(visitor).post()
  await expect(heldComments(visitor)).toContainText(word)

  await page.goto('/admin/comments')
  const card = await findCard(page, javaScriptEnabled ? 'Pending' : 'Spam', name)
  await expect(card).toContainText(`${said} “${word}”, in the text`)
  await expect(card.locator('mark')).toHaveText(word)
})

test('comments under an article appear at once where an editor says so, and readers are told how it is', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const visitor = await anotherReader()
  await visitor.goto(article.path)
  await expect(commentForm(visitor).region).toContainText('A moderator reads every comment before it appears')

  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/rules')
  await page.getByLabel('Headline, words, or address').fill(article.path)
  await page.getByRole('button', { name: 'Find' }).click()
  const found = page.getByRole('listitem').filter({ hasText: `Report ${unique}` })
  await expect(found).toContainText('Hold every comment (from the whole site)')
  await found.getByLabel('Comments under it').selectOption('Publish at once')
  await press(page, found.getByRole('button', { name: 'Set' }))
  await expect(found).toContainText('Publish at once (its own)')

  await visitor.goto(article.path)
  await expect(commentForm(visitor).region).toContainText('Comments appear at once')
  const { name, email } = reader(unique)
  await commentForm(visitor).fill({ name, email, body: 'Seen at once.' })
  expect((await commentForm(visitor).post()).status()).toBe(303)
  await expect(publicComment(visitor, name)).toContainText('Seen at once.')
  await expect(heldComments(visitor)).toHaveCount(0)
  expect(visitor.url()).toMatch(/#comment-\d+$/)
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'approved' }])

  await commentForm(visitor).fill({
    name: 'Elsewhere',
    email: `b-${email}`,
    body: 'Too soon for this reader.',
  })
  expect((await commentForm(visitor).post()).status()).toBe(429)
  await expect(commentForm(visitor).body).toHaveValue('Too soon for this reader.')

  await page.goto(article.path)
  await expect(page.getByText('Comments here: Publish at once (its own).')).toBeVisible()
  await expect(visitor.getByText('Comments here:')).toHaveCount(0)
  await page.locator('.mode-here').getByRole('link', { name: 'Rules' }).click()
  await found.getByLabel('Comments under it').selectOption('Closed: nobody may comment')
  await press(page, found.getByRole('button', { name: 'Set' }))
  await expect(found).toContainText('Closed: nobody may comment (its own)')
  await visitor.goto(article.path)
  await expect(visitor.locator('.closed')).toBeVisible()
  await expect(commentForm(visitor).region).toHaveCount(0)
})

test('a section holds first comments, whoever types the name of staff waits, and the card says why', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/rules')
  await page.getByLabel(`In ${article.section.name}`).selectOption('Hold each reader’s first 2')
  await press(page, page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()

  const first = await anotherReader()
  await first.goto(article.path)
  await expect(commentForm(first).region).toContainText('until some of a reader')
  const { name, email } = reader(unique)
  await commentForm(first).fill({ name, email, body: 'My first.' })
  await commentForm(first).post()
  await expect(heldComments(first)).toContainText('My first.')

  const impostor = await anotherReader()
  await impostor.goto(article.path)
  await commentForm(impostor).fill({
    name: `edith  ${unique}`,
    email: `x-${email}`,
    body: 'I am the editor.',
  })
  await commentForm(impostor).post()
  await expect(heldComments(impostor)).toContainText('I am the editor.')

  await page.goto('/admin/comments')
  const card = await findCard(page, 'Pending', name)
  await expect(card.locator('.screening')).toContainText('this reader’s first 2 are')
  const other = await findCard(page, 'Pending', `edith ${unique}`)
  await expect(other.locator('.screening')).toContainText(`a name that looks like “Edith ${unique}”`)
})

test('what cannot be a rule is said beside its field, and all that was typed stays', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/rules')
  await page.getByLabel('Links', { exact: true }).fill('many')
  await page.getByLabel('Banned words', { exact: true }).fill('***')
  expect((await press(page, page.getByRole('button', { name: 'Save' }))).status()).toBe(422)
  await expect(page.getByLabel('Links', { exact: true })).toHaveValue('many')
  await expect(page.getByLabel('Links', { exact: true })).toHaveAccessibleDescription(
    /whole number from 0 to 100/,
  )
  await expect(page.getByLabel('Banned words', { exact: true })).toHaveValue('***')
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toBeFocused()
})

test('a moderator reads the rules and changes none', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/rules')
  await expect(page.getByLabel('Held words', { exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)
  const refused = await page.request.post('/admin/rules/changes', { form: { do: 'save', held: 'x' } })
  expect(refused.status()).toBe(403)
})
