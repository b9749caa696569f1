import { existsSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { addLonelyArticle, approveAll, commentsOf } from '#db/testing/newsroom.ts'
import { commentWords } from '#db/testing/hostile.ts'
import { answerPictures, hostileFolder, hostileStrings, inGroupsOf } from '../hostile-strings.ts'
import { expect, nextAddress, test } from '../test.ts'

const strings = hostileStrings()
if (!existsSync(hostileFolder))
  console.log(`${hostileFolder} is missing: only our own ${strings.length} hostile strings are tried`)

/** No dialog, no error, no foreign request: e2e/watch.ts looks for these in every test. Here nothing may have run at all. */
const untouched = async (page: Page) =>
  await page.evaluate(
    () => !('canary' in globalThis) && !document.querySelector('[onerror], [onload], [onfocus]'),
  )

const MARKS = /[\\*_`>[\]&]|^\s*(?:[-+]|\d+[.)])\s/m
const ALLOWED = ['p', 'span', 'br', 'a', 'strong', 'em', 'blockquote', 'ul', 'ol', 'li', 'code', 'pre']

// Fewer than fifty, so that all of them stand on one page of comments.
for (const [index, group] of inGroupsOf(45, strings).entries()) {
  test(`hostile comments, part ${index + 1}, come back as the text that they are`, async ({
    page,
    request,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    for (const [place, text] of group.entries())
      await post(request, `${article.path}/comments`, text, `hostile-${unique}-${place}@example.org`)
    expect(await approveAll(newsroom, article)).toBe(group.length)
    await page.goto(article.path)
    expect(await untouched(page)).toBe(true)

    const stored = await commentsOf(newsroom, article)
    const shown = await page.locator('.thread article').evaluateAll((comments) =>
      comments.map((comment) => ({
        id: Number(comment.id.replace('comment-', '')),
        name: comment.querySelector('.comment-author')?.textContent ?? '',
        words: comment.querySelector('.comment-text')?.textContent ?? '',
        elements: [...comment.querySelectorAll('.comment-text *, .comment-author *')].map(
          (element) => element.localName,
        ),
      })),
    )
    expect(shown.length).toBe(group.length)
    for (const { id, name, words, elements } of shown) {
      const comment = stored.find((row) => row.id === id)
      expect(name).toBe(comment?.authorName)
      // Line breaks are elements on the page and characters in the database; a mark of Markdown is none of the words.
      const body = comment?.body ?? ''
      const meant = MARKS.test(body) ? commentWords(body) : body
      expect(words.replace(/\s+/g, '')).toBe(meant.replace(/\s+/g, ''))
      expect(elements.filter((element) => !ALLOWED.includes(element))).toEqual([])
    }
    const schemes = await page
      .locator('.comment-text a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol))
    expect(schemes.filter((scheme) => !['http:', 'https:'].includes(scheme))).toEqual([])
  })
}

/** As name and as body; where no such name can be given, as body alone. Never an answer that is a failure of ours. */
async function post(request: APIRequestContext, path: string, text: string, email: string) {
  const send = async (name: string) => {
    const form = { name, email, body: `Quote: ${text} Unquote.` }
    return (
      await request.post(path, { form, maxRedirects: 0, headers: { 'x-forwarded-for': nextAddress() } })
    ).status()
  }
  const status = await send(text)
  if (status === 422) expect(await send('Somebody'), text).toBe(303)
  else expect(status, text).toBe(303)
}

for (const [index, group] of inGroupsOf(20, strings).entries()) {
  test(`hostile article bodies, part ${index + 1}, do nothing`, async ({ page, newsroom, unique }) => {
    const inContexts = group.map(
      (text) => `<p>${text}</p><p title="${text}">x</p><a href="${text}">x</a><img src='${text}' alt="">`,
    )
    const bodyHtml = `<p>Before.</p>${inContexts.join('\n')}<p>After.</p>`
    const article = await addLonelyArticle(newsroom, unique, {
      bodyHtml,
      headline: `${group[0]?.slice(0, 60)} ${unique}`,
    })
    await answerPictures(page)
    const response = await page.goto(article.path)
    expect(response?.status()).toBe(200)
    expect(await untouched(page)).toBe(true)
    await expect(page.locator('.body')).toContainText('Before.')
    // What stands after the body is still where it belongs: nothing has swallowed or closed it.
    await expect(page.getByRole('main').getByRole('button', { name: 'Post comment' })).toBeVisible()
  })
}
