import type { Locator, Page, Response } from '@playwright/test'

export interface Words {
  name: string
  email: string
  body: string
}

/** "Leave a reply", as its readers know it. */
export function commentForm(page: Page) {
  const form = page.getByRole('region', { name: /^(Leave a reply|Reply to)/ })
  const fields = {
    body: form.getByLabel('Comment', { exact: true }),
    name: form.getByLabel('Name', { exact: true }),
    email: form.getByLabel('Email', { exact: true }),
  }
  return {
    ...fields,
    region: form,
    message: form.getByRole('alert'),
    async fill(words: Partial<Words>): Promise<void> {
      for (const field of ['body', 'name', 'email'] as const) await fields[field].fill(words[field] ?? '')
    },
    /** Presses the button. @returns the answer to the form itself, before any redirect */
    async post(): Promise<Response> {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await form.getByRole('button', { name: 'Post comment' }).click()
      const response = await answered
      await page.waitForLoadState()
      return response
    },
  }
}

/** What this browser's reader has posted and nobody else may see yet. */
export function heldComments(page: Page): Locator {
  return page
    .getByRole('status')
    .getByRole('article')
    .filter({ hasText: 'Your comment is awaiting moderation' })
}

/** An approved comment by its author's name. */
export function publicComment(page: Page, author: string): Locator {
  return page
    .locator('.thread')
    .getByRole('article')
    .filter({ has: page.locator('b', { hasText: author }) })
}
