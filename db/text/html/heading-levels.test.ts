import { expect, it } from 'vitest'
import { everyElement, newElement } from './dom.ts'
import { settleHeadingLevels } from './heading-levels.ts'

function settled(levels: string): string {
  const nodes = [...levels].map((level) => newElement(`h${level}`))
  settleHeadingLevels([newElement('blockquote', {}, nodes), newElement('p')])
  return [...everyElement(nodes)].map(({ tagName }) => tagName.slice(1)).join('')
}

it.each([
  ['', ''],
  ['222', '222'],
  ['234', '234'],
  ['333', '222'],
  ['444', '222'],
  ['343', '232'],
  ['2443', '2333'],
  ['432', '222'],
  ['24342', '23342'],
])('headings of levels %s become %s', (given, expected) => {
  expect(settled(given)).toBe(expected)
  expect(settled(expected)).toBe(expected)
})
