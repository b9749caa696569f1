import type { Page } from '@playwright/test'
import { addErrorReport, addPost, goLive } from '#db/testing/afterwards.ts'
import { addArticle, addAuthor, addSection, addStaff, arrangeSection, PASSWORD } from '#db/testing/cast.ts'
import { setArticle } from '#db/testing/editing.ts'
import { deleteSection, makeOne, renameAuthor } from '#db/testing/meanwhile.ts'
import { addSeries } from '#db/testing/newsroom.ts'
import { limitTo } from '#db/testing/staff.ts'
import { addNote, deleteSeries, dismissReport, resolveNote } from '#db/testing/taken-away.ts'
import { save, step, writeArticle } from '#db/testing/writing.ts'
import { forgetSession, press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'
import { pressForm } from '../writing.ts'

// What somebody has written stays before his eyes, whatever has become meanwhile of that for which he wrote it.

const WRITTEN = 'Written in an hour.'
const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const isStillThere = (page: Page) => expect(main(page).getByLabel('What you wrote')).toHaveValue(WRITTEN)

test('a front that somebody else arranged meanwhile is saved by the second press', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Quays ${unique}`)
  const mine = await addArticle(newsroom, section, { headline: `Mine ${unique}` })
  const theirs = await addArticle(newsroom, section, { headline: `Theirs ${unique}` })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/front/${section.slug}`)
  await main(page).getByLabel('Words, or the address of an article').fill(mine.path)
  await press(page, button(page, 'Search'))
  await press(page, button(page, `Hold: Mine ${unique}`))
  const slot = { place: 1, articleId: theirs.id, startsAt: null, expiresAt: null }
  await arrangeSection(newsroom, section, [slot], Date.now())
  expect((await press(page, button(page, 'Save'))).status()).toBe(409)
  await expect(main(page).getByRole('alert')).toContainText('somebody has arranged this front meanwhile')
  expect((await press(page, button(page, 'Save'))).status()).toBe(303)
  await expect(main(page).getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(page.locator('.front-places > li').first()).toContainText(`Mine ${unique}`)
})

for (const place of ['the page of the notes', 'the page of the article'])
  test(`an answer to a note that was resolved meanwhile is sent once it is open again, on ${place}`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const section = await addSection(newsroom, `Notes ${unique}`)
    const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
    const cora = await addStaff(newsroom, `Cora ${unique}`, 'contributor')
    const id = await writeArticle(newsroom, cora, section, { headline: `Tram ${unique}` }, Date.now())
    const note = await addNote(newsroom, edith, id, 'Says who?')
    await page.setViewportSize({ width: 360, height: 740 })
    await signIn(page, cora, `/admin/articles/${id}${place === 'the page of the notes' ? '/notes' : ''}`)
    const thread = page.locator(`#note-${note}`)
    const answer = thread.getByLabel('Your answer')
    await thread.getByText('Answer', { exact: true }).click()
    await answer.fill(WRITTEN)
    await resolveNote(newsroom, edith, note)
    expect((await pressForm(page, thread.getByRole('button', { name: 'Send' }))).status()).toBe(409)
    await expect(answer).toBeVisible()
    await expect(answer).toHaveValue(WRITTEN)
    await expect(answer).toHaveAccessibleDescription(
      'This note has been resolved meanwhile. Open it again to answer.',
    )
    await expect(main(page).getByLabel('New note')).toHaveValue('')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await pressForm(page, thread.getByRole('button', { name: 'Open again' }))
    await expect(answer).toHaveValue(WRITTEN)
    expect((await pressForm(page, thread.getByRole('button', { name: 'Send' }))).status()).toBe(303)
    await expect(thread.locator('.note-body')).toHaveText(['Says who?', WRITTEN])
  })

test('a note for an article that is not his any more is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Jetties ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const carl = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
  const author = await addAuthor(newsroom, carl.name, { userId: carl.id })
  for (const [at, heading] of [
    ['/notes', 'You do not work on this article'],
    ['', 'This article is not yours to write'],
  ] as const) {
    const id = await writeArticle(newsroom, edith, section, { authorIds: [author.id] }, Date.now())
    if (at === '/notes') await signIn(page, carl, `/admin/articles/${id}/notes`)
    else await page.goto(`/admin/articles/${id}`)
    await main(page).getByLabel('New note').fill(WRITTEN)
    await save(newsroom, edith, id, { authorIds: [] }, Date.now())
    expect((await pressForm(page, button(page, 'Add note'))).status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await isStillThere(page)
  }
})

