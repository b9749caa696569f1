import { describe, expect, it } from 'vitest'
import { addressKey } from './address-key.ts'

describe('addressKey', () => {
  it.each([
    ['/city/tram', '/city/tram'],
    ['/city/tram/', '/city/tram'],
    ['//city///tram//', '/city/tram'],
    ['/', '/'],
    ['', '/'],
    ['/city/größe', '/city/gr%C3%B6%C3%9Fe'],
    ['/city/gr%c3%b6%c3%9fe', '/city/gr%C3%B6%C3%9Fe'],
    ['/2012/what?', '/2012/what%3F'],
    ['/2012/part#2', '/2012/part%232'],
  ])('of %j is %j', (path, key) => {
    expect(addressKey(path)).toBe(key)
  })

  it.each(['/city/größe', '/city/a b', '/東京/新聞', '/100%', '/a%2Fb'])(
    'of a key is the key itself: %s',
    (path) => {
      expect(addressKey(addressKey(path))).toBe(addressKey(path))
    },
  )

  it.each<[Record<string, unknown>, string]>([
    [{ p: '12' }, '/?p=12'],
    [{ page_id: '7' }, '/?page_id=7'],
    [{ utm_source: 'letter', p: '12' }, '/?p=12'],
    [{ utm_source: 'letter' }, '/'],
    [{ p: '' }, '/'],
    [{ p: '12; drop table articles' }, '/'],
    [{ p: ['1', '2'] }, '/'],
    [{ p: undefined }, '/'],
  ])('keeps of the query %j only what names a post', (query, key) => {
    expect(addressKey('/', query)).toBe(key)
  })
})
