import { expect, type Locator, type Page } from '@playwright/test'
import { addStaff, type Staff } from '#db/testing/cast.ts'
import { addLonelyArticle, type Db } from '#db/testing/newsroom.ts'
import { signIn } from './desk.ts'
import { pressForm } from './writing.ts'

/** The one place that knows where an article’s text is written, and how it is kept. */
export const writingPath = ({ id }: { id: number }) => `/admin/articles/${id}`

/** Signs in as one of the staff, and opens the text of an article. */
export async function openWriting(page: Page, staff: Staff, article: { id: number }): Promise<void> {
  await signIn(page, staff)
  await page.goto(writingPath(article))
}

/** The text as it is edited. */
export const textOf = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Text of the article' }).and(page.locator('[contenteditable]'))

/** The field of the form. */
export const sourceOf = (page: Page): Locator => page.locator('textarea[name="bodyHtml"]')

/** Saves it, and lets readers have it. */
export async function keepText(page: Page): Promise<void> {
  await pressForm(page, page.getByRole('button', { name: 'Update', exact: true }))
}

/** What a program puts on the clipboard. */
export interface Copied {
  html?: string
  text?: string
  /** A PNG, as a screenshot is copied. */
  picture?: string
}

/** Pastes where the caret is. */
export async function pasteInto(page: Page, copied: Copied): Promise<void> {
  await textOf(page).evaluate((element, { html, text, picture }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData('text/html', html)
    if (text !== undefined) clipboardData.setData('text/plain', text)
    if (picture !== undefined)
      clipboardData.items.add(new File([picture], 'image.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    element.dispatchEvent(event)
  }, copied)
}

/** Takes out all that is written, and stands at the beginning. */
export async function clearText(page: Page): Promise<void> {
  await textOf(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
}

/** Opens a text as one who writes it. */
export async function write(page: Page, newsroom: Db, unique: string, bodyHtml = '<p>Low water.</p>') {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml })
  await openWriting(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'), article)
  await expect(textOf(page)).toBeVisible()
  return article
}

export const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true })
/** The editor has seen where the caret was put: no hand is as quick as a test. */
export const settled = async (page: Page) =>
  await page.evaluate(
    async () =>
      await new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      ),
  )
/** The text as it would be sent now. */
export const html = async (page: Page) => await sourceOf(page).inputValue()

/** Puts another text in the place of what is there: pasted into the editor, or as its source where there is none. */
export async function putText(page: Page, html: string, hasScripts = true): Promise<void> {
  if (!hasScripts) return await sourceOf(page).fill(html)
  await clearText(page)
  await pasteInto(page, { html })
}
