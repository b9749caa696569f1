import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HOSTILE_MARKUP } from '../testing/hostile-markup.ts'
import { testDb } from '../testing/database.ts'
import { importAsMarkdown, importAsWordPress } from '../testing/importing.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { offences } from '../text/html/offences.ts'

const folder = new URL('../../../shared/data/hostile/', import.meta.url)

it.each([
  ['WordPress', importAsWordPress],
  ['Markdown', importAsMarkdown],
] as const)('whatever is imported from %s is stored clean', async (_kind, bring) => {
  if (!existsSync(folder)) return console.warn('not checked: ../shared/data/hostile is missing')
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const strings = [
    ...HOSTILE_MARKUP,
    ...(JSON.parse(read('blns.json')) as string[]),
    ...(JSON.parse(read('html5lib-sanitizer.dat')) as { input: string }[]).map(({ input }) => input),
    ...readdirSync(new URL('sanitiser-vectors/', folder)).map((name) => read(`sanitiser-vectors/${name}`)),
  ].filter((text) => text.trim() !== '')
  const db = await testDb()
  const bodies = strings.map(
    (text) => `Before.\n\n${text}\n\n<p title="${text}">x</p><a href="${text}">y</a>\n\n[z](${text})`,
  )
  await bring(db, { name: 'all', section: 'city', bodies })
  const stored = db.sqlite.reader.prepare<[], string>('select body_html from articles').pluck().all()
  expect(stored.length).toBe(strings.length)
  for (const html of stored) {
    expect(offences(html), html).toEqual([])
    expect(cleanArticleHtml(html), html).toBe(html)
  }
})
