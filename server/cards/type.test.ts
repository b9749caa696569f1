import { describe, expect, it } from 'vitest'
import { isRightToLeft, set, settable, widthOf } from './type.ts'

describe('a text that is to be drawn', () => {
  it.each([
    ['Où qu’il aille, l’évêque déçoit', 'Où qu’il aille, l’évêque déçoit'],
    ['Straße, Łódź, Đồng Nai, Ελλάδα, Москва', 'Straße, Łódź, Đồng Nai, Ελλάδα, Москва'],
    ['مجلس المدينة يوافق', 'مجلس المدينة يوافق'],
    ['e\u0301te\u0301', 'été'],
    ['two  spaces\nand a line', 'two spaces and a line'],
    ['Fire 🚨 in the port', 'Fire in the port'],
    ['\u202eevil\u202c \u0000and\u200b more', 'evil and more'],
    ['Z\u0338\u0322algo', 'Zalgo'],
    ['«\u0020Non\u0020!\u0020»', '«\u00a0Non\u00a0!\u00a0»'],
  ])('is set as it is, less what no font has: %j', (text, set) => {
    expect(settable(text, 'head')).toBe(set)
  })

  it.each(['市议会批准第五条电车线路', 'Report from 東京', '🚨', '', ' \u200b '])(
    'is not set with holes in it: %j',
    (text) => {
      expect(settable(text, 'head')).toBeNull()
    },
  )

  it('is as wide as what is drawn, and grows with its size', () => {
    const drawn = set('Tram line five', 'head', 60, 'ltr')
    expect(drawn.width).toBeCloseTo(widthOf('Tram line five', 'head') * 60, 3)
    expect(drawn.width).toBeGreaterThan(300)
    expect(drawn.width).toBeLessThan(500)
  })

  it('joins Arabic letters: a word is narrower than its letters apart', () => {
    const apart = Array.from('مجلس', (letter) => widthOf(letter, 'head')).reduce((a, b) => a + b)
    expect(widthOf('مجلس', 'head')).toBeLessThan(apart * 0.9)
  })

  it('runs as its first letters do', () => {
    expect(isRightToLeft('مجلس OpenSea')).toBe(true)
    expect(isRightToLeft('OpenSea مجلس')).toBe(false)
    expect(isRightToLeft('2026')).toBe(false)
  })

  it('stands in the order of the bidirectional algorithm: a Latin word within an Arabic line keeps its own', () => {
    const placesIn = (text: string, direction: 'ltr' | 'rtl') =>
      [...set(text, 'head', 100, direction).paths.matchAll(/translate\((\S+) \S+\) .*? d="([^"]*)"/g)].map(
        ([, x, outline]) => ({ x: Number(x), outline }),
      )
    const [b] = placesIn('b', 'ltr')
    const mixed = placesIn('من abc إلى', 'rtl')
    const at = mixed.find(({ outline }) => outline === b?.outline)?.x ?? 0
    // The Latin word stands in the middle, its b between its a and its c.
    const [a] = placesIn('a', 'ltr')
    const [c] = placesIn('c', 'ltr')
    expect(mixed.find(({ outline }) => outline === a?.outline)?.x ?? 0).toBeLessThan(at)
    expect(mixed.find(({ outline }) => outline === c?.outline)?.x ?? 0).toBeGreaterThan(at)
    expect(at).toBeGreaterThan(50)
  })
})
