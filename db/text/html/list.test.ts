import { describe, expect, it } from 'vitest'
import { isElement, newElement, setChildren, type Element } from './dom.ts'
import { definitionItems, listItems, pairUp } from './list.ts'
import { parseHtml, writeHtml } from './parse.ts'

function first(html: string): Element {
  const [element] = parseHtml(html).childNodes
  if (element === undefined || !isElement(element)) throw new Error('nothing parsed')
  return element
}

function written(items: Element[]): string {
  const fragment = parseHtml('')
  setChildren(fragment, items)
  return writeHtml(fragment)
}

describe('listItems', () => {
  it.each([
    ['<ul><li>a</li> <li>b</li></ul>', '<li>a</li><li>b</li>'],
    ['<ul><li>a</li> <ul><li>b</li></ul></ul>', '<li>a<ul><li>b</li></ul></li>'],
    ['<ul><ol><li>b</li></ol><li>c</li></ul>', '<li><ol><li>b</li></ol></li><li>c</li>'],
    ['<ul>x<b>y</b><li>a</li>z</ul>', '<li>x<b>y</b></li><li>a</li><li>z</li>'],
    ['<ul><div><li>a</li></div>\n<div><div>b</div></div></ul>', '<li>a</li><li>b</li>'],
    ['<ul></ul>', ''],
  ])('reads %s', (html, items) => {
    expect(written(listItems(first(html)))).toBe(items)
  })

  it('does not change the list it reads', () => {
    const list = first('<ul><li>a</li><ul><li>b</li></ul></ul>')
    const before = written([list])
    listItems(list)
    expect(written([list])).toBe(before)
  })
})

describe('definitionItems', () => {
  it('finds terms and meanings in boxes, and takes strays for meanings', () => {
    expect(written(definitionItems(first('<dl> <div><dt>a<dd>b</div>c<dt>d</dl>')))).toBe(
      '<dt>a</dt><dd>b</dd><dd>c</dd><dt>d</dt>',
    )
  })
})

describe('pairUp', () => {
  const parts = (names: string) => {
    const { before, pairs, after } = pairUp([...names].map((name) => newElement(name === 't' ? 'dt' : 'dd')))
    return [before, pairs, after].map((items) => items.map(({ tagName }) => tagName.at(-1)).join(''))
  }

  it.each([
    ['td', ['', 'td', '']],
    ['ttdtdd', ['', 'ttdtdd', '']],
    ['dtdt', ['d', 'td', 't']],
    ['t', ['t', '', '']],
    ['dd', ['dd', '', '']],
    ['dt', ['dt', '', '']],
    ['', ['', '', '']],
  ])('parts %s', (names, expected) => {
    expect(parts(names)).toEqual(expected)
  })
})
