import { describe, expect, it } from 'vitest'
import { newElement, newText, setChildren, type Node } from './dom.ts'
import { FlowBuilder, type Place } from './flow-builder.ts'
import { parseHtml, writeHtml } from './parse.ts'

const top: Place = { paragraphs: true, headings: true, depth: 0, wrappers: [] }

// Blocks stand for themselves here: what becomes of them is flow.ts's business.
function built(html: string, place: Partial<Place> = {}): string {
  const builder = new FlowBuilder(
    { ...top, ...place },
    ({ tagName, childNodes }, { wrappers }): Node[] | undefined =>
      tagName === 'div'
        ? undefined
        : [
            newElement(tagName, {}, [
              newText([...wrappers.map((wrapper) => wrapper.tagName), childNodes.length].join()),
            ]),
          ],
  )
  builder.addAll(parseHtml(html).childNodes, place.wrappers ?? top.wrappers)
  const fragment = parseHtml('')
  setChildren(fragment, builder.finish())
  return writeHtml(fragment)
}

describe('paragraphs', () => {
  it.each([
    ['a <em>b</em>', '<p>a <em>b</em></p>'],
    ['a<div>b</div>c', '<p>a</p><p>b</p><p>c</p>'],
    ['<p></p><p> <br>&nbsp;</p><p>a</p>', '<p>a</p>'],
    ['<p dir=rtl lang=ar class=x>a</p>', '<p dir="rtl" lang="ar">a</p>'],
    ['<strong><p>a</p>b</strong>', '<p><strong>a</strong></p><p><strong>b</strong></p>'],
    ['<p data-read-also="7">a</p>', '<p data-read-also="7"></p>'],
    ['<p data-read-also="a b">a</p>', '<p>a</p>'],
  ])('of %s are %s', (html, expected) => {
    expect(built(html)).toBe(expected)
  })

  it('are not needed around words that may stand bare', () => {
    expect(built('a<ul></ul>b', { paragraphs: false })).toBe('a<ul>0</ul>b')
  })

  it('are needed to keep bare words apart', () => {
    expect(built('a<div>b</div><ul></ul>c', { paragraphs: false })).toBe('<p>a</p><p>b</p><ul>0</ul><p>c</p>')
  })
})

describe('headings', () => {
  it.each([
    ['<h2 id=x>a</h2>b', '<h2 id="x">a</h2><p>b</p>'],
    ['<h2><p>a</p></h2>', '<h2>a</h2>'],
    ['<h2><p>a</p><p>b</p></h2>c', '<h2>a</h2><p>b</p><p>c</p>'],
    ['<h2>a<p>b<ul></ul>c', '<h2>a</h2><p>b</p><ul>0</ul><p>c</p>'],
    ['<h2><div><h3>a</h3>b</div></h2>', '<h3>a</h3><p>b</p>'],
    ['<h2> <br></h2>a', '<p>a</p>'],
  ])('of %s are %s', (html, expected) => {
    expect(built(html)).toBe(expected)
  })

  it('are paragraphs where none may stand', () => {
    expect(built('<h2 id=x lang=en>a</h2>', { headings: false })).toBe('<p lang="en">a</p>')
  })
})

describe('blocks', () => {
  it('know what they stand in', () => {
    expect(built('<strong>a<ul></ul></strong>')).toBe('<p><strong>a</strong></p><ul>strong,0</ul>')
  })

  it('are only lines too deep down', () => {
    expect(built('<ul><li>a</li><li>b</li></ul>', { depth: 12 })).toBe('<p>a</p><p>b</p>')
  })

  it('gather stray list items, as long as they stand in the same words', () => {
    expect(built('<li>a</li> <li>b</li>c<em><li>d</li></em><li>e</li>')).toBe(
      '<ul>2</ul><p>c</p><ul>em,1</ul><ul>1</ul>',
    )
  })

  it('are nothing when a comment is all there is', () => {
    expect(built('<!-- a -->')).toBe('')
  })

  it('may all be unknown to the builder', () => {
    const builder = new FlowBuilder(top, () => undefined)
    builder.addAll([newElement('li', {}, [newText('a')])], [])
    expect(builder.finish()).toEqual([])
  })
})