test('a note for an article that was deleted meanwhile is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Slips ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  for (const at of ['/notes', '']) {
    const id = await writeArticle(newsroom, edith, section, {}, Date.now())
    if (at === '/notes') await signIn(page, edith, `/admin/articles/${id}/notes`)
    else await page.goto(`/admin/articles/${id}`)
    await main(page).getByLabel('New note').fill(WRITTEN)
    expect(await step(newsroom, edith, id, { step: 'delete' }, Date.now())).toMatchObject({ ok: true })
    expect((await pressForm(page, button(page, 'Add note'))).status()).toBe(404)
    await isStillThere(page)
  }
})

test('a post for a live blog that was deleted, or is in another section now, is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const [section, other] = [
    await addSection(newsroom, `Floods ${unique}`),
    await addSection(newsroom, `Elsewhere ${unique}`),
  ]
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await limitTo(newsroom, edith, [section.id])
  await signIn(page, edith, '/admin/articles')
  for (const [change, heading] of [
    [{ status: 'deleted', deletedAt: Date.now() }, 'There is no such article'],
    [{ sectionId: other.id }, 'This live blog is not yours to post into'],
  ] as const) {
    const article = await addArticle(newsroom, section, { headline: `Water ${heading.length} ${unique}` })
    await goLive(newsroom, article)
    await addPost(newsroom, article)
    await page.goto(`/admin/articles/${article.id}/live`)
    await main(page).getByLabel('New post').fill(WRITTEN)
    await setArticle(newsroom, article.id, change)
    await press(page, button(page, 'Post'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await isStillThere(page)
  }
})

test('the biography of an author who is one with another now is shown to who wrote it', async ({
  page,
  newsroom,
  unique,
}) => {
  const [ines, berg] = [
    await addAuthor(newsroom, `Ines ${unique}`),
    await addAuthor(newsroom, `Ines Berg ${unique}`),
  ]
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/authors/${ines.id}`)
  await main(page).getByLabel('Biography').fill(WRITTEN)
  await makeOne(newsroom, ines, berg)
  expect((await press(page, button(page, 'Save'))).status()).toBe(404)
  await isStillThere(page)
})

test('the guidelines of a section that was deleted, or is not his any more, are shown to who wrote them', async ({
  page,
  newsroom,
  unique,
}) => {
  const sections = [
    await addSection(newsroom, `Pier ${unique}`),
    await addSection(newsroom, `Mole ${unique}`),
    await addSection(newsroom, `City ${unique}`),
  ] as const
  const [pier, mole, city] = sections
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), `/admin/sections/${pier.id}`)
  await main(page).getByLabel('Guidelines for comments').fill(WRITTEN)
  await deleteSection(newsroom, pier, city)
  await press(page, button(page, 'Save'))
  await isStillThere(page)
  await forgetSession(page)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, `/admin/sections/${mole.id}`)
  await main(page).getByLabel('Guidelines for comments').fill(WRITTEN)
  await limitTo(newsroom, edith, [city.id])
  expect((await press(page, button(page, 'Save'))).status()).toBe(403)
  await isStillThere(page)
})

test('the introduction of a series that was deleted, or is not all his any more, is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const [section, other] = [
    await addSection(newsroom, `Rivers ${unique}`),
    await addSection(newsroom, `Seas ${unique}`),
  ]
  const part = await addArticle(newsroom, section, { headline: `Source ${unique}` })
  const series = await addSeries(newsroom, `The river ${unique}`, [part])
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await limitTo(newsroom, edith, [section.id])
  await signIn(page, edith, `/admin/series/${series.id}`)
  const intro = main(page).getByLabel('Introduction', { exact: true })
  await intro.fill(WRITTEN)
  await setArticle(newsroom, part.id, { sectionId: other.id })
  expect((await press(page, button(page, 'Save'))).status()).toBe(403)
  await expect(main(page).getByRole('alert')).toContainText('for editors of the sections')
  await isStillThere(page)
  await setArticle(newsroom, part.id, { sectionId: section.id })
  await page.goto(`/admin/series/${series.id}`)
  await intro.fill(WRITTEN)
  await deleteSeries(newsroom, series)
  expect((await press(page, button(page, 'Save'))).status()).toBe(404)
  await isStillThere(page)
})

test('the reason of a dismissal is shown to its writer where the report was decided meanwhile', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Minutes ${unique}`)
  const article = await addArticle(newsroom, section, { headline: `Report ${unique}` })
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/corrections')
  const report = page.getByRole('article', { name: `Report ${unique}` })
  for (const [written, status] of [
    [WRITTEN, 409],
    // Too long besides.
    [`${WRITTEN}${' And on.'.repeat(1000)}`, 422],
  ] as const) {
    const id = await addErrorReport(newsroom, article, { at: Date.now() })
    await page.goto('/admin/corrections')
    await report.getByText('Dismiss…').click()
    await report.getByLabel(/Why nothing is to be corrected/).fill(written)
    await dismissReport(newsroom, id)
    const pressed = await press(page, report.getByRole('button', { name: 'Dismiss', exact: true }))
    expect(pressed.status()).toBe(status)
    await expect(main(page).getByRole('alert')).toContainText('Somebody has decided on it meanwhile.')
    await expect(main(page).getByLabel('What you had written')).toHaveValue(written)
  }
})

