import { describe, expect, it } from 'vitest'
import { isElement } from './dom.ts'
import { parseHtml } from './parse.ts'
import { tableParts } from './table.ts'

function parts(html: string) {
  const table = parseHtml(html).childNodes.find(isElement)
  if (table === undefined) throw new Error('nothing parsed')
  return tableParts(table)
}

const spans = (html: string) =>
  parts(html).sections.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ attrs }) => attrs.length)),
  )

describe('tableParts', () => {
  it('has one head first and one foot last', () => {
    const { sections } = parts(
      '<table><tfoot><tr><td>1<tbody><tr><td>2<thead><tr><td>3<thead><tr><td>4<tfoot><tr><td>5</table>',
    )
    expect(sections.map(({ tagName }) => tagName)).toEqual(['thead', 'tbody', 'tbody', 'tbody', 'tfoot'])
  })

  it('leaves out rows and groups without cells', () => {
    const { sections, captions } = parts('<table><caption>c<thead></thead><tbody><tr><tr><td>x<tr></table>')
    expect(sections.map(({ rows }) => rows.length)).toEqual([1])
    expect(captions).toHaveLength(1)
  })

  it.each([
    '<table><tr><td colspan=2>a<tr><td>b<td>c</table>',
    '<table><tr><td rowspan=2>a<td>b<tr><td>c</table>',
    '<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>',
  ])('leaves spans that work out: %s', (html) => {
    expect(Math.max(...spans(html))).toBeGreaterThan(0)
  })

  it.each([
    ['reach below their group', '<table><tr><td rowspan=3>a<td>b<tr><td>c</table>'],
    ['reach from head into body', '<table><thead><tr><td rowspan=2>a<tbody><tr><td>c</table>'],
    ['overlap', '<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>'],
    ['leave a column without a cell of its own', '<table><tr><td colspan=3>a<tr><td>b<td>c</table>'],
  ])('takes spans off that %s', (_, html) => {
    expect(Math.max(...spans(html))).toBe(0)
  })

  it('reads nonsense as one', () => {
    expect(spans('<table><tr><td colspan=x>a<td rowspan=-1>b</table>')).toEqual([1, 1])
  })

  it('measures a huge table soon', () => {
    const start = performance.now()
    parts(`<table><tr>${'<td colspan=100 rowspan=100>x'.repeat(20_000)}${'<tr><td>y'.repeat(20_000)}</table>`)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
