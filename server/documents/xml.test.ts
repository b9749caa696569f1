import { describe, expect, it } from 'vitest'
import { readXml, the } from './testing/tree.ts'
import { writeXml } from './xml.ts'

const title = (text: string) => the(readXml(writeXml({ feed: { title: text } })), 'title').text

describe('an XML document', () => {
  it.each(['a & b', '<b>', '</title>', ']]>', '&amp;', '"\'', '<!--', '<?xml?>', 'Größe 東京 🚋'])(
    'says %j',
    (text) => {
      expect(title(text)).toBe(text)
    },
  )

  it.each([
    ['a\u0000b\u0008c', 'abc'],
    ['a\u0085b\u009fc', 'abc'],
    ['a\uFFFDb\uFFFEc\uD800d\u{1FFFF}e', 'abcde'],
  ])('is well formed where %j was typed', (text, left) => {
    expect(title(text)).toBe(left)
  })

  it('has attributes, empty elements and repeated ones, and nothing of what is undefined', () => {
    const xml = writeXml({ a: { '@b': '"&<', c: undefined, d: '', e: ['1', { '@f': 2, '#text': '3' }] } })
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&#x22;&#x26;&#x3C;">\n<d/>\n<e>1</e>\n<e f="2">3</e>\n</a>\n',
    )
  })
})
