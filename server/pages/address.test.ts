import { describe, expect, it } from 'vitest'
import { pageAddress, programAddress } from './address.ts'

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

describe('the address of an answer of the read API', () => {
  it.each([
    ['/api/v1', '/api/v1'],
    ['/api/v1/articles', '/api/v1/articles'],
    ['/api/v1/articles?utm_source=x', '/api/v1/articles'],
    ['/api/v1/articles?limit=50&section=city', '/api/v1/articles?section=city&limit=50'],
    ['/api/v1/articles?section=ci%74y', '/api/v1/articles?section=city'],
    ['/api/v1/articles/city/tram?section=x', '/api/v1/articles/city/tram'],
    ['/api/v1/articles/city/tram/comments?limit=10', '/api/v1/articles/city/tram/comments?limit=10'],
    ['/api/v1/articles/city/tram/live?limit=10&x=1', '/api/v1/articles/city/tram/live?limit=10'],
    ['/api/v1/comments?article=7', '/api/v1/comments?article=7'],
    ['/api/v1/corrections?x=1&article=7', '/api/v1/corrections?article=7'],
    ['/api/v1/sections?section=x&limit=50', '/api/v1/sections'],
    ['/api/v1/authors?article=7', '/api/v1/authors'],
  ])('of %s is %s', (url, key) => {
    expect(programAddress(url)?.key).toBe(key)
  })

  it.each([
    '/api/v1/search?q=tram',
    '/api/v1/articles?cursor=x',
    '/api/v1/articles/city/tram/live?cursor=x',
    '/api/v1/corrections?cursor=x',
    '/api/v1/articles?since=2026-05-14',
    '/api/v1/articles?updatedSince=2026-05-14',
    '/api/v1/articles?limit=37',
    '/api/v1/articles?limit=10&limit=20',
    '/api/v1/articles?section=city&tag=trams',
    '/api/v1/articles?section=city&section=world',
    '/api/v1/articles//x',
    '/api/auth/session',
    '/city',
  ])('of %s is none', (url) => {
    expect(programAddress(url)).toBeNull()
  })
})