test('a correction of an article that is in another section now is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const [section, other] = [
    await addSection(newsroom, `Errata ${unique}`),
    await addSection(newsroom, `Others ${unique}`),
  ]
  const article = await addArticle(newsroom, section, { headline: `Report ${unique}` })
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await limitTo(newsroom, edith, [section.id])
  await signIn(page, edith, `/admin/corrections/publish?article=${article.id}`)
  await page.getByLabel('What is published').fill(WRITTEN)
  await page.getByLabel('Instead of this').fill('The council voted.')
  await page.getByLabel('Write this').fill('The council met.')
  await setArticle(newsroom, article.id, { sectionId: other.id })
  expect((await press(page, button(page, 'Publish'))).status()).toBe(403)
  await expect(main(page).getByRole('alert')).toContainText('You do not decide on this section.')
  await expect(page.getByLabel('What you had written')).toHaveValue(`${WRITTEN}\n\nThe council met.`)
})

test('an invitation that was used meanwhile is not said to be taken back', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const email = `nora-${unique}@example.com`
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
  await page.getByLabel('Email').fill(email)
  await press(page, button(page, 'Invite'))
  const nora = await anotherReader()
  await nora.goto(await page.getByLabel('Link to join').inputValue())
  await nora.getByLabel('Your name').fill(`Nora ${unique}`)
  await nora.getByLabel('Password').fill(PASSWORD)
  await press(nora, button(nora, 'Join'))
  const line = page.getByRole('listitem').filter({ hasText: email }).first()
  expect((await press(page, line.getByRole('button', { name: 'Take back' }))).status()).toBe(404)
  await expect(main(page).getByRole('alert')).toHaveText('That is not there any more.')
  await expect(page.getByText('The invitation is taken back.')).toHaveCount(0)
  await expect(main(page).getByText(`Nora ${unique}`).first()).toBeVisible()
})

test('a biography for an author page that is not his any more is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const author = await addAuthor(newsroom, rita.name, { userId: rita.id })
  await signIn(page, rita, '/admin/account')
  await page.getByLabel('Biography').fill('x'.repeat(1001))
  expect((await press(page, button(page, 'Save biography'))).status()).toBe(422)
  await expect(page.getByText('This is more than 1,000 characters.')).toBeVisible()
  await page.getByLabel('Biography').fill(WRITTEN)
  await renameAuthor(newsroom, author, author.name)
  expect((await press(page, button(page, 'Save biography'))).status()).toBe(409)
  await expect(page.getByText('Not saved: you have no author page any more.')).toBeVisible()
  await isStillThere(page)
})
