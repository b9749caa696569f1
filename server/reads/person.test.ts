import { describe, expect, it } from 'vitest'
import { isPerson, isRead } from './person.ts'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const reader = { 'user-agent': CHROME, 'accept-language': 'en' }

describe('a page is read', () => {
  it.each([
    ['by a browser with a name and a language', {}],
    ['by one that says that it wants a page', { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate' }],
    ['by Lynx', { 'user-agent': 'Lynx/2.9.2 libwww-FM/2.14 SSL-MM/1.4.1 OpenSSL/3.5.0' }],
    ['from a phone', { 'user-agent': `${CHROME} Mobile` }],
    ['by who has comments that wait', { cookie: 'broadsheet_held=1.x' }],
  ])('%s', (_, headers) => {
    expect(isRead({ ...reader, ...headers })).toBe(true)
  })

  it.each([
    ['by a browser without a name', { 'user-agent': undefined }],
    ['by one with a name longer than any', { 'user-agent': `${CHROME} ${'x'.repeat(500)}` }],
    ['by what has no language', { 'accept-language': undefined }],
    [
      'by Google',
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['by curl', { 'user-agent': 'curl/8.16.0' }],
    ['by a browser without a window', { 'user-agent': CHROME.replace('Chrome', 'HeadlessChrome') }],
    ['in a frame', { 'sec-fetch-dest': 'iframe' }],
    ['as a picture', { 'sec-fetch-dest': 'image' }],
    ['by a script', { 'sec-fetch-dest': 'empty' }],
    ['ahead of being wanted', { 'sec-purpose': 'prefetch' }],
    ['and rendered ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['ahead, as Firefox and Safari said it', { 'x-moz': 'prefetch' }],
    ['for a preview', { purpose: 'preview' }],
    ['by staff', { cookie: 'a=b; __Secure-next-auth.session-token=x' }],
  ])('by nobody %s', (_, headers) => {
    expect(isRead({ ...reader, ...headers })).toBe(false)
  })

  it('where a browser says so of a page that it had fetched ahead', () => {
    expect(isPerson({ ...reader, 'sec-fetch-dest': 'empty' })).toBe(true)
    expect(isPerson({ ...reader, cookie: 'next-auth.session-token=x' })).toBe(false)
  })
})
