import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { prepare, refusedRequest } from './request.ts'

function request(method: string, url: string, headers: Record<string, string> = {}): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers })
}

/** Whoever seems to be signed in; whether he is, is looked at before his pictures are. */
const STAFF = '__Secure-next-auth.session-token=x'
const IN_PARTS = { 'content-type': 'multipart/form-data; boundary=x' }

describe('what is refused before Next sees it', () => {
  test.each([
    ['GET', '/city', {}, null],
    ['HEAD', '/city', {}, null],
    ['GET', 'http://elsewhere.example/city', {}, 400],
    ['OPTIONS', '*', {}, 400],
    ['PUT', '/city', {}, 405],
    ['TRACE', '/', {}, 405],
    ['POST', '/', { 'content-length': '3' }, 405],
    ['POST', '/city/story', { 'content-length': '3' }, 405],
    ['POST', '/city/story/comments', { 'content-length': '3' }, null],
    ['POST', '/city/story/comments?x=1', { 'content-length': '3' }, null],
    ['POST', '/admin/sign-in/session', { 'content-length': '3' }, null],
    ['POST', '/city/story/comments', {}, 411],
    ['POST', '/city/story/comments', { 'content-length': '9000000' }, 413],
    ['POST', '/api/auth/callback/credentials', { 'content-length': '9000000' }, 413],
    ['POST', '/admin/media', { 'content-length': '9000000' }, 413],
    ['POST', '/admin/media', { 'content-length': '9000000', cookie: STAFF }, null],
    ['POST', '/admin/media/add', { 'content-length': '9000000', cookie: STAFF }, null],
    ['POST', '/admin/media/7/replace?x=1', { 'content-length': '9000000', cookie: STAFF }, null],
    ['POST', '/admin/media', { 'content-length': '300000000', cookie: STAFF }, 413],
    ['POST', '/admin/media', { cookie: STAFF }, 411],
    ['POST', '/admin/articles/7/save', { 'content-length': '9000000', cookie: STAFF, ...IN_PARTS }, null],
    ['POST', '/admin/articles/7/merge', { 'content-length': '9000000', cookie: STAFF, ...IN_PARTS }, null],
    ['POST', '/admin/articles/7/save', { 'content-length': '9000000', ...IN_PARTS }, 413],
    ['POST', '/admin/articles/7/save', { 'content-length': '90000000', cookie: STAFF, ...IN_PARTS }, 413],
    // In pairs, of which so many take minutes to read.
    ['POST', '/admin/articles/7/save', { 'content-length': '9000000', cookie: STAFF }, 413],
    ['POST', '/admin/articles/7/lock', { 'content-length': '9000000', cookie: STAFF, ...IN_PARTS }, 413],
    ['POST', '/admin/media/7/change', { 'content-length': '9000000', cookie: STAFF }, 413],
  ] as const)('%s %s %o is %s', (method, url, headers, refused) => {
    expect(refusedRequest(request(method, url, headers))).toBe(refused)
  })
})

describe('what Next is asked', () => {
  test.each([
    ['/city/', '/city'],
    ['/city/%E0%A4%A', '/city/%25E0%25A4%25A'],
    ['/404', '/-/404'],
    ['/_error?x=1', '/-/_error?x=1'],
    ['/404s', '/404s'],
  ])('%s as %s', (asked, url) => {
    const prepared = request('GET', asked)
    prepare(prepared)
    expect(prepared.url).toBe(url)
  })

  test('nothing that only its client says', () => {
    const headers = { rsc: '1', 'next-router-state-tree': '%%%', 'next-action': 'abc', cookie: 'a=b' }
    const prepared = request('GET', '/city', headers)
    prepare(prepared)
    expect(prepared.headers).toEqual({ cookie: 'a=b' })
  })
})
