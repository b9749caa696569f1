import { describe, expect, it } from 'vitest'
import {
  attribute,
  everyElement,
  isElement,
  isHeading,
  isText,
  newElement,
  newText,
  setChildren,
} from './dom.ts'
import { parseHtml } from './parse.ts'

describe('nodes', () => {
  const [element, text, comment] = parseHtml('<p id=x title="">a</p>b<!--c-->').childNodes

  it('are told apart', () => {
    expect([element, text, comment].map((node) => node && isElement(node))).toEqual([true, false, false])
    expect([element, text, comment].map((node) => node && isText(node))).toEqual([false, true, false])
  })

  it('give their attributes by name', () => {
    if (!element || !isElement(element)) throw new Error('not parsed')
    expect([attribute(element, 'id'), attribute(element, 'title'), attribute(element, 'lang')]).toEqual([
      'x',
      '',
      undefined,
    ])
  })
})

describe('newElement', () => {
  it('is the parent of its children', () => {
    const word = newText('word')
    const parent = newElement('p', { lang: 'en' }, [word])
    expect(word.parentNode).toBe(parent)
    expect(parent.attrs).toEqual([{ name: 'lang', value: 'en' }])
  })
})

describe('setChildren', () => {
  it('replaces what was there', () => {
    const parent = newElement('p', {}, [newText('old')])
    setChildren(parent, [newText('new')])
    expect(parent.childNodes.map((node) => isText(node) && node.value)).toEqual(['new'])
  })
})

describe('isHeading', () => {
  it('knows the three levels an article may use', () => {
    expect(['h1', 'h2', 'h3', 'h4', 'h5', 'p'].filter((name) => isHeading(newElement(name)))).toEqual([
      'h2',
      'h3',
      'h4',
    ])
  })
})

describe('everyElement', () => {
  it('goes in the order of the document', () => {
    const nodes = parseHtml('<ul><li><b>x</b></li><li>y</li></ul>z<p>').childNodes
    expect([...everyElement(nodes)].map(({ tagName }) => tagName)).toEqual(['ul', 'li', 'b', 'li', 'p'])
  })
})
