import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { setBanner, takeBannerDown } from '#db/banner/banner.ts'
import { theCast } from '#db/testing/cast.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { openTestNewsroom } from './newsroom.ts'

/** Within this time it is above every page, and gone from every page. */
const WITHIN = 5000
const NEWS = 'The Fishergate bridge is closed'

it('shows a banner above every page within five seconds, and takes it away within five, with and without readers', async () => {
  const newsroom = await openTestNewsroom('banner')
  onTestFinished(async () => await newsroom.close())
  const { article, city } = await theCast(newsroom.db)
  await newsroom.start()
  const pages = ['/', `/${city.slug}`, article.path]
  const file = (path: string) => join(newsroom.folder, 'pages', 'html', `${path === '/' ? '/' : path}.html`)
  const stored = (path: string) => (existsSync(file(path)) ? readFileSync(file(path), 'utf8') : '')
  const keepAll = async () => {
    for (const path of pages) {
      await newsroom.client().get(path)
      await expect.poll(() => stored(path), { timeout: 10_000 }).not.toBe('')
    }
  }
  const set = async (text: string, ms: number, inMs = 0) => {
    const now = Date.now()
    const draft = { text, link: '/city/bridge', startsAt: now + inMs, expiresAt: now + inMs + ms }
    await setBanner(newsroom.db, SYSTEM, draft, now)
    return draft
  }
  /** No file that a web server would send says otherwise: it has it, or it has gone. */
  const none = (is: (html: string) => boolean) =>
    pages.every((path) => stored(path) === '' || is(stored(path)))
  const says = (html: string) => html.includes(NEWS)
  const saysNot = (html: string) => !html.includes(NEWS)

  // Nobody asks for anything: what is looked at are the files that nginx serves.
  await keepAll()
  const first = await set(NEWS, 20_000)
  await expect.poll(() => none(says), { timeout: WITHIN }).toBe(true)
  await expect.poll(() => pages.every((path) => says(stored(path))), { timeout: 15_000 }).toBe(true)
  await expect.poll(() => none(saysNot), { timeout: first.expiresAt + WITHIN - Date.now() }).toBe(true)

  // With readers, who have it five seconds after it was set, and not a moment longer than it stands.
  await keepAll()
  const setAt = Date.now()
  const { expiresAt } = await set(NEWS, 12_000)
  let shown = 0
  while (Date.now() < expiresAt + 1000) {
    const asked = Date.now()
    const { text } = await newsroom.client().get(article.path)
    if (asked > setAt + WITHIN && Date.now() < expiresAt) expect(text).toContain(NEWS)
    if (asked > expiresAt) expect(text).not.toContain(NEWS)
    if (text.includes(NEWS)) shown += 1
  }
  expect(shown).toBeGreaterThan(0)

  // One that waits for its time, and is taken down.
  await keepAll()
  await set(NEWS, 60_000, 1500)
  expect((await newsroom.client().get(article.path)).text).not.toContain(NEWS)
  const read = async () => (await newsroom.client().get(article.path)).text.includes(NEWS)
  await expect.poll(read, { timeout: 1500 + WITHIN }).toBe(true)
  await takeBannerDown(newsroom.db, SYSTEM, Date.now())
  await expect.poll(read, { timeout: WITHIN }).toBe(false)

  // A restart reads its pages from the disk, and knows when they end.
  const last = await set(NEWS, 20_000)
  await expect.poll(() => read().then(() => says(stored(article.path))), { timeout: 15_000 }).toBe(true)
  await newsroom.stop()
  await newsroom.start()
  const shownAgain = await read()
  if (Date.now() < last.expiresAt) expect(shownAgain).toBe(true)
  const over = () => Date.now() > last.expiresAt && none(saysNot)
  await expect.poll(over, { timeout: last.expiresAt + WITHIN - Date.now() }).toBe(true)
  expect(await read()).toBe(false)
})
