import { describe, expect, it } from 'vitest'
import { pageAddress } from './address.ts'

const keyOf = (url: string) => pageAddress(url)?.key ?? null

describe('the address of a kept page', () => {
  it.each([
    ['/', '/'],
    ['/city/some-slug', '/city/some-slug'],
    ['/city?page=2', '/city?page=2'],
    ['/city?page=1', '/city'],
    ['/c%69ty', '/city'],
    ['/stadt/%C3%BCber', '/stadt/%C3%BCber'],
    ['/stadt/u%CC%88ber', '/stadt/%C3%BCber'],
  ])('of %s is %s', (url, key) => {
    expect(keyOf(url)).toBe(key)
  })

  it.each([
    '/city?utm_source=mail',
    '/city?fbclid=x&gclid=y',
    '/city?anything=1',
    '/city?section=world',
    '/city?',
    '/city?=&&',
  ])('is not made another one by %s', (url) => {
    expect(keyOf(url)).toBe('/city')
  })

  it.each([
    ...[
      '/admin',
      '/admin/comments',
      '/api/auth/session',
      '/_next/static/x.js',
      '/uploads/x.webp',
      '/healthz',
    ],
    ...['/comments/12', '/search?q=tram', '/city/slug?reply=3', '/?p=12', '/?page_id=2', '/?attachment_id=2'],
    ...[
      '/search?section=city',
      '/search?author=ines&page=2',
      '/search?from=2026-01-01',
      '/search?to=2026-01-01',
    ],
    ...['/newsletter/manage?key=x', '/newsletter/confirm', '/newsletter/sent'],
    ...['/commenter', '/commenter/muted', '/reports/ACDE-3467', '/city/slug?recommended=3'],
    ...['/city/slug/comments/3/edit', '/city/slug/comments/3/edit?key=x'],
    ...['/city?page=0', '/city?page=02', '/city?page=1e3', '/city?page=-1', '/city?page=2&page=3'],
    ...[
      '/city/',
      '//city',
      '/city//slug',
      '/../etc',
      '/city/%2e%2e/x',
      '/city/a%2Fb',
      '/city/%00',
      '/city/%E0%A4',
    ],
  ])('is none for %s', (url) => {
    expect(keyOf(url)).toBeNull()
  })
})
