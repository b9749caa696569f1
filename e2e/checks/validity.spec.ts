import { writeFileSync } from 'node:fs'
import { KINDS } from '../pages.ts'
import { sentPages } from '../sent.ts'
import { expect, test } from '../test.ts'
import { htmlErrors } from '../validity.ts'

test('every kind of page is valid HTML', async ({ page, newsroom, unique }, info) => {
  test.slow()
  const sent = sentPages(page)
  const files: string[] = []
  for (const [index, [kind, open]] of KINDS.entries()) {
    // Whoever was signed in for the last one is not for this one.
    await page.goto('about:blank')
    await page.context().clearCookies()
    await open(page, newsroom, `${unique}-${index}`)
    const html = await sent()
    expect(html, kind).toContain('<!DOCTYPE html>')
    files.push(info.outputPath(`${kind.replaceAll(' ', '-')}.html`))
    writeFileSync(files.at(-1) ?? '', html)
  }
  expect(await htmlErrors(files)).toEqual([])
})
