import { describe, expect, it } from 'vitest'
import { everyElement } from './dom.ts'
import { parseHtml, writeHtml } from './parse.ts'

const roundTrip = (html: string) => writeHtml(parseHtml(html))

function depth(html: string): number {
  let deepest = 0
  let level = 0
  for (const [, close] of roundTrip(html).matchAll(/<(\/)?\w+[^>]*>/g)) {
    level += close ? -1 : 1
    deepest = Math.max(deepest, level)
  }
  return deepest
}

describe('parseHtml', () => {
  it('reads as browsers do', () => {
    expect(roundTrip('<p>a<p>b<b>c</p>d')).toBe('<p>a</p><p>b<b>c</b></p><b>d</b>')
  })

  it.each(['<b>', '<div>', '<ul><li>', '<b id=1><div>', '<table><tr><td>', '<svg><g>', '<font size=1><p>'])(
    'keeps the tree shallow however often %s is opened',
    (tag) => {
      expect(depth(`${tag.repeat(20_000)}x`)).toBeLessThan(300)
    },
  )

  it('keeps all text however deep', () => {
    expect(roundTrip('<div>x'.repeat(1000)).match(/x/g)).toHaveLength(1000)
  })

  it('keeps raw text raw beyond its depth', () => {
    expect(roundTrip(`${'<div>'.repeat(1000)}<script>if (a < b) x()</script>`)).toContain(
      '<script>if (a < b) x()',
    )
  })

  it('does not open left-over formatting without end', () => {
    const formatting = Array.from({ length: 100 }, (_, i) => `<b id=${i}>`).join('')
    const fragment = parseHtml(formatting + '<p>x'.repeat(100_000))
    expect([...everyElement(fragment.childNodes)].length).toBeLessThan(500_000)
  })
})

describe('writeHtml', () => {
  it('escapes text and attribute values', () => {
    expect(roundTrip('<p title="&quot;&lt;&amp;">&lt;b&gt; &amp;amp;')).toBe(
      '<p title="&quot;&lt;&amp;">&lt;b&gt; &amp;amp;</p>',
    )
  })
})
