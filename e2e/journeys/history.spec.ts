import type { Page } from '@playwright/test'
import { addSection, addStaff, SECOND } from '#db/testing/cast.ts'
import { addSeenPicture } from '#db/testing/editing.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { save, step, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')

test('the history shows what was changed, and brings back what an article said', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Piers ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, { headline: 'Pier closes' }, Date.now())
  await save(newsroom, edith, id, { headline: 'Pier closes for good' }, Date.now() + SECOND)
  await signIn(page, edith, `/admin/articles/${id}/history`)
  const compared = page.getByRole('region', { name: 'Compared' })
  await expect(compared.getByRole('insertion')).toHaveText(' for good')
  const revisions = page.getByRole('region', { name: 'What it said' })
  const before = await revisions.getByRole('listitem').count()
  await pressForm(
    page,
    revisions
      .getByRole('listitem')
      .nth(2)
      .getByRole('button', { name: /^Bring back/ }),
  )
  await expect(page.getByText('It says again what it said then.')).toBeVisible()
  await expect(main(page).getByLabel('Headline')).toHaveValue('Pier closes')
  await page.goto(`/admin/articles/${id}/history`)
  await expect(revisions.getByRole('listitem')).toHaveCount(before + 1)
})

test('what is brought back beside the text is named, so that nothing goes silently', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Moles ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, { headline: 'Mole closes' }, Date.now())
  const later = { label: 'Analysis', newTags: [`Moles ${unique}`], slug: `mole-${unique}` }
  await save(newsroom, edith, id, later, Date.now() + SECOND)
  await signIn(page, edith, `/admin/articles/${id}/history`)
  const lines = page.getByRole('region', { name: 'What it said' }).getByRole('listitem')
  await pressForm(page, lines.nth(2).getByRole('button', { name: /^Bring back/ }))
  await expect(page.getByText('It says again what it said then.')).toContainText(
    'Also as it was then: Address, Tags, Label.',
  )
  await expect(main(page).getByLabel('Label', { exact: true })).toHaveValue('')
})

test('after a step the history still shows what was changed last', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Jetties ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, { headline: 'Jetty closes' }, Date.now())
  await save(newsroom, edith, id, { headline: 'Jetty closes for good' }, Date.now() + SECOND)
  await step(newsroom, edith, id, { step: 'submit' }, Date.now() + 2 * SECOND)
  await signIn(page, edith, `/admin/articles/${id}/history`)
  const compared = page.getByRole('region', { name: 'Compared' })
  await expect(compared.getByRole('insertion')).toHaveText(' for good')
})

test('what readers had is said to be theirs, once, and by whom they got it', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Slips ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, { headline: 'Slip closes' }, Date.now())
  await step(newsroom, edith, id, { step: 'publish' }, Date.now() + SECOND)
  await save(newsroom, edith, id, { headline: 'Slip closes for good' }, Date.now() + 2 * SECOND)
  const imported = await addLonelyArticle(newsroom, unique, { bodyHtml: '<p>Imported.</p>' })
  await save(newsroom, edith, imported.id, { headline: 'Imported, and changed' }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}/history`)
  const lines = page.getByRole('region', { name: 'What it said' }).getByRole('listitem')
  await expect(lines.filter({ hasText: 'given to readers' })).toContainText([`, Edith ${unique}`])
  await expect(lines.filter({ hasText: 'at the beginning' })).toContainText([`, Edith ${unique}`])
  await page.goto(`/admin/articles/${imported.id}/history`)
  await expect(lines.last()).toContainText('given to readers')
  await expect(lines.filter({ hasText: 'at the beginning' })).toHaveCount(0)
})

test('of what was never changed the history has nothing to compare, and says since when readers have it', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: '<p>Imported.</p>' })
  await signIn(
    page,
    await addStaff(newsroom, `Edith ${unique}`, 'editor'),
    `/admin/articles/${article.id}/history`,
  )
  await expect(main(page)).toContainText('There is one version of it: the one that readers have.')
  await expect(main(page).getByRole('radio')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Compared' })).toHaveCount(0)
  const done = page.getByRole('region', { name: 'What was done with it' })
  await expect(done.getByRole('listitem')).toHaveText(
    /^Published .+; what was done with it before is not known/,
  )
})

test('versions that are compared say what their pictures, lines and embeds are, and never show markup', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Slips ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const named = await addLonelyArticle(newsroom, unique)
  const [crane, heron] = [
    await addSeenPicture(newsroom, `crane-${unique}`),
    await addSeenPicture(newsroom, `heron-${unique}`),
  ]
  const id = await writeArticle(newsroom, edith, section, { leadMediaId: crane }, Date.now())
  const bodyHtml = [
    '<p>Fares stay as they are.</p>',
    `<p data-read-also="${named.id}"></p>`,
    '<hr>',
    `<figure><img src="/uploads/crane-${unique}-960.webp" alt="A crane at dusk"></figure>`,
    '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_">The band</a></p>',
  ].join('\n')
  await save(newsroom, edith, id, { bodyHtml, leadMediaId: heron }, Date.now() + SECOND)
  await signIn(page, edith, `/admin/articles/${id}/history`)
  const compared = page.getByRole('region', { name: 'Compared' })
  await expect(compared.getByRole('insertion')).toHaveText([
    `Picture heron-${unique} (heron-${unique})`,
    `Read also: Report ${unique}`,
    'Dividing line',
    `Picture: A crane at dusk (crane-${unique})`,
    'Embed: YouTube, https://www.youtube.com/watch?v=abcdefghij_ The band',
  ])
  await expect(compared.getByRole('deletion')).toHaveText([`Picture crane-${unique} (crane-${unique})`])
  await expect(compared).not.toContainText(/[<>]|data-/)
  const seen = compared.locator('img')
  for (const [index, name] of ['crane', 'heron'].entries())
    await expect(seen.nth(index)).toHaveAttribute('src', `/uploads/${name}-${unique}-480.webp`)
})
