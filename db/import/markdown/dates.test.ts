import { describe, expect, test } from 'vitest'
import { frontMatterDate } from './dates.ts'

describe('a date in a front matter', () => {
  test.each([
    ['2014-03-12', '2014-03-12T00:00:00Z'],
    ['2014-3-2', '2014-03-02T00:00:00Z'],
    ['20140312', '2014-03-12T00:00:00Z'],
    ['2014/03/12', '2014-03-12T00:00:00Z'],
    ['12.03.2014', '2014-03-12T00:00:00Z'],
    ['2014-03-12T10:11:00-04:00', '2014-03-12T14:11:00Z'],
    ['2014-03-12 10:11:00 -0400', '2014-03-12T14:11:00Z'],
    ['2014-03-12 10:11:00 -4', '2014-03-12T14:11:00Z'],
    ['2014-03-12T10:11:12.345Z', '2014-03-12T10:11:12Z'],
    ['2014-03-12 9:05', '2014-03-12T09:05:00Z'],
    ['March 12, 2014', '2014-03-12T00:00:00Z'],
    ['Sept. 3, 1963', '1963-09-03T00:00:00Z'],
    ['12 March 2014 10:11', '2014-03-12T10:11:00Z'],
    ['Wed, 12 Mar 2014 10:11:00 +0000', '2014-03-12T10:11:00Z'],
    ['1963-04-05', '1963-04-05T00:00:00Z'],
  ])('%s', (text, iso) => expect(frontMatterDate(text, 'UTC')).toBe(Date.parse(iso)))

  test('without an offset it is meant where the site is, also on the days when clocks change', () => {
    expect(frontMatterDate('2024-07-01 12:00', 'Europe/Berlin')).toBe(Date.UTC(2024, 6, 1, 10))
    expect(frontMatterDate('2024-03-31', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 30, 23))
    expect(frontMatterDate('2024-03-31 02:30', 'Europe/Berlin')).toBe(Date.UTC(2024, 2, 31, 1, 30))
    expect(frontMatterDate('2024-10-27 12:00:07', 'Europe/Berlin')).toBe(Date.UTC(2024, 9, 27, 11, 0, 7))
    expect(frontMatterDate('2024-01-01', 'Pacific/Auckland')).toBe(Date.UTC(2023, 11, 31, 11))
  })

  test.each([
    '2014-02-30',
    '2014-13-01',
    '03/04/2014',
    'yesterday',
    '2014',
    '0000-00-00',
    '2014-01-01 25:00',
    'Foo 12, 2014',
  ])('%s is none', (text) => expect(frontMatterDate(text, 'UTC')).toBeNull())
})
