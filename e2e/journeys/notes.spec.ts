import { addSection, addStaff } from '#db/testing/cast.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('an editor notes something at a paragraph, its writer answers, and the note follows the paragraph until it is resolved', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Notes ${unique}`)
  const cora = await addStaff(newsroom, `Cora ${unique}`, 'contributor')
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const [first, second] = ['<p>The council voted on Tuesday.</p>', '<p>The line will cost forty million.</p>']
  const fields = { headline: `Tram ${unique}`, bodyHtml: first + second }
  const id = await writeArticle(newsroom, cora, section, fields, Date.now())
  const path = `/admin/articles/${id}/notes`
  await signIn(page, edith, path)
  const thread = page.getByRole('listitem').filter({ hasText: 'Says who?' })

  await press(page, page.getByRole('button', { name: 'Add note' }))
  await expect(page.getByLabel('New note')).toHaveAccessibleDescription('Please write something.')
  await page.getByLabel('Paragraph').selectOption({ label: '2: The line will cost forty million.' })
  await page.getByLabel('New note').fill('Says who?')
  await press(page, page.getByRole('button', { name: 'Add note' }))
  await expect(thread).toContainText('Paragraph 2: The line will cost forty million.')

  const writer = await anotherReader()
  await signIn(writer, cora, path)
  await writer.getByText('Answer', { exact: true }).click()
  await writer.getByLabel('Your answer').fill('The mayor did.')
  await press(writer, writer.getByRole('button', { name: 'Send' }))
  const changed = '<p>The line will cost nearly forty million, says the mayor.</p>'
  await save(newsroom, cora, id, { bodyHtml: `<p>New.</p>${first}${changed}` }, Date.now())

  await page.reload()
  await expect(thread).toContainText('Paragraph 3: The line will cost nearly forty million, says the mayor.')
  await expect(thread).toContainText('The mayor did.')
  await press(page, thread.getByRole('button', { name: 'Resolve' }))
  await expect(page.getByText('Nothing is noted that is still open.')).toBeVisible()
  await page.getByText('1 resolved note').click()
  await expect(thread).toContainText(`Resolved by Edith ${unique}`)
  await press(page, thread.getByRole('button', { name: 'Open again' }))
  await expect(thread.getByRole('button', { name: 'Resolve' })).toBeVisible()
})

test('notes are for those who work on the article', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Private ${unique}`)
  const cora = await addStaff(newsroom, `Cora ${unique}`, 'contributor')
  const id = await writeArticle(newsroom, cora, section, { headline: `Tram ${unique}` }, Date.now())
  const path = `/admin/articles/${id}/notes`
  await signIn(page, await addStaff(newsroom, `Other ${unique}`, 'author'), path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You do not work on this article')
  const form = { do: 'add', at: '', body: 'Let me in' }
  const headers = { origin: new URL(page.url()).origin }
  const answer = await page.request.post(`${path}/changes`, { form, headers })
  expect(answer.status()).toBe(403)
})
