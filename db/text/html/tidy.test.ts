import { expect, it } from 'vitest'
import { parseHtml, writeHtml } from './parse.ts'
import { tidy } from './tidy.ts'

function tidied(html: string): string {
  const fragment = parseHtml(html)
  tidy(fragment)
  return writeHtml(fragment)
}

it('puts one block on a line', () => {
  expect(tidied('a<p>b</p> <hr>\n\n<ul><li>c</ul>')).toBe('<p>a</p>\n<p>b</p>\n<hr>\n<ul><li>c</li></ul>')
})

it('settles headings over the whole body', () => {
  expect(tidied('<h3 id=a>x</h3><blockquote><h4 id=a>y</h4></blockquote>')).toBe(
    '<h2 id="h-a">x</h2>\n<blockquote><h3>y</h3></blockquote>',
  )
})

it('leaves nothing of nothing', () => {
  expect(tidied(' \n<p> </p>')).toBe('')
})
