import { setLanguage } from '#db/testing/language.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { translator } from '#words/words.ts'
import { commentForm, heldComments } from '../comment-form.ts'
import { expect, test } from '../foreign.ts'

test.describe.configure({ mode: 'default' })

for (const [language, words] of [
  ['de', { missing: 'Bitte geben Sie Ihren Kommentar ein!', held: 'Ihr Kommentar wartet auf Freigabe' }],
  ['ar', { missing: 'يُرجى كتابة تعليقك!', held: 'تعليقك في انتظار المراجعة' }],
] as const) {
  test(`in ${language} a comment is refused, posted and held`, async ({ page, newsroom, unique }) => {
    await setLanguage(newsroom, language)
    await page.goto((await addLonelyArticle(newsroom, `${unique}-${language}`)).path)
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    const form = commentForm(page, language)

    await form.press()
    await expect(form.message).toHaveText(translator(language, 'refusals')('notPosted'))
    await expect(page.getByText(words.missing)).toBeVisible()
    await form.fill({ name: 'Leïla', email: 'nonsense', body: 'Wer zahlt das?' })
    await form.press()
    await expect(page.getByText(translator(language, 'refusals')('fields.email.invalid'))).toBeVisible()

    await form.fill({ name: 'Leïla', email: `leila-${unique}@example.org`, body: 'Wer zahlt das?' })
    expect((await form.post()).status()).toBe(303)
    await expect(heldComments(page, language)).toContainText(words.held)
    await expect(heldComments(page, language)).toContainText('Wer zahlt das?')
  })
}
