import { addStaff } from '#db/testing/cast.ts'
import { addSubscriber, subscriberOf } from '#db/testing/letters.ts'
import { press, signIn } from '../desk.ts'
import { keyFor } from '../links.ts'
import { linkIn, mailsTo, mailTo } from '../mailbox.ts'
import { expect, test } from '../test.ts'

test('a reader asks for the letter, and has it when he has said at his address that he wants it', async ({
  page,
  newsroom,
  unique,
}) => {
  const email = `zoe-${unique}@example.org`
  await page.goto('/newsletter')
  const main = page.getByRole('main')
  await main.getByLabel('E-mail').fill(email)
  await main.getByLabel('Once a week').check()
  await main.getByLabel('City').check()
  await press(page, main.getByRole('button', { name: 'Subscribe' }))
  await expect(main.getByRole('status')).toContainText('A mail is on its way')
  expect(await subscriberOf(newsroom, email)).toMatchObject({ confirmedAt: null, frequency: 'weekly' })

  const mail = await mailTo(newsroom, email, 'newsletter-confirm')
  await page.goto(linkIn(mail, 'Yes, send it to me'))
  // Opening the link changes nothing: mail programs do so, too.
  expect(await subscriberOf(newsroom, email)).toMatchObject({ confirmedAt: null })
  await press(page, main.getByRole('button', { name: 'Yes, send it to me' }))
  await expect(main.getByRole('status')).toContainText('It is confirmed')
  expect((await subscriberOf(newsroom, email))?.confirmedAt).not.toBeNull()
  await expect(main.getByLabel('City')).toBeChecked()
})

test('the form at the foot of every page asks for the letter, and what is no address comes back with what was typed', async ({
  page,
  newsroom,
  unique,
}) => {
  await page.goto('/city')
  const foot = page.getByRole('contentinfo')
  await foot.getByLabel('Get the news by e-mail').fill('not an address')
  await press(page, foot.getByRole('button', { name: 'Subscribe' }))
  const field = page.getByRole('main').getByLabel('E-mail')
  await expect(field).toHaveValue('not an address')
  await expect(field).toHaveAccessibleDescription('That is no e-mail address.')
  await field.fill(`foot-${unique}@example.org`)
  await press(page, page.getByRole('main').getByRole('button', { name: 'Subscribe' }))
  expect(await subscriberOf(newsroom, `foot-${unique}@example.org`)).toMatchObject({ frequency: 'daily' })
})

test('a reader changes, pauses, ends and forgets his letter by the link in it', async ({
  page,
  newsroom,
  unique,
}) => {
  const email = `own-${unique}@example.org`
  const id = await addSubscriber(newsroom, email)
  await page.goto(`/newsletter/manage?key=${keyFor('letter', { id })}`)
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  await main.getByLabel('Once a week').check()
  await main.getByLabel('Sport').check()
  await press(page, button('Save'))
  await expect(main.getByRole('status')).toHaveText('Saved.')
  await expect(main.getByLabel('Sport')).toBeChecked()
  await press(page, button('Pause'))
  expect((await subscriberOf(newsroom, email))?.pausedAt).not.toBeNull()
  await press(page, button('Send it again'))
  expect(await subscriberOf(newsroom, email)).toMatchObject({ pausedAt: null, frequency: 'weekly' })
  await press(page, button('Unsubscribe'))
  await expect(main).toContainText('no more letters come')
  expect((await subscriberOf(newsroom, email))?.endedAt).not.toBeNull()
  await press(page, button('Forget my address at once'))
  await expect(main.getByRole('status')).toContainText('your address is forgotten')
  expect(await subscriberOf(newsroom, email)).toBeUndefined()
})

test('one press of a mail program ends the letter, and looking at the same address does not', async ({
  page,
  request,
  newsroom,
  unique,
}) => {
  const email = `press-${unique}@example.org`
  const id = await addSubscriber(newsroom, email)
  const way = `/newsletter/unsubscribe?key=${keyFor('letter', { id })}`
  await page.goto(way)
  expect(await subscriberOf(newsroom, email)).toMatchObject({ endedAt: null })
  const answer = await request.post(way, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })
  expect(answer.status()).toBe(200)
  expect((await subscriberOf(newsroom, email))?.endedAt).not.toBeNull()
  await page.reload()
  await expect(page.getByRole('main').getByRole('status')).toContainText('no more letters come')
})

test('whoever asks is told the same, known or not, and a program that fills in everything is not heard', async ({
  request,
  newsroom,
  unique,
}) => {
  const known = `known-${unique}@example.org`
  await addSubscriber(newsroom, known)
  const ask = async (email: string, website = '') => {
    const form = { email, frequency: 'daily', website }
    const answer = await request.post('/newsletter/subscribe', { form, maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  const told = [303, '/newsletter/sent']
  expect(await ask(known)).toEqual(told)
  expect(await ask(`new-${unique}@example.org`)).toEqual(told)
  expect(await ask(`robot-${unique}@example.org`, 'https://spam.example')).toEqual(told)
  expect(await subscriberOf(newsroom, `robot-${unique}@example.org`)).toBeUndefined()
})

test('an editor sees who has the letter and what the next one says, and has it sent to herself', async ({
  page,
  newsroom,
  unique,
}) => {
  await addSubscriber(newsroom, `counted-${unique}@example.org`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/newsletter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newsletter')
  await expect(page.getByRole('row', { name: /Every day/ }).first()).toContainText(/[1-9]/)
  const tests = page.getByRole('button', { name: 'Send it to me as a test' })
  if ((await tests.count()) === 0) return
  await press(page, tests.first())
  await expect(page.getByRole('status').first()).toContainText(edith.email)
  await mailTo(newsroom, edith.email, 'newsletter-test')
  expect(await mailsTo(edith.email, 'newsletter-test')).toHaveLength(1)
})

test('a moderator does not look after the newsletter', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/newsletter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your role does not include the newsletter',
  )
})
