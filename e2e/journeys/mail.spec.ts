import { addComment, addStaff, type ArticleRow } from '#db/testing/cast.ts'
import {
  addCommenter,
  addCommentOf,
  addMail,
  alertsOf,
  failMail,
  outboxOf,
  setAlerts,
} from '#db/testing/mail.ts'
import { addLonelyArticle, approveAll, commentsOf, longestAgo, type Db } from '#db/testing/newsroom.ts'
import { commentForm, publicComment } from '../comment-form.ts'
import { cardOf, press, signIn } from '../desk.ts'
import { linkIn, mailTo, oneClickOf } from '../mailbox.ts'
import { expect, test } from '../test.ts'

/** A moderator who was told of a comment that waits. */
async function toldModerator(newsroom: Db, unique: string) {
  const article = await addLonelyArticle(newsroom, unique)
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await setAlerts(newsroom, ana, { toldUntil: Date.now() + 86_400_000 })
  const parent = await addComment(newsroom, article, { name: `Alf ${unique}`, body: 'Still, good.' })
  const comment = await addComment(newsroom, article, {
    ...{ name: `Hester ${unique}`, status: 'pending', body: 'I took that tram this morning.' },
    ...{ at: longestAgo(), under: parent, email: `hester-${unique}@example.org` },
  })
  await addMail(newsroom, 'comment-waits', ana.email, { commentId: comment.id, userId: ana.id }, Date.now())
  return { article, ana, link: linkIn(await mailTo(newsroom, ana.email, 'comment-waits'), 'Decide') }
}

/** A reader who has confirmed his address, and whose comment was answered. */
async function answeredReader(newsroom: Db, unique: string) {
  const article = await addLonelyArticle(newsroom, unique)
  const zoe = await addCommenter(newsroom, `zoe-${unique}@example.org`)
  const hers = await addCommentOf(newsroom, zoe, article)
  const answer = async (name: string) => {
    await addComment(newsroom, article, { under: hers, status: 'pending', name, body: `${name} disagrees.` })
    await approveAll(newsroom, article)
  }
  await answer(`Bo ${unique}`)
  return { article, zoe, answer, mail: await mailTo(newsroom, zoe.email, 'reply') }
}

const statusOf = async (newsroom: Db, article: ArticleRow, name: string) =>
  (await commentsOf(newsroom, article)).find((comment) => comment.authorName === name)?.status

test('a moderator approves from a mail, signed out, and the link does it once', async ({
  page,
  newsroom,
  unique,
}) => {
  const { article, link } = await toldModerator(newsroom, unique)
  const name = `Hester ${unique}`
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Publish this comment?')
  for (const words of ['I took that tram', 'Still, good.', `hester-${unique}@example.org`, `Ana ${unique}`])
    await expect(page.getByRole('main')).toContainText(words)
  expect(await statusOf(newsroom, article, name)).toBe('pending')

  expect((await press(page, page.getByRole('button', { name: 'Approve' }))).status()).toBe(303)
  await expect(page.getByRole('status')).toContainText('You put this comment under “Approved”')
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  await page.goto(article.path)
  await expect(publicComment(page, name)).toContainText('I took that tram this morning.')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decided already')
})

test('a moderator rejects from a mail with a reason', async ({ page, newsroom, unique }) => {
  const { article, link } = await toldModerator(newsroom, unique)
  await page.goto(link)
  await page.getByLabel('Why, if you reject it').selectOption('Off topic')
  await press(page, page.getByRole('button', { name: 'Reject' }))
  await expect(page.getByRole('status')).toContainText('under “Rejected”')
  expect(await statusOf(newsroom, article, `Hester ${unique}`)).toBe('rejected')
})

test('who is slower from a mail is told who was faster, and changes nothing', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const { article, link } = await toldModerator(newsroom, unique)
  const name = `Hester ${unique}`
  await page.goto(link)
  const bens = await anotherReader()
  await signIn(bens, await addStaff(newsroom, `Ben ${unique}`, 'moderator'))
  await press(bens, cardOf(bens, name).getByRole('button', { name: 'Approve', exact: true }))
  await expect.poll(() => statusOf(newsroom, article, name)).toBe('approved')
  expect((await press(page, page.getByRole('button', { name: 'Spam' }))).status()).toBe(409)
  await expect(page.getByRole('alert').filter({ hasText: 'Not marked as spam' })).toContainText(
    `Ben ${unique} approved the comment by ${name}`,
  )
  expect(await statusOf(newsroom, article, name)).toBe('approved')
})

test('whatever opens the links of a mail decides nothing and ends nothing', async ({
  request,
  newsroom,
  unique,
}) => {
  const { article, ana, link } = await toldModerator(newsroom, unique)
  const wayOut = oneClickOf(await mailTo(newsroom, ana.email, 'comment-waits'))
  for (const url of [link, wayOut]) {
    expect((await request.get(url)).status()).toBe(200)
    expect((await request.head(url)).status()).toBe(200)
  }
  expect((await request.get(`${link}x`)).status()).toBe(410)
  expect(await statusOf(newsroom, article, `Hester ${unique}`)).toBe('pending')
  expect((await alertsOf(newsroom, ana))?.frequency).toBe('instant')
})

