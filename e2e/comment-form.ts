import { expect, type Locator, type Page, type Response } from '@playwright/test'
import type { Language } from '#words/languages.ts'
import { translator } from '#words/words.ts'

export interface Words {
  name: string
  email: string
  body: string
}

/** "Leave a reply", as its readers know it. */
export function commentForm(page: Page, language: Language = 'en') {
  const t = translator(language, 'comments')
  const title = new RegExp(`^(${t('leaveReply')}$|${t('replyTo', { name: '.*' })})`)
  const form = page.getByRole('region', { name: title })
  const fields = {
    body: form.getByLabel(t('comment'), { exact: true }),
    name: form.getByLabel(t('name'), { exact: true }),
    email: form.getByLabel(t('email'), { exact: true }),
  }
  return {
    ...fields,
    region: form,
    message: form.getByRole('alert'),
    async fill(words: Partial<Words>): Promise<void> {
      for (const field of ['body', 'name', 'email'] as const) await fields[field].fill(words[field] ?? '')
    },
    /** Presses the button. Where scripts run, what they can see to be wrong is not sent. */
    async press(): Promise<void> {
      await form.getByRole('button', { name: t('post') }).click()
    },
    /** Presses the button. @returns the answer to the form itself, before any redirect */
    async post(): Promise<Response> {
      return await answered(page, () => this.press())
    },
    /** Sends the form as it is, past every script. @returns the answer to it */
    async postUnchecked(): Promise<Response> {
      return await answered(page, () =>
        fields.body.evaluate((body: HTMLTextAreaElement) => body.form?.submit()),
      )
    },
  }
}

async function answered(page: Page, send: () => Promise<void>): Promise<Response> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  const shown = page.waitForEvent('domcontentloaded')
  await send()
  const response = await answer
  await shown
  await page.waitForLoadState()
  return response
}

/** Two ways to send what is wrong: with scripts the first is stopped in the browser, and the words are the same. */
export const WAYS = [
  ['pressed', (form: CommentForm) => form.press()],
  [
    'sent past every script',
    async (form: CommentForm) => expect((await form.postUnchecked()).status()).toBe(422),
  ],
] as const
export type CommentForm = ReturnType<typeof commentForm>

/** What this browser's reader has posted and nobody else may see yet. */
export function heldComments(page: Page, language: Language = 'en'): Locator {
  return page
    .getByRole('status')
    .getByRole('article')
    .filter({ hasText: translator(language, 'comments')('awaiting') })
}

/** An approved comment by its author's name. */
export function publicComment(page: Page, author: string): Locator {
  return page
    .locator('.thread')
    .getByRole('article')
    .filter({ has: page.locator('b', { hasText: author }) })
}
