import { expect, it } from 'vitest'
import { isElement, setChildren } from './dom.ts'
import { line } from './line.ts'
import { parseHtml, writeHtml } from './parse.ts'

function lineOf(html: string, preformatted = false): string {
  const element = parseHtml(html).childNodes.find(isElement)
  if (element === undefined) throw new Error('nothing parsed')
  const fragment = parseHtml('')
  setChildren(fragment, line(element, [{ tagName: 'em', attributes: {} }], preformatted))
  return writeHtml(fragment)
}

it.each([
  ['<div> a b </div>', '<em>a b</em>'],
  ['<div>a<strong>b</strong><br>c</div>', '<em>a<strong>b</strong><br>c</em>'],
  [
    '<div><p>a</p> <p>b</p><ul><li>c<li>d</ul>e</div>',
    '<em>a</em><br><em>b</em><br><em>c</em><br><em>d</em><br><em>e</em>',
  ],
  ['<div><img src=/a><!--x--></div>', '<em><img src="/a" alt="" loading="lazy" decoding="async"></em>'],
  ['<div> <p> </p></div>', ''],
])('reads %s as one line', (html, expected) => {
  expect(lineOf(html)).toBe(expected)
})

it('keeps preformatted lines apart by newlines', () => {
  expect(lineOf('<pre><p>a  b</p><p>c</p></pre>', true)).toBe('<em>a  b</em>\n<em>c</em>')
})
