import { expect, test } from 'vitest'
import { readable, withoutTrailingSlash } from './url.ts'

test.each([
  ['/', '/'],
  ['/city', '/city'],
  ['/city/', '/city'],
  ['/city///', '/city'],
  ['/city/?page=2', '/city?page=2'],
  ['/city?q=a/', '/city?q=a/'],
  ['/city?q=a?b/', '/city?q=a?b/'],
])('%s without its trailing slash is %s', (url, bare) => {
  expect(withoutTrailingSlash(url)).toBe(bare)
})

test.each([
  ['/tag/%C3%A9', '/tag/%C3%A9'],
  ['/city?q=%zz', '/city?q=%zz'],
  ['/city/%E0%A4%A', '/city/%25E0%25A4%25A'],
  ['/100%', '/100%25'],
  ['/a%80?page=2', '/a%2580?page=2'],
])('%s is read as %s', (url, read) => {
  expect(readable(url)).toBe(read)
  expect(() => decodeURIComponent(read.split('?')[0] ?? '')).not.toThrow()
})
