import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { KINDS } from '../pages.ts'
import { expect, test } from '../test.ts'

const NU = createRequire(import.meta.url)('vnu-jar') as string
const hasJava = spawnSync('java', ['-version']).status === 0
if (!hasJava) console.log('No java here: html-validate judges the pages in place of the Nu Html Checker')

test('every kind of page is valid HTML', async ({ page, newsroom, unique }, info) => {
  test.slow()
  let latest: Promise<string> | undefined
  page.on('response', (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400
    if (response.request().isNavigationRequest() && !isRedirect) latest = response.text()
  })
  const files: string[] = []
  for (const [index, [kind, open]] of KINDS.entries()) {
    // Whoever was signed in for the last one is not for this one.
    await page.goto('about:blank')
    await page.context().clearCookies()
    await open(page, newsroom, `${unique}-${index}`)
    // As it was sent, not as scripts have left it.
    const html = (await latest) ?? ''
    expect(html, kind).toContain('<!DOCTYPE html>')
    files.push(info.outputPath(`${kind.replaceAll(' ', '-')}.html`))
    writeFileSync(files.at(-1) ?? '', html)
  }
  expect(hasJava ? nuErrors(files) : await otherErrors(files)).toEqual([])
})

/** One run for all of them: most of its time goes into starting Java. */
function nuErrors(files: string[]): string[] {
  const parameters = [
    '-jar',
    NU,
    '--errors-only',
    '--stdout',
    '--exit-zero-always',
    '--format',
    'gnu',
    ...files,
  ]
  const said = execFileSync('java', parameters, { encoding: 'utf8' })
  return said.split('\n').filter(Boolean)
}

async function otherErrors(files: string[]): Promise<string[]> {
  const checker = new HtmlValidate({ extends: ['html-validate:standard'] })
  const report = await checker.validateMultipleFiles(files)
  return report.results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line}: ${ruleId}: ${message}`),
  )
}
