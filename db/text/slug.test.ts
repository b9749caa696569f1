import { describe, expect, it } from 'vitest'
import { slugify } from './slug.ts'

describe('slugify', () => {
  it.each([
    ['Council votes on the bridge', 'council-votes-on-the-bridge'],
    ["Why the mayor's plan didn't fly", 'why-the-mayors-plan-didnt-fly'],
    ['AT&T: “no comment”', 'at-and-t-no-comment'],
    ['iPhone sales in Łódź & Đà Nẵng', 'iphone-sales-in-lodz-and-da-nang'],
    ['Straße', 'strasse'],
    ['Новости дня', 'novosti-dnya'],
    ['Ελλάδα', 'ellada'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a%2Fb?c#d', 'a-2fb-c-d'],
  ])('makes %j into %s', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it.each([
    ['日本語 ニュース', '日本語-ニュース'],
    ['हिन्दी समाचार!', 'हिन्दी-समाचार'],
    ['ข่าว ที่นี่', 'ข่าว-ที่นี่'],
    ['שלום עולם', 'שלום-עולם'],
    ['Apple 发布会 in Café', 'apple-发布会-in-cafe'],
    ['한국'.normalize('NFD'), '한국'],
    ['ക്\u200D ഷ', 'ക്-ഷ'],
  ])('keeps the letters of %j', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  it.each(['', '   ', '!!!', '—', '\u200D', '\uD800'])('calls %j untitled', (title) => {
    expect(slugify(title)).toBe('untitled')
  })

  it('cuts at a word within 80 characters', () => {
    expect(slugify('word '.repeat(40))).toBe('word-'.repeat(16).slice(0, -1))
  })

  it('leaves 80 characters whole', () => {
    const title = `${'a'.repeat(40)} ${'b'.repeat(39)}`
    expect(slugify(title)).toHaveLength(80)
  })

  it('cuts one endless word', () => {
    expect(slugify('a'.repeat(200))).toBe('a'.repeat(80))
  })

  it('cuts between letters', () => {
    expect(slugify(`a${'𠮷'.repeat(90)}`)).toBe(`a-${'𠮷'.repeat(90)}`.split('-')[0])
    expect(slugify(`日${'𠮷'.repeat(90)}`)).toBe(`日${'𠮷'.repeat(39)}`)
  })

  it('does not leave a letter without its vowel sign', () => {
    expect(slugify(`日日${'कि'.repeat(60)}`)).toBe(`日日${'कि'.repeat(39)}`)
    expect(slugify(`日${'कि'.repeat(60)}`)).toBe(`日${'कि'.repeat(39)}`)
  })

  it('reads no further than it has a use for', () => {
    expect(slugify('é'.repeat(5_000_000))).toBe('e'.repeat(80))
  })

  it('leaves a slug as it is', () => {
    for (const title of [
      'Council votes',
      '日本語 ニュース',
      'हिन्दी समाचार',
      'word '.repeat(40),
      'ß'.repeat(70),
    ]) {
      expect(slugify(slugify(title))).toBe(slugify(title))
    }
  })
})
