import { describe, expect, it } from 'vitest'
import { isExternal, safeLink, safeSource } from './url.ts'

describe('safeLink', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.ORG/A?b=c#d', 'http://example.org/A?b=c#d'],
    [' https://example.org/a b ', 'https://example.org/a%20b'],
    [
      'https://example.org/[x]|^{y}?q=[1]|#a#b',
      'https://example.org/%5Bx%5D%7C%5E%7By%7D?q=%5B1%5D%7C#a%23b',
    ],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/%C3%A4', 'https://example.org/%C3%A4'],
    ['https://bücher.example:8080/ä', 'https://xn--bcher-kva.example:8080/%C3%A4'],
    ['https://user:secret@example.org/', 'https://example.org/'],
    ['//cdn.example.org/x', 'https://cdn.example.org/x'],
    ['/\\cdn.example.org/x', 'https://cdn.example.org/x'],
    ['/news/2026?page=2#top', '/news/2026?page=2#top'],
    ['/a/../b', '/b'],
    ['#notes', '#notes'],
    ['mailto:ada@example.org?subject=Two words', 'mailto:ada@example.org?subject=Two%20words'],
    ['tel:+49 30 123', 'tel:+4930123'],
  ])('turns %j into %s', (raw, href) => {
    expect(safeLink(raw)).toBe(href)
  })

  it.each([
    '',
    '#',
    'next.html',
    '?p=3',
    './x',
    'javascript:alert(1)',
    ' JaVa\tScRiPt\n:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'blob:https://example.org/x',
    'https://',
    'https://../',
    'https://.example.org/',
    'https://exa mple.org/',
    '/.//evil.example/',
    'mailto:',
    'tel:',
  ])('refuses %j', (raw) => {
    expect(safeLink(raw)).toBeUndefined()
  })

  it('leaves its own result as it is', () => {
    for (const raw of [
      'https://example.org/[x]%|#a#b',
      '/%zz?^',
      'mailto:a b@c.d?x=[',
      '#ä ö',
      '//x.example/%',
    ]) {
      const once = safeLink(raw)
      expect(once).toBeDefined()
      expect(safeLink(once ?? '')).toBe(once)
    }
  })
})

describe('safeSource', () => {
  it('fetches from this server', () => {
    expect(safeSource('/media/a.png')).toBe('/media/a.png')
  })

  it.each([
    ...[
      'https://example.org/a.png',
      'http://example.org/a.png',
      '//example.org/a.png',
      '/\\example.org/a.png',
    ],
    ...['#a', 'mailto:a@b.c', 'tel:1', 'a.png', 'data:image/png;base64,x', ''],
  ])('does not fetch %j', (raw) => {
    expect(safeSource(raw)).toBeUndefined()
  })
})

describe('isExternal', () => {
  it('tells other sites from our own pages', () => {
    expect(
      ['https://x.example/', 'http://x.example/', '/https:', '#x', 'mailto:a@b.c'].map(isExternal),
    ).toEqual([true, true, false, false, false])
  })
})
