import { describe, expect, it } from 'vitest'
import { textParts } from './links.ts'

const hrefs = (text: string) => textParts(text).flatMap((part) => ('href' in part ? [part.href] : []))

describe('textParts', () => {
  it('finds links among words and loses nothing', () => {
    expect(textParts('See http://a.example/x, or www.b.example.')).toEqual([
      { text: 'See ' },
      { text: 'http://a.example/x', href: 'http://a.example/x' },
      { text: ', or ' },
      { text: 'www.b.example', href: 'https://www.b.example/' },
      { text: '.' },
    ])
  })

  it('is nothing for nothing', () => {
    expect(textParts('')).toEqual([])
  })

  it('is one part for plain words', () => {
    expect(textParts('No links here')).toEqual([{ text: 'No links here' }])
  })

  it('leaves the bracket around a link outside and those in it inside', () => {
    expect(hrefs('(https://en.example/wiki/Ada_(name))')).toEqual(['https://en.example/wiki/Ada_(name)'])
  })

  it('writes a foreign name the way browsers send it', () => {
    expect(hrefs('http://bücher.example/ä')).toEqual(['http://xn--bcher-kva.example/%C3%A4'])
  })

  it('takes capitals', () => {
    expect(hrefs('WWW.Example.com HTTPS://EXAMPLE.COM/A')).toEqual([
      'https://www.example.com/',
      'https://example.com/A',
    ])
  })

  it.each([
    'ada@example.org',
    'mailto:ada@example.org',
    'ftp://files.example.org/',
    '//example.org/x',
    'ftp://www.example.org/',
    'example.org',
    'node.js and readme.md',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://bank.example@evil.example/',
    'https://user:secret@evil.example/',
    'http://',
    'http://a.example:99999/',
    'http://256.256.256.256/',
    'www.',
    'www.example',
    'www. example.org',
    'xwww.example.org',
    'ada@www.example.org',
    'www.user:secret@evil.example',
  ])('makes no link of %s', (text) => {
    expect(textParts(text)).toEqual([{ text }])
  })

  it.each([
    'a http://x.example http://y.example',
    'www.x.example,www.y.example',
    '<http://x.example>',
    'http://[::1]/ x',
  ])('keeps every character of %j', (text) => {
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })

  it.each(['http://', 'www.', 'http://a.', 'x@', '(', 'http://a.b/('])(
    'answers soon when given %j a lot',
    (piece) => {
      const start = performance.now()
      textParts(piece.repeat(20_000))
      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})
