import { expect, test } from 'vitest'
import { formPage } from './form-page.ts'

const SENT_TO = '/admin/articles/7/save'
const pageOf = (referer?: string, path = SENT_TO) =>
  formPage({
    url: `http://127.0.0.1:3000${path}`,
    headers: new Headers(referer === undefined ? {} : { referer }),
  })

test.each([
  ['https://news.example/admin/articles/7', '/admin/articles/7'],
  ['https://news.example/admin/comments?tab=approved&page=2', '/admin/comments?tab=approved&page=2'],
  ['https://news.example/admin', '/admin'],
])('a form on %s leads back there', (referer, path) => {
  expect(pageOf(referer)).toBe(path)
})

test('what the press before did is not said again', () => {
  expect(pageOf('https://news.example/admin/articles/7?done=schedule&said=9')).toBe('/admin/articles/7')
  expect(pageOf('https://news.example/admin/comments?tab=spam&done=1')).toBe('/admin/comments?tab=spam')
})

test.each([
  ...[undefined, '', 'nonsense', 'https://news.example/', 'https://news.example/science/tide-clock'],
  ...[
    'https://evil.example/administrator',
    'javascript:alert(1)',
    'https://evil.example//evil.example/admin',
  ],
])('a form on %j leads to where it was sent', (referer) => {
  expect(pageOf(referer)).toBe(SENT_TO)
})

test.each(['https://evil.example/admin/x', 'https://evil.example/admin/../admin//evil.example'])(
  'no address leads to another site: %s',
  (referer) => {
    expect(pageOf(referer)).toMatch(/^\/admin\//)
  },
)

test('what is no page of the staff leads to the start', () => {
  expect(pageOf(undefined, '/elsewhere')).toBe('/admin')
  expect(pageOf('https://news.example/admin/sign-in?to=/admin')).toBe('/admin')
})
