import { addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { axeFinds, COLOURS, RULES } from '../axe.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { clearText, html, pasteInto, sourceOf, textOf, tool, write, writingPath } from '../writing-page.ts'

const PICTURE = { id: 7, src: '/uploads/tram-line-five-approved-1080.webp', width: 1080, height: 720 }

test('a whole article is written without touching anything but the keyboard', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await clearText(page)
  const { keyboard } = page
  const type = async (line: string) => {
    await keyboard.type(line)
    await keyboard.press('Enter')
  }
  await type('## The tide')
  await type('It is **very** low, *almost* gone: see `table 4` and [the plan](/city/plan).')
  await type('- Sand')
  await keyboard.type('Mud')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('Deep mud')
  for (let out = 0; out < 3; out += 1) await keyboard.press('Enter')
  await type('1. First')
  await keyboard.press('Enter')
  await type('> We waited.')
  await keyboard.press('Enter')
  await type('### Later')
  await keyboard.type('---')
  await keyboard.type('``` ')
  await keyboard.type('a < b')
  await keyboard.press('ControlOrMeta+Enter')
  await keyboard.type('The end')
  await keyboard.press('ControlOrMeta+b')
  await keyboard.type('.')
  expect(await html(page)).toBe(
    [
      '<h2>The tide</h2>',
      '<p>It is <strong>very</strong> low, <em>almost</em> gone: see <code>table 4</code> and <a href="/city/plan">the plan</a>.</p>',
      '<ul><li>Sand</li><li>Mud<ul><li>Deep mud</li></ul></li></ul>',
      '<ol><li>First</li></ol>',
      '<blockquote><p>We waited.</p></blockquote>',
      '<h3>Later</h3>',
      '<hr>',
      '<pre><code>a &lt; b</code></pre>',
      '<p>The end<strong>.</strong></p>',
    ].join('\n'),
  )
  const written = await html(page)
  await keyboard.press('ControlOrMeta+z')
  expect(await html(page)).not.toBe(written)
  await keyboard.press('ControlOrMeta+Shift+z')
  expect(await html(page)).toBe(written)
})

test('the tools are one stop for Tab, are walked by arrows, and say what is on', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Alt+F10')
  await expect(tool(page, 'Kind of text')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(tool(page, 'Bold')).toBeFocused()
  await expect(tool(page, 'Bold')).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('Enter')
  await expect(tool(page, 'Bold')).toHaveAttribute('aria-pressed', 'true')
  expect(await html(page)).toBe('<p><strong>Low water.</strong></p>')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitemradio', { name: 'Text', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await html(page)).toBe('<h2><strong>Low water.</strong></h2>')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('End')
  await expect(tool(page, 'Keys')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Keys in the editor' })).toContainText('Alt F10')
  await page.keyboard.press('Escape')
  await expect(textOf(page)).toBeFocused()
})

test('words become a link, are led elsewhere, and are none again', async ({ page, newsroom, unique }) => {
  await write(page, newsroom, unique)
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+k')
  const dialog = page.getByRole('dialog', { name: 'Link' })
  await expect(dialog.getByLabel('Address')).toBeFocused()
  await dialog.getByLabel('Address').fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('no address that an article can link to')
  await dialog.getByLabel('Address').fill('example.org/tides')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await html(page)).toBe('<p><a href="https://example.org/tides" rel="noopener">Low water.</a></p>')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(dialog.getByLabel('Address')).toHaveValue('https://example.org/tides')
  await dialog.getByRole('button', { name: 'Remove the link' }).click()
  expect(await html(page)).toBe('<p>Low water.</p>')
  await expect(textOf(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+a')
  await pasteInto(page, { text: 'https://example.org/now' })
  expect(await html(page)).toBe('<p><a href="https://example.org/now" rel="noopener">Low water.</a></p>')
})

test('whoever listens hears of each change, and can put another text in', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await page.evaluate(() => {
    Object.assign(globalThis, { heard: [] })
    document.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement)
        (globalThis as unknown as { heard: string[] }).heard.push(target.value)
    })
  })
  const heard = async () => await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
  await textOf(page).click()
  await page.keyboard.press('End')
  await page.keyboard.type('!')
  expect(await heard()).toEqual(['<p>Low water.!</p>'])
  await sourceOf(page).evaluate((field) =>
    field.dispatchEvent(
      new CustomEvent('broadsheet:body', { detail: { html: '<h2>High</h2><p>As it was.</p>' } }),
    ),
  )
  await expect(textOf(page).getByRole('heading', { name: 'High' })).toBeVisible()
  await expect(sourceOf(page)).toHaveValue('<h2>High</h2><p>As it was.</p>')
  expect(await heard()).toHaveLength(1)
  await sourceOf(page).evaluate((field: HTMLTextAreaElement) => (field.readOnly = true))
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false')
})

test('what is typed into the field before the editor has come is what it begins with', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: '<p>Old.</p>' })
  await signIn(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'))
  let come = () => {}
  const scripts = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts
    await route.fallback()
  })
  await page.goto(writingPath(article), { waitUntil: 'commit' })
  await sourceOf(page).fill('<p>New.</p>')
  come()
  await expect(textOf(page).getByText('New.')).toBeVisible()
  await expect(sourceOf(page)).toHaveValue('<p>New.</p>')
})

test('the editor is found right by axe, on a phone and a desk, light and dark, and does not reach over the edge', async ({
  page,
  newsroom,
  unique,
}) => {
  const everything = `<h2>A</h2><p>b <a href="/x">c</a></p><ul><li>d</li></ul><figure><img src="${PICTURE.src}" alt="" width="1080" height="720"></figure><table><thead><tr><th>e</th><th>f</th></tr></thead><tbody><tr><td>g</td><td>h</td></tr></tbody></table><p data-read-also="1"></p><p data-embed="vimeo"><a href="https://vimeo.com/1">i</a></p><dl><dt>j</dt><dd>k</dd></dl><figure class="pull-quote"><blockquote><p>l</p></blockquote></figure>`
  await write(page, newsroom, unique, everything)
  await expect(textOf(page).locator('.other-block')).toBeVisible()
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await axeFinds(page, colorScheme === 'light' ? RULES : COLOURS)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

test('other pages of the desk do not carry the editor', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'))
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  await page.goto('/admin/articles', { waitUntil: 'networkidle' })
  expect((await Promise.all(scripts)).filter((script) => script.includes('ProseMirror'))).toEqual([])
})
