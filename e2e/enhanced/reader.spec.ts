import { addComment, SECOND } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { commentForm, heldComments } from '../comment-form.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'

const TRAM = '/city/tram-line-five-approved'

test('the appearance follows the system, can be changed, and stays changed on the next page', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  const toggle = page.getByRole('button', { name: 'Dark appearance' })
  const background = async () => await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  const dark = await background()
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  const light = await background()
  expect(light).not.toBe(dark)
  await page.goto(TRAM)
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  expect(await background()).toBe(light)
})

test('the appearance follows what another tab, or the page before, has chosen', async ({ page, context }) => {
  const background = async () => await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await page.goto('/')
  const other = await context.newPage()
  await other.goto(TRAM)
  const light = await background()
  await other.getByRole('button', { name: 'Dark appearance' }).click()
  await expect.poll(background).not.toBe(light)
  await expect(page.getByRole('button', { name: 'Dark appearance' })).toHaveAttribute('aria-pressed', 'true')
  // A page that is kept for going back hears of nothing meanwhile.
  await page.evaluate(() => {
    localStorage.setItem('theme', 'light')
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  await expect.poll(background).toBe(light)
})

for (const [motion, fades] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`pages ${fades ? 'fade into each other' : 'change at once'} where motion is "${motion}"`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion })
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset.fades = String(Boolean(event.viewTransition))
      })
    })
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'City' }).click()
    await expect(page).toHaveURL(/\/city$/)
    await expect(page.locator('html')).toHaveAttribute('data-fades', String(fades))
  })
}

test('pages change at once for a reader who has asked for less motion, until he asks for it again', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      document.documentElement.dataset.fades = String(Boolean(event.viewTransition))
    })
  })
  await page.goto('/')
  const toggle = page.getByRole('button', { name: 'Reduce motion' })
  const sections = page.getByRole('navigation', { name: 'Sections' })
  for (const [index, name] of ['City', 'World', 'Culture'].entries()) {
    const isLess = index !== 2
    await expect(toggle).toHaveAttribute('aria-pressed', String(index === 1))
    // Pressed on the first page and kept on the second; let go there.
    if (index === 0) await toggle.click()
    if (index === 2) await expect(page.locator('html')).not.toHaveAttribute('data-motion')
    await sections.getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.locator('html')).toHaveAttribute('data-fades', String(!isLess))
    if (index !== 1) continue
    // What was chosen is said by the same script that listens.
    await expect(toggle).toHaveAttribute('aria-pressed', 'true')
    await toggle.click()
  }
})

test('where the whole system asks for less motion, the page does not ask once more', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Dark appearance' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reduce motion' })).toHaveCount(0)
})

test('the browser understands which links it may fetch ahead', async ({ page, context, url }) => {
  const devtools = await context.newCDPSession(page)
  const understood = new Promise<{ url?: string; errorType?: string }>((resolve) =>
    devtools.on('Preload.ruleSetUpdated', ({ ruleSet }) => resolve(ruleSet)),
  )
  await devtools.send('Preload.enable')
  await page.goto('/')
  const ruleSet = await understood
  expect(ruleSet.url).toBe(`${url}/speculation-rules.json`)
  expect(ruleSet.errorType).toBeUndefined()
})

test('the lead picture opens in a dialog, and Esc gives the focus back', async ({ page }) => {
  await page.goto(TRAM)
  const link = page.getByRole('link', { name: 'Open the picture large' })
  await link.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByRole('img')).toHaveAttribute('alt', /transit diagram/)
  await expect(dialog).toContainText('Photo: Courier graphics')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('a link can be copied, and it is said that it was', async ({ page, context, url }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(TRAM)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await page.evaluate(async () => await navigator.clipboard.readText())).toBe(url + TRAM)
})

test('Esc and a click elsewhere close the menu', async ({ page }) => {
  await page.goto('/')
  const summary = page.locator('summary', { hasText: 'Menu' })
  const menu = page.getByRole('navigation', { name: 'All sections' })
  await summary.click()
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(summary).toBeFocused()
  await summary.click()
  await page.getByRole('contentinfo').click({ position: { x: 5, y: 5 } })
  await expect(menu).toBeHidden()
})

test('name and e-mail are remembered in this browser if the box is ticked, and forgotten when it is not', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const [first, second] = [
    await addLonelyArticle(newsroom, `a-${unique}`),
    await addLonelyArticle(newsroom, `b-${unique}`),
  ]
  await page.goto(first.path)
  const form = commentForm(page)
  const box = page.getByLabel('Save my name and email in this browser')
  await expect(box).not.toBeChecked()
  await form.fill({ name: `Reader ${unique}`, email: `reader-${unique}@example.org`, body: 'Once.' })
  await box.check()
  await form.post()
  await page.goto(second.path)
  await expect(form.name).toHaveValue(`Reader ${unique}`)
  await expect(form.email).toHaveValue(`reader-${unique}@example.org`)
  await expect(form.body).toHaveValue('')
  await box.uncheck()
  await page.reload()
  await expect(form.name).toHaveValue('')
  await expect(form.email).toHaveValue('')
  const cookies = await context.cookies()
  expect(JSON.stringify(cookies)).not.toContain('example.org')
})

test('nothing is remembered without the box', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ name: `Reader ${unique}`, email: `reader-${unique}@example.org`, body: 'Once.' })
  await form.post()
  await page.reload()
  await expect(form.name).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(unique)
})

test('the focus follows a link to a comment, and a comment that was posted', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article, { at: Date.now() - 60 * SECOND })
  await page.goto(`${article.path}#comment-${id}`)
  await expect(page.locator(`#comment-${id}`)).toBeFocused()
  const form = commentForm(page)
  await form.fill({ name: `Reader ${unique}`, email: `reader-${unique}@example.org`, body: 'Once.' })
  await form.post()
  await expect(heldComments(page)).toBeFocused()
})

for (const path of ['/', '/city', TRAM, '/search?q=tram', '/nowhere']) {
  for (const width of [360, 1280]) {
    test(`nothing moves while ${path} loads and is read at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 })
      const shifted = await countShifts(page)
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.evaluate(async () => {
        for (let top = 0; top < document.body.scrollHeight; top += 400) {
          scrollTo(0, top)
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        }
      })
      expect(await shifted()).toBe(0)
    })
  }
}
