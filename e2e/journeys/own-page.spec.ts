import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addConfirmed, rejectComment, warnCommenter, type Commenter } from '#db/testing/commenters.ts'
import { outboxOf } from '#db/testing/mail.ts'
import { addLonelyArticle, commentsOf, readersEmails } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { press } from '../desk.ts'
import { keyFor } from '../links.ts'
import { expect, test } from '../test.ts'

const zoe = (unique: string) => ({ name: `Zoë ${unique}`, email: `zoe-${unique}@example.org` })
const open = (page: Page, { id, version }: Commenter) =>
  page.goto(`/commenter?key=${keyFor('own', { id, version })}`)
const section = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })

test('the link to one’s own comments goes to the address alone, and nobody learns which addresses are known', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, zoe(unique))
  const ask = async (email: string) => {
    await page.goto('/commenter')
    await page.getByLabel('Email').fill(email)
    return await press(page, page.getByRole('button', { name: 'Send me a link' }))
  }
  expect((await ask('zoe@')).status()).toBe(422)
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(
    'You have entered an incorrect email address!',
  )
  const said: (string | null)[] = []
  for (const email of [commenter.email, `nobody-${unique}@example.org`]) {
    expect((await ask(email)).status()).toBe(303)
    said.push(await page.getByRole('main').getByRole('status').textContent())
  }
  expect(said[0]).toBe(said[1])
  const mails = (await outboxOf(newsroom)).filter((mail) => mail.recipient.includes(`-${unique}@`))
  expect(mails).toMatchObject([{ kind: 'own-page', data: { commenterId: commenter.id } }])
})

test('a commenter sees what became of his comments, and appeals once against a rejection', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const rejected = await addConfirmed(newsroom, article, {
    ...{ ...zoe(unique), body: 'Nonsense!', status: 'pending' },
  })
  await addComment(newsroom, article, { ...zoe(unique), body: 'Did I write that?' })
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await rejectComment(newsroom, ana, rejected.comment, { reason: 'abusive', note: 'Please say it politely.' })

  await open(page, rejected.commenter)
  const card = section(page, 'Nonsense!')
  await expect(card).toContainText('Not published because it is abusive.')
  await expect(card).toContainText('Please say it politely.')
  const unclaimed = section(page, 'Did I write that?')
  await press(page, unclaimed.getByRole('button', { name: 'I have written this' }))
  await expect(unclaimed.getByRole('button', { name: 'I have written this' })).toHaveCount(0)

  await card.getByRole('link', { name: 'Appeal' }).click()
  await expect(page.getByRole('main')).toContainText('Please say it politely.')
  expect((await press(page, page.getByRole('button', { name: 'Send appeal' }))).status()).toBe(422)
  await expect(page.getByLabel('Why should it be published?')).toHaveAccessibleDescription('Please say why.')
  await page.getByLabel('Why should it be published?').fill('It was irony.')
  expect((await press(page, page.getByRole('button', { name: 'Send appeal' }))).status()).toBe(303)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Your appeal waits for a moderator')
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0)
  await open(page, rejected.commenter)
  await expect(card).toContainText('Your appeal waits for a moderator.')
})

test('an appeal needs the link of the mail', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const one = await addComment(newsroom, article, { status: 'rejected' })
  const two = await addComment(newsroom, article, { status: 'rejected', body: 'Very private.' })
  for (const key of [
    '',
    `?key=${keyFor('appeal', { id: one.id })}`,
    `?key=${keyFor('own', { id: two.id })}`,
  ]) {
    expect((await page.goto(`/comments/${two.id}/appeal${key}`))?.status()).toBe(403)
    expect(await page.content()).not.toContain('Very private.')
  }
})

test('a commenter takes his data with him', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, {
    ...zoe(unique),
    body: 'Twice <a> day & more.',
  })
  await open(page, commenter)
  for (const [link, holds] of [
    ['for programs (JSON)', `"body": "Twice <a> day & more."`],
    ['to read', 'Twice &lt;a&gt; day &amp; more.'],
  ] as const) {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: link }).click()
    expect(await readFile(await (await download).path(), 'utf8')).toContain(holds)
  }
  await page.goto('/commenter/export?as=json')
  await expect(page).toHaveURL('/commenter')
})

test('a commenter ends mail and begins it again', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, zoe(unique))
  await open(page, commenter)
  await press(page, page.getByRole('button', { name: 'No more mail' }))
  await expect(page.getByText('You get no mail about answers and decisions.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Send me mail again' }))
  await expect(page.getByRole('button', { name: 'No more mail' })).toBeVisible()
})

test('a commenter deletes an old comment of his', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, { ...zoe(unique), body: 'Long ago.', at: 1 })
  await open(page, commenter)
  await section(page, 'Long ago.').getByText('Delete', { exact: true }).click()
  await press(page, page.getByRole('button', { name: 'Yes, delete it' }))
  await expect(section(page, 'Long ago.')).toContainText('Taken away')
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'trash' }])
})

test('a warning is shown until its reader says that he has read it', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, zoe(unique))
  await warnCommenter(newsroom, commenter, 'Please stay civil.')
  await open(page, commenter)
  await expect(page.getByRole('region', { name: 'A moderator warns you' })).toContainText(
    'Please stay civil.',
  )
  await press(page, page.getByRole('button', { name: 'I have read this' }))
  await expect(page.getByText('Please stay civil.')).toHaveCount(0)
})

for (const [choice, name] of [
  [/They stay/, 'Anonymous'],
  [/They are deleted/, null],
] as const) {
  test(`a commenter is erased when he says so twice (${choice.source})`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    const { commenter } = await addConfirmed(newsroom, article, { ...zoe(unique), body: 'Twice a day.' })
    await open(page, commenter)
    await page.getByRole('link', { name: 'erase everything' }).click()
    const button = page.getByRole('button', { name: 'Erase everything' })
    expect((await press(page, button)).status()).toBe(422)
    await page.getByRole('radio', { name: choice }).check()
    await page.getByLabel('I am sure').check()
    expect((await press(page, button)).status()).toBe(303)
    await expect(page.getByText('Everything about you has been erased.')).toBeVisible()
    expect(await readersEmails(newsroom)).not.toContain(commenter.email)
    expect((await open(page, commenter))?.status()).toBe(403)
    await page.goto(article.path)
    await expect(publicComment(page, `Zoë ${unique}`)).toHaveCount(0)
    await expect(page.locator('.thread').getByRole('article')).toHaveCount(name ? 1 : 0)
    if (name) await expect(publicComment(page, name)).toContainText('Twice a day.')
  })
}

test('all links and browsers end at once when their owner says so', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { commenter } = await addConfirmed(newsroom, article, zoe(unique))
  await open(page, commenter)
  await press(page, page.getByRole('button', { name: 'End all links and browsers' }))
  expect((await open(page, commenter))?.status()).toBe(403)
  await expect(page.getByText('This link does not work any more.')).toBeVisible()
})
