import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { addCorrection } from '#db/testing/afterwards.ts'
import { addArticle, addSection, addStaff } from '#db/testing/cast.ts'
import { press, signIn } from '../desk.ts'
import { expect, test as base } from '../own-server.ts'

interface Call {
  headers: IncomingHttpHeaders
  body: string
}
interface Receiver {
  url: string
  calls: Call[]
  /** What it answers from now on. */
  answers: (status: number, body: string) => void
}

const test = base.extend<{ receiver: Receiver }>({
  receiver: async ({}, use) => {
    const calls: Call[] = []
    let [status, words] = [200, 'ok']
    const server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8').on('data', (piece: string) => (body += piece))
      request.on('end', () => {
        calls.push({ headers: request.headers, body })
        response.writeHead(status).end(words)
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const answers: Receiver['answers'] = (next, text) => ([status, words] = [next, text])
    await use({ url: `http://127.0.0.1:${port}/in`, calls, answers })
    server.close()
  },
})
test.use({ settings: { BROADSHEET_WEBHOOKS_PRIVATE: '1' } })

const signed = (secret: string, { headers, body }: Call) =>
  `sha256=${createHmac('sha256', secret)
    .update(`${String(headers['x-broadsheet-timestamp'])}.${body}`)
    .digest('hex')}`
const eventsOf = (calls: Call[]) => calls.map(({ headers }) => headers['x-broadsheet-event'])

test('an admin has a program told of articles, sees what it answers, and changes its secret', async ({
  page,
  newsroom,
  receiver,
  unique,
}) => {
  const { calls } = receiver
  const section = await addSection(newsroom, `Quays ${unique}`)
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/webhooks')
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })
  const log = main.getByRole('region', { name: 'What it answered' }).getByRole('listitem')
  const logged = async () => (await page.reload(), await log.allTextContents())

  await main.getByLabel('Address').fill('hooks.example.com')
  for (const group of await main.getByRole('group', { name: 'Comments' }).getByRole('checkbox').all())
    await group.uncheck()
  await press(page, button('Add'))
  await expect(main.getByLabel('Address')).toHaveValue('hooks.example.com')
  await expect(main.getByLabel('Address')).toHaveAccessibleDescription(/That is no http\(s\) address/)
  await expect(main.getByRole('checkbox', { name: 'Written' })).not.toBeChecked()

  await main.getByLabel('Address').fill(receiver.url)
  await press(page, button('Add'))
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(receiver.url)
  const secret = (await main.getByRole('group', { name: 'Secret' }).textContent()) ?? ''
  await press(page, button('I have copied it'))
  await expect(main.getByText(secret)).toHaveCount(0)

  await press(page, button('Send a test'))
  await expect.poll(() => eventsOf(calls)).toEqual(['test'])
  const [ping] = calls as [Call]
  expect(ping.headers['x-broadsheet-signature']).toBe(signed(secret, ping))
  await expect.poll(logged).toEqual([expect.stringMatching(/^200 Test.*ok/)])

  receiver.answers(500, 'down for repairs')
  const { path } = await addArticle(newsroom, section, {
    headline: 'The quay reopens',
    publishedAt: Date.now(),
  })
  await expect.poll(() => eventsOf(calls)).toEqual(['test', 'article.published'])
  const told = JSON.parse(calls[1]?.body ?? '') as { article: { headline: string; url: string } }
  expect(told.article.headline).toBe('The quay reopens')
  expect(new URL(told.article.url).pathname).toBe(path)
  await expect.poll(logged).toHaveLength(2)
  await expect(log.first()).toContainText('500 Published')
  await expect(log.first().getByRole('link', { name: 'The quay reopens' })).toBeVisible()
  await expect(log.first()).toContainText('down for repairs')
  await expect(log.first()).toContainText('Tried again')

  receiver.answers(204, '')
  await press(page, button('New secret'))
  const fresh = (await main.getByRole('group', { name: 'Secret' }).textContent()) ?? ''
  await press(page, log.first().getByRole('button', { name: 'Send again' }))
  await expect.poll(() => calls.length).toBe(3)
  const again = calls[2] as Call
  expect(again.headers['x-broadsheet-delivery']).toBe(calls[1]?.headers['x-broadsheet-delivery'])
  expect(again.headers['x-broadsheet-signature']).toBe(`${signed(fresh, again)},${signed(secret, again)}`)

  await press(page, button('Pause'))
  await expect(main.getByText('It is paused.')).toBeVisible()
  await addArticle(newsroom, section, { headline: 'Told to nobody', publishedAt: Date.now() })
  await press(page, button('Call it again'))
  const last = await addArticle(newsroom, section, { headline: 'The last one', publishedAt: Date.now() })
  await expect.poll(() => calls.length).toBe(4)
  expect(calls[3]?.body).toContain(last.path)

  await addCorrection(newsroom, last, { text: 'Not quite the last.', at: Date.now() })
  await expect
    .poll(() => eventsOf(calls).slice(4).sort())
    .toEqual(['article.updated', 'correction.published'])
  const corrected = calls.find(({ headers }) => headers['x-broadsheet-event'] === 'correction.published')
  expect(corrected?.body).toContain('Not quite the last.')
  await expect.poll(async () => (await logged()).join()).toContain('Correction published')

  await main.getByText('Remove this webhook…').click()
  await press(page, button('Remove for good'))
  await expect(main.getByText('The webhook is removed.')).toBeVisible()
  await expect(main.getByRole('link', { name: receiver.url })).toHaveCount(0)
})

test('webhooks are for admins alone, and one that is not there is not found', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/webhooks')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not include webhooks')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Webhooks' })).toHaveCount(0)
  const admins = await anotherReader()
  await signIn(admins, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/webhooks')
  expect((await admins.goto('/admin/webhooks/999999'))?.status()).toBe(404)
  await expect(admins.getByRole('heading', { level: 1 })).toHaveText('There is no such webhook')
  // Nor is a press on one that was removed in another tab.
  const receiver = `https://example.org/${unique}`
  await admins.goto('/admin/webhooks')
  await admins.getByLabel('Address').fill(receiver)
  await press(admins, admins.getByRole('button', { name: 'Add', exact: true }))
  const remove = async (page: Page) => {
    await page.getByText('Remove this webhook…').click()
    return await press(page, page.getByRole('button', { name: 'Remove for good' }))
  }
  const tab = await admins.context().newPage()
  await tab.goto(admins.url())
  await remove(tab)
  expect((await remove(admins)).status()).toBe(404)
  await expect(admins.getByRole('heading', { level: 1 })).toHaveText('There is no such webhook')
})
