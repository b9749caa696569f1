import { describe, expect, it } from 'vitest'
import { mailFrom, mailReplyTo } from './from.ts'

const site = (url: string) => ({ name: 'The Harbour Post', url })

describe('the sender of mails', () => {
  it.each([
    [
      '',
      'https://www.harbour.example.com',
      { name: 'The Harbour Post', address: 'noreply@harbour.example.com' },
    ],
    ['', 'http://127.0.0.1:3000', { name: 'The Harbour Post', address: 'noreply@[127.0.0.1]' }],
    ['desk@example.com', 'https://x.example.com', { name: 'The Harbour Post', address: 'desk@example.com' }],
    ['News <desk@example.com>', 'https://x.example.com', { name: 'News', address: 'desk@example.com' }],
    [
      '"News, daily" <desk@example.com>',
      'https://x.example.com',
      { name: 'News, daily', address: 'desk@example.com' },
    ],
  ])('of MAIL_FROM "%s" at %s', (configured, url, expected) => {
    expect(mailFrom(configured, site(url))).toEqual(expected)
  })

  it.each(['news', 'News <news>', '<>', 'a@b <c@d> e'])('is not "%s"', (configured) => {
    expect(() => mailFrom(configured, site('https://x.example.com'))).toThrow('MAIL_FROM')
  })
})

describe('where answers to mails go', () => {
  it.each([
    ['', null],
    ['desk@example.com', { name: 'The Harbour Post', address: 'desk@example.com' }],
    ['The desk <desk@example.com>', { name: 'The desk', address: 'desk@example.com' }],
  ])('of MAIL_REPLY_TO "%s"', (configured, expected) => {
    expect(mailReplyTo(configured, site('https://x.example.com'))).toEqual(expected)
  })

  it('is not "desk"', () => {
    expect(() => mailReplyTo('desk', site('https://x.example.com'))).toThrow('MAIL_REPLY_TO')
  })
})
