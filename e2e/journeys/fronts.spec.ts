import type { Locator, Page } from '@playwright/test'
import { addArticles, addSection, addStaff, arrangeSection, HOUR, unpublish } from '#db/testing/cast.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const places = (page: Page): Locator => page.locator('.front-places > li')
const told = (page: Page, words: string) => main(page).getByRole('status').filter({ hasText: words })

async function hold(page: Page, path: string, name: string) {
  await main(page).getByLabel('Words, or the address of an article').fill(path)
  await press(page, button(page, 'Search'))
  // Whoever uses keys goes on where he is.
  await expect(main(page).getByLabel('Words, or the address of an article')).toBeFocused()
  await press(page, button(page, name))
}

test('an editor arranges the front page, looks at it first, saves, and takes it back', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Bridges ${unique}`)
  const old = { headline: `Old crane ${unique}`, publishedAt: 1_000_000_000_000 }
  const [first, second] = await addArticles(newsroom, section, 2, old)
  const [one, two] = [`Old crane ${unique} 1`, `Old crane ${unique} 2`]
  await addArticles(newsroom, section, 3, { headline: `News ${unique}`, publishedAt: Date.now() })
  const reader = await anotherReader()
  const lead = async () => {
    await reader.goto('/')
    return await reader.locator('.front-lead h2').first().textContent()
  }
  const before = await lead()
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/front')

  const unsaved = main(page).getByText('Not saved yet.')
  await expect(unsaved).toBeHidden()
  await hold(page, first?.path ?? '', `As lead: ${one}`)
  await expect(unsaved).toBeVisible()
  await hold(page, second?.path ?? '', `As lead: ${two}`)
  await expect(places(page).nth(0)).toContainText(two)
  await expect(button(page, `Release: ${two}`)).toBeFocused()
  await button(page, `Down: ${two}`).click()
  await expect(places(page).nth(1)).toContainText(two)
  await expect(button(page, `Down: ${two}`)).toBeFocused()
  await expect(places(page).nth(0)).toContainText(one)
  expect(await lead()).toBe(before)

  const [shown] = await Promise.all([page.waitForEvent('popup'), button(page, 'Preview').click()])
  await expect(shown.locator('.front-lead h2').first()).toHaveText(one)
  await shown.close()
  expect(await lead()).toBe(before)

  await press(page, button(page, 'Save'))
  await expect(told(page, 'Saved.')).toBeVisible()
  await expect(unsaved).toBeHidden()
  await expect.poll(lead).toBe(one)

  // Withdrawn, it leaves its place to the newest.
  await unpublish(newsroom, first ?? { id: 0 })
  await expect.poll(lead).toBe(before)
  await page.goto('/admin/front')
  await expect(places(page).nth(0)).toContainText('It is not public now')

  await press(page, button(page, 'Undo'))
  await expect(places(page).nth(0)).toContainText('The newest:')
  await press(page, button(page, 'Redo'))
  await expect(places(page).nth(1)).toContainText(two)
  await press(page, button(page, 'Undo'))
  await expect(told(page, 'What stood there before is back.')).toBeVisible()
})

test('an editor schedules the front of a section, is told what is wrong with a time, and takes it back', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Quays ${unique}`)
  const stories = await addArticles(newsroom, section, 3, { headline: `Quay ${unique}` })
  const third = `Quay ${unique} 3`
  const reader = await anotherReader()
  const lead = async () => {
    await reader.goto(`/${section.slug}`)
    return await reader.locator('.listing h2').first().textContent()
  }
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/front/${section.slug}`)
  await hold(page, stories[2]?.path ?? '', `Hold: ${third}`)
  await places(page).nth(0).getByLabel('Until').fill('2020-01-01T10:00')
  await press(page, button(page, 'Save'))
  await expect(places(page).nth(0).getByLabel('Until')).toHaveAccessibleDescription(
    'That would be over already.',
  )
  await expect(places(page).nth(0).getByLabel('Until')).toHaveValue('2020-01-01T10:00')

  await places(page).nth(0).getByLabel('Until').fill('')
  const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString().slice(0, 16)
  await main(page).getByLabel('Public from').fill(tomorrow)
  await press(page, button(page, 'Save'))
  await expect(told(page, 'It is scheduled.')).toBeVisible()
  expect(await lead()).toBe(`Quay ${unique} 1`)
  const coming = page.getByRole('region', { name: 'Scheduled' })
  await expect(coming).toContainText(third)
  await press(page, coming.getByRole('button', { name: 'Cancel' }))
  await expect(coming).toHaveCount(0)

  await hold(page, stories[2]?.path ?? '', `As lead: ${third}`)
  await press(page, button(page, 'Save'))
  await expect.poll(lead).toBe(third)
})

test('a place whose time is over stands free at the desk, and keeps nobody from saving the others', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Weirs ${unique}`)
  const [, b, c, a] = await addArticles(newsroom, section, 4, { headline: `Weir ${unique}` })
  const [lead, second, third] = [`Weir ${unique} 4`, `Weir ${unique} 2`, `Weir ${unique} 3`]
  const slot = (place: number, article: { id: number } | undefined, expiresAt: number | null) => ({
    ...{ place, articleId: article?.id ?? 0, startsAt: null, expiresAt },
  })
  const over = new Date('2026-05-14T09:00Z').getTime()
  const held = [slot(1, a, over), slot(2, b, null)]
  const id = await arrangeSection(newsroom, section, held, over - HOUR)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/front/${section.slug}`)
  await expect(places(page).nth(0)).toContainText('The newest:')
  await expect(places(page).nth(1)).toContainText(second)
  const ended = main(page).getByText(`“${lead}” is held no more: its time is over.`)
  await expect(ended).toBeVisible()
  await expect(page.locator('.front-history li li').filter({ hasText: lead })).toContainText('(ended ')

  await hold(page, c?.path ?? '', `Hold: ${third}`)
  await press(page, button(page, 'Save'))
  await expect(told(page, 'Saved.')).toBeVisible()
  await expect(places(page).nth(0)).toContainText(third)
  await expect(places(page).nth(1)).toContainText(second)
  await expect(ended).toHaveCount(0)

  // As a form sends it that was opened before the time was over.
  const anew = await arrangeSection(newsroom, section, held, Date.now())
  expect(anew).not.toBe(id)
  const form = {
    ...{ front: String(section.id), based: String(anew), do: 'save', from: '' },
    ...{ 'id-0': String(a?.id), 'start-0': '', 'end-0': '2026-05-14T09:00' },
    ...{ 'id-1': String(b?.id), 'start-1': '', 'end-1': '2020-01-01T10:00' },
  }
  const wrong = await page.request.post('/admin/fronts/changes', { form })
  expect(wrong.status()).toBe(422)
  const messages = (await wrong.text()).match(/<p class="field-message" id="place-problem-\d+">[^<]*/g) ?? []
  expect(messages.map((message) => message.replace(/.*>/, ''))).toEqual(['That would be over already.'])
  const sent = await page.request.post('/admin/fronts/changes', {
    form: { ...form, 'end-1': '' },
    maxRedirects: 0,
  })
  expect(sent.status()).toBe(303)
  await page.goto(sent.headers().location ?? '')
  await expect(told(page, 'Saved.')).toBeVisible()
  await expect(ended).toBeVisible()
  await expect(places(page).nth(0)).toContainText('The newest:')
  await expect(places(page).nth(1)).toContainText(second)
})

test('fronts are for who arranges them: a moderator and a reader are refused, a preview is not there', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/front')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not include this page')
  const sent = await page.request.post('/admin/fronts/changes', { form: { front: '', do: 'save' } })
  expect(sent.status()).toBe(403)
  expect((await page.goto('/fronts?held=1-1'))?.status()).toBe(404)
  const reader = await anotherReader()
  expect((await reader.goto('/fronts?held=1-1'))?.status()).toBe(404)
})
