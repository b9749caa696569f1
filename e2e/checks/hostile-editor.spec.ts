import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { answerPictures, hostileFolder, hostileStrings, inGroupsOf } from '../hostile-strings.ts'
import { expect, test } from '../test.ts'
import { keepText, openWriting, pasteInto, sourceOf, textOf } from '../writing-page.ts'

const strings = hostileStrings()
if (!existsSync(hostileFolder))
  console.log(`${hostileFolder} is missing: only our own ${strings.length} hostile strings are tried`)

/** No dialog, no error, no foreign request: e2e/watch.ts looks for these in every test. Here nothing may have run at all. */
const untouched = async (page: Page) =>
  await page.evaluate(
    () =>
      !('canary' in globalThis) &&
      !document.querySelector(
        '[onerror], [onload], [onfocus], [onclick], [onmouseover], iframe, object, embed, a[href^="javascript:"]',
      ),
  )

const inContexts = (text: string) =>
  `<p>${text}</p><p title="${text}">x</p><a href="${text}">x</a><img src='${text}' alt=""><table><tr><td>${text}</table>`

for (const [index, group] of inGroupsOf(60, strings).entries()) {
  test(`hostile text, part ${index + 1}, does nothing where it is pasted, nor where it is read`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique, { bodyHtml: '<p>Before.</p>' })
    await openWriting(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'), article)
    await textOf(page).click()
    for (const text of group) {
      await page.keyboard.press('ControlOrMeta+End')
      await pasteInto(page, { html: text, text })
      await pasteInto(page, { html: inContexts(text), text })
      // As if it came out of an editor of ours.
      await pasteInto(page, { html: `<div data-pm-slice="1 1 []">${inContexts(text)}</div>`, text })
      await pasteInto(page, { text })
    }
    expect(await untouched(page)).toBe(true)
    await expect(textOf(page)).toContainText('Before.')
    await keepText(page)
    await expect(textOf(page)).toBeVisible()
    expect(await untouched(page)).toBe(true)
    await answerPictures(page)
    await page.goto(article.path)
    expect(await untouched(page)).toBe(true)
    await expect(page.getByRole('main').getByRole('button', { name: 'Post comment' })).toBeVisible()
  })

  test(`hostile text, part ${index + 1}, does nothing as the source of a text`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    await openWriting(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'), article)
    await expect(textOf(page)).toBeVisible()
    const source = `<p>Before.</p>${group.map(inContexts).join('\n')}<p>After.</p>`
    await sourceOf(page).evaluate((field, html) => {
      field.dispatchEvent(new CustomEvent('broadsheet:body', { detail: { html } }))
    }, source)
    await expect(textOf(page)).toContainText('Before.')
    expect(await untouched(page)).toBe(true)
    await keepText(page)
    await expect(textOf(page)).toContainText('Before.')
    expect(await untouched(page)).toBe(true)
    await page.goto(article.path)
    expect(await untouched(page)).toBe(true)
    await expect(page.getByRole('main').getByRole('button', { name: 'Post comment' })).toBeVisible()
  })
}

test('what only looks like blocks of the editor is none of them', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: '<p>Before.</p>' })
  await openWriting(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'), article)
  await textOf(page).click()
  const forged = {
    other: { html: '<img src=x onerror="canary = 1"><iframe src="javascript:canary=1"></iframe>' },
    embed: { href: 'javascript:canary=1', words: '<b>x</b>' },
    figure: {
      src: 'https://evil.example/a.png',
      href: 'javascript:canary=1',
      alt: '"><script>canary=1</script>',
    },
    picture: { src: '//evil.example/a.png', alt: 'x' },
    readAlso: { to: '1"><script>canary=1</script>' },
  }
  for (const [name, attributes] of Object.entries(forged)) {
    const data = JSON.stringify(attributes).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    await pasteInto(page, {
      html: `<div data-pm-slice="0 0 []"><div data-node="${name}" data-attributes="${data}"></div></div>`,
      text: 'x',
    })
  }
  expect(await untouched(page)).toBe(true)
  await keepText(page)
  expect(await untouched(page)).toBe(true)
  await page.goto(article.path)
  expect(await untouched(page)).toBe(true)
})
