import { expect, it } from 'vitest'
import { parseHtml, writeHtml } from './parse.ts'
import { settleIds } from './ids.ts'

function settled(html: string): string {
  const fragment = parseHtml(html)
  settleIds(fragment.childNodes)
  return writeHtml(fragment)
}

it('begins every heading id with h-', () => {
  expect(settled('<h2 id="plan" lang="en">x</h2>')).toBe('<h2 id="h-plan" lang="en">x</h2>')
})

it('leaves an id that begins so', () => {
  expect(settled('<h3 id="h-plan">x</h3>')).toBe('<h3 id="h-plan">x</h3>')
})

it('keeps the first of two equal ids', () => {
  expect(settled('<h2 id="a">x</h2><h2 id="h-a">y</h2>')).toBe('<h2 id="h-a">x</h2><h2>y</h2>')
})

it.each(['', 'a b', 'h-', '"', 'a'.repeat(101)])('drops the id %j', (id) => {
  expect(settled(`<h2 id='${id}'>x</h2>`)).toBe('<h2>x</h2>')
})

it('lets links within the article follow', () => {
  expect(settled('<h2 id="plän">x</h2><p><a href="#pl%C3%A4n">y</a></p>')).toBe(
    '<h2 id="h-plän">x</h2><p><a href="#h-pl%C3%A4n">y</a></p>',
  )
})

it('leaves links that lead where they say, elsewhere or nowhere', () => {
  const html = '<h2 id="h-a">x</h2><p><a href="#h-a">1</a><a href="#b">2</a><a href="/a#a">3</a></p>'
  expect(settled(html)).toBe(html)
})
