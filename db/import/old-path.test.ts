import { expect, test } from 'vitest'
import { oldPathKey, siteHost } from './old-path.ts'

test.each([
  ['https://x.example/2024/05/a-post/', '/2024/05/a-post'],
  ['/blog/basic.html', '/blog/basic.html'],
  ['https://x.example/?p=12', '/?p=12'],
  ['https://x.example/site/?page_id=3&preview=1', '/site?page_id=3'],
  ['https://x.example/a/?utm_source=b#c', '/a'],
  ['https://x.example//greek/%ce%b1/', '/greek/%CE%B1'],
  ['https://x.example/ärger/', '/%C3%A4rger'],
  ['//about', '/about'],
  ['https://x.example', '/'],
  ['', null],
  ['javascript:alert(1)', null],
  ['mailto:a@b.example', null],
])('%s is kept as %s', (address, key) => expect(oldPathKey(address)).toBe(key))

test('a key is its own key', () => {
  for (const key of ['/a/b', '/?p=12', '/%CE%B1', '/']) expect(oldPathKey(key)).toBe(key)
})

test('www. makes no other site', () => {
  expect(siteHost('http://www.x.example/a')).toBe(siteHost('https://x.example'))
  expect(siteHost('/a')).toBeNull()
})
