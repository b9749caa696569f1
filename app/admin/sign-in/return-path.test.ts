import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

test.each(['/admin', '/admin/comments', '/admin/comments?tab=spam&page=2'])('leads back to %s', (path) => {
  expect(returnPath(path)).toBe(path)
})

test.each([
  ...[
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example/admin',
    'javascript:alert(1)',
    'admin',
  ],
  ...[
    '/admin/../secret',
    '/administrator',
    '/admin@evil.example',
    '/',
    '',
    '/admin/sign-in',
    '/admin/sign-out',
  ],
  ...[undefined, null, 7, ['/admin/comments']],
])('leads to the start instead of %j', (path) => {
  expect(returnPath(path)).toBe('/admin')
})

test('a line break makes no header', () => {
  expect(returnPath('/admin/comments\r\nset-cookie: a=b')).not.toMatch(/[\r\n]/)
})
