import { describe, expect, it } from 'vitest'
import { asTyped, cleanLine, cleanText, graphemes } from './plain.ts'

const untouched = [
  ['Persian with its zero width non-joiner', 'می‌خواهم'],
  ['Malayalam ending in a zero width joiner', 'ന്‍'],
  ['pointed Hebrew with accents', 'בְּרֵאשִׁ֖ית'],
  ['vowelled Arabic', 'السَّلَامُ عَلَيْكُمْ'],
  ['Thai', 'ก้าวหน้าที่ดี'],
  ['Devanagari', 'क्षत्रिय हिन्दी'],
  ['Vietnamese', 'Tiếng Việt ở Đà Nẵng'],
  ['a family emoji', '👨‍👩‍👧‍👦'],
  ['an emoji with a skin tone and a profession', '👩🏽‍🚀'],
  ['the flag of Scotland', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'],
  ['a keycap', '1️⃣'],
  ['a right-to-left mark', 'שלום\u200F!'],
] as const

describe('cleanLine', () => {
  it.each(untouched)('leaves %s as it is', (_, text) => {
    expect(cleanLine(text)).toBe(text.normalize('NFC'))
  })

  it('makes any white space one space and trims', () => {
    expect(cleanLine('  Ada\t\r\n\u00A0\u2003 King\u0085\u2028of  Lovelace ')).toBe('Ada King of Lovelace')
  })

  it('composes letters', () => {
    expect(cleanLine('Ame\u0301lie')).toBe('Amélie')
  })

  it('composes a letter that an invisible character kept from its accent', () => {
    expect(cleanLine('Ame\uFEFF\u0301lie')).toBe('Amélie')
  })

  it('drops controls, overrides, isolates and lone surrogates', () => {
    expect(cleanLine('a\u0000b\u007Fc\u202Ed\u2066e\u2069f\uD800g\uDC00h')).toBe('abcdefgh')
  })

  it('drops hidden text made of tag characters', () => {
    expect(cleanLine('hi\u{E0068}\u{E0069}\u{E007F}')).toBe('hi')
  })

  it.each(['\u200B', '\u200D\u200C', '\u3164', '\u2800\uFFA0', '\u2060\u00AD\u180E', '\uFDD0\uFFFF', ' \n '])(
    'sees nothing in %j',
    (blank) => {
      expect(cleanLine(blank)).toBe('')
    },
  )

  it('drops joiners that join nothing, so that equal names are equal', () => {
    expect(cleanLine('\u200DBob\u200D\u200C Hope\u200C')).toBe('Bob Hope')
  })

  it('clips zalgo to four marks a letter', () => {
    const marks = '\u0302\u0303\u0304\u0305\u0306\u0307\u0308'
    expect(cleanLine(`x${marks}q${marks}`)).toBe('x\u0302\u0303\u0304\u0305q\u0302\u0303\u0304\u0305')
  })

  it('clips zalgo with joiners strewn in', () => {
    expect(cleanLine(`x${'\u0302\u200D\u0303'.repeat(20)}y`).match(/\p{M}/gu)).toHaveLength(4)
  })

  it('changes nothing the second time', () => {
    for (const [, text] of untouched) expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
    const odd = 'e\uFEFF\u0301\u200D\u200D \u0301\u0302\u0303\u0304\u0305\u0306'
    expect(cleanLine(cleanLine(odd))).toBe(cleanLine(odd))
  })

  it('takes a million marks in its stride', () => {
    expect(cleanLine(`x${'\u0302'.repeat(1_000_000)}`)).toBe('x\u0302\u0302\u0302\u0302')
  })
})

describe('cleanText', () => {
  it('has one kind of line end', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u2029e\ff')).toBe('a\nb\nc\nd\n\ne\nf')
  })

  it('keeps one empty line, not two', () => {
    expect(cleanText('a\n \n\t\n\nb')).toBe('a\n\nb')
  })

  it('keeps indentation, tabs as spaces, and trims line ends', () => {
    expect(cleanText('\n\n\tif (x)  \n\t\ty()\t\n\n')).toBe('    if (x)\n        y()')
  })

  it.each(untouched)('leaves %s as it is', (_, text) => {
    expect(cleanText(`${text}\n${text}`)).toBe(`${text}\n${text}`.normalize('NFC'))
  })

  it('cleans each line', () => {
    expect(cleanText('a\u202Eb\nc\uFEFFd\n\u200B\n\u200B\n\u200Be')).toBe('ab\ncd\n\ne')
  })

  it('may be empty', () => {
    expect(cleanText(' \r\n\t\u200B\r\n')).toBe('')
  })
})

describe('graphemes', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['e\u0301', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['🇩🇪🇫🇷', 2],
    ['नि', 1],
  ])('counts %j as %i', (text, count) => {
    expect(graphemes(text)).toBe(count)
  })
})

describe('asTyped', () => {
  it.each([
    ['  two  words \n\n\n', '  two  words \n\n\n'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['nul \0 and bell \u0007 end', 'nul  and bell  end'],
    ['left \u202Eright', 'left right'],
    ['tab\tstays', 'tab\tstays'],
    [' \u200b ', ' \u200b '],
  ])('%j is shown again as %j', (raw, shown) => {
    expect(asTyped(raw)).toBe(shown)
  })
})
