import { expect, test } from 'vitest'
import { momentOf, rssDate, wordpressDate } from './dates.ts'

test('a WordPress date is read as UTC', () => {
  expect(wordpressDate('2024-06-05 16:04:48')).toBe(Date.UTC(2024, 5, 5, 16, 4, 48))
  expect(wordpressDate(' 2024-06-05 ')).toBe(Date.UTC(2024, 5, 5))
})

test.each([
  '0000-00-00 00:00:00',
  '2024-02-31 10:00:00',
  '2024-13-01 00:00:00',
  '2024-01-01 99:00:00',
  'yesterday',
  '',
  '0024-01-01 00:00:00',
])('no date is made of %j', (text) => expect(wordpressDate(text)).toBeNull())

test('an RSS date counts unless it is the one that stands for none', () => {
  expect(rssDate('Wed, 05 Jun 2024 16:04:48 +0200')).toBe(Date.UTC(2024, 5, 5, 14, 4, 48))
  expect(rssDate('Mon, 30 Nov -0001 00:00:00 +0000')).toBeNull()
  expect(rssDate('')).toBeNull()
})

test('GMT comes before local time, and that before the date of the feed', () => {
  const gmt = '2024-06-05 14:00:00'
  const local = '2024-06-05 16:00:00'
  const pubDate = 'Thu, 06 Jun 2024 00:00:00 +0000'
  expect(momentOf({ dateGmt: gmt, date: local, pubDate })).toBe(wordpressDate(gmt))
  expect(momentOf({ dateGmt: '0000-00-00 00:00:00', date: local, pubDate })).toBe(wordpressDate(local))
  expect(momentOf({ dateGmt: '', date: '', pubDate })).toBe(Date.UTC(2024, 5, 6))
  expect(momentOf({ dateGmt: '', date: '' })).toBeNull()
})