test('a reader is told of an answer, and ends such mail from the mail without signing in', async ({
  page,
  newsroom,
  unique,
}) => {
  const { zoe, answer, mail } = await answeredReader(newsroom, unique)
  expect(mail.subject).toContain(`Bo ${unique} answered your comment`)
  expect(mail.text).toContain(`Bo ${unique} disagrees.`)
  await page.goto(linkIn(mail, 'See the answer'))
  await expect(publicComment(page, `Bo ${unique}`)).toBeVisible()

  const words = /^No more mail about my comments/
  const wayOut = String(mail.text).match(/http\S+unsubscribe\S+/)?.[0] ?? ''
  expect(String(mail.text)).toMatch(new RegExp(words.source, 'm'))
  await page.goto(wayOut)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No more mail about your comments?')
  await press(page, page.getByRole('button', { name: 'No more mail' }))
  await expect(page.getByRole('status')).toHaveText('Done: you get no more mail about your comments.')
  await answer(`Cid ${unique}`)
  expect((await outboxOf(newsroom)).filter((row) => row.recipient === zoe.email)).toHaveLength(1)
})

test('a mail program ends such mail with one press, without cookies and origin', async ({
  page,
  request,
  newsroom,
  unique,
}) => {
  const { zoe, answer, mail } = await answeredReader(newsroom, unique)
  expect(
    mail.headers.get('list-unsubscribe-post') ?? String(mail.headerLines.map(({ line }) => line)),
  ).toContain('List-Unsubscribe=One-Click')
  const answered = await request.post(oneClickOf(mail), {
    form: { 'List-Unsubscribe': 'One-Click' },
    maxRedirects: 0,
  })
  expect(answered.status()).toBe(200)
  await page.goto(String(mail.text).match(/http\S+unsubscribe\S+/)?.[0] ?? '')
  await expect(page.getByRole('status')).toHaveText('Done: you get no more mail about your comments.')
  await answer(`Cid ${unique}`)
  expect((await outboxOf(newsroom)).filter((row) => row.recipient === zoe.email)).toHaveLength(1)
  const foreign = await request.post(oneClickOf(mail).replace(/key=.*/, 'key=nonsense'), {
    form: { 'List-Unsubscribe': 'One-Click' },
  })
  expect(foreign.status()).toBe(410)
})

test('a moderator says when he wants mail, and is told of the next comment', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana, '/admin/alerts')
  await page.getByLabel('At once').check()
  await page.getByLabel('Only these:').check()
  expect((await press(page, page.getByRole('button', { name: 'Save' }))).status()).toBe(422)
  await expect(page.getByText('Please tick at least one section')).toBeVisible()
  await expect(page.getByLabel('At once')).toBeChecked()
  await page.getByLabel(`Annex ${unique}`, { exact: true }).check()
  await press(page, page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(page.getByLabel(`Annex ${unique}`, { exact: true })).toBeChecked()

  const reader = await anotherReader()
  await reader.goto(article.path)
  const words = { name: `Hester ${unique}`, email: `hester-${unique}@example.org`, body: 'Is it true?' }
  await commentForm(reader).fill(words)
  await commentForm(reader).post()
  const mail = await mailTo(newsroom, ana.email, 'comment-waits')
  expect(mail.text).toContain('Is it true?')
  await reader.goto(linkIn(mail, 'Decide'))
  await expect(reader.getByRole('main')).toContainText('Is it true?')
})

test('an editor sees what could not be sent, and has it sent again', async ({ page, newsroom, unique }) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const to = `lost-${unique}@example.org`
  await failMail(newsroom, to, `451 ${unique} try later`)
  await signIn(page, edith, '/admin/mail')
  await expect(page.getByText(/Mail is not sent: no SMTP_URL/)).toBeVisible()
  const letter = page
    .getByRole('region', { name: 'Could not be sent' })
    .getByRole('listitem')
    .filter({ hasText: to })
  await expect(letter).toContainText(`451 ${unique} try later`)
  await press(page, letter.getByRole('button', { name: 'Try again' }))
  await expect(page.getByRole('status')).toHaveText('It is being sent again.')
  expect((await mailTo(newsroom, to, 'test')).subject).toContain('arrives')

  await press(page, page.getByRole('button', { name: 'Send a test mail to me' }))
  expect((await mailTo(newsroom, edith.email, 'test')).subject).toContain('arrives')
})

test('a moderator may not look after mail', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/mail')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your role does not include looking after mail',
  )
  await expect(page.getByText(/Mail is not sent/)).toHaveCount(0)
})
