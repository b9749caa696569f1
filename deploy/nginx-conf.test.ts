import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MOST_TOGETHER } from '#db/media/rules.ts'
import { FOR_GOOD } from '#server/assets/assets.ts'
import {
  commonHeaders,
  keptHeaders,
  pageHeaders,
  READER_POLICY,
  type RawHeaders,
} from '#server/front/headers.ts'
import { LIMITS } from '#server/listen.ts'
import { pageAddress } from '#server/pages/address.ts'

const CONF = readFileSync(new URL('nginx.conf', import.meta.url), 'utf8')
const SETTINGS = { https: false, sharedSeconds: 5, cacheTags: false }

const asObject = (raw: RawHeaders) =>
  Object.fromEntries(raw.flatMap((value, index) => (index % 2 === 0 ? [[value, raw[index + 1] ?? '']] : [])))

/** What a block of the file adds to an answer. */
function added(location: string): Record<string, string> {
  const block = CONF.split(`location ${location} {`)[1]?.split(/^ {4}\}$/m)[0] ?? ''
  const lines = block.matchAll(/^ *add_header (\S+) (?:"([^"]*)"|'([^']*)'|(\S+));/gm)
  return Object.fromEntries(
    [...lines].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']),
  )
}

describe('nginx.conf', () => {
  const { 'content-type': type, ...kept } = asObject([
    ...keptHeaders(SETTINGS),
    ...commonHeaders({ https: true }),
    ...pageHeaders(READER_POLICY),
  ])
  const security = commonHeaders({ https: true })[5]
  const own = { 'last-modified': '', 'strict-transport-security': '$transport_security' }

  it('says of a kept page what the process says of it', () => {
    expect(added('/')).toEqual({ ...kept, ...own })
    expect(CONF).toContain(`default_type "${type}";`)
    expect(CONF).toContain(`https "${security}";`)
  })

  it('lets through what staff may send to the process, and of readers no more than a form', () => {
    const [, where = '', megabytes] = /location ~ (\S+) \{\s+client_max_body_size (\d+)m;/.exec(CONF) ?? []
    for (const path of [
      '/admin/media',
      '/admin/media/add',
      '/admin/media/7/replace',
      '/admin/articles/7/save',
    ])
      expect(path).toMatch(new RegExp(where))
    expect('/city/story/comments').not.toMatch(new RegExp(where))
    expect(Number(megabytes) * 1024 * 1024).toBeGreaterThan(MOST_TOGETHER)
    expect(CONF).toMatch(/^ {2}client_max_body_size 1m;$/m)
  })

  it('waits for the answer to what staff send as long as the process lets them wait', () => {
    const block = /location ~ \S+ \{\s+client_max_body_size[^}]*\}/.exec(CONF)?.[0] ?? ''
    const [, seconds = '0'] = /^ *proxy_read_timeout (\d+)s;$/m.exec(block) ?? []
    expect(Number(seconds) * 1000).toBeGreaterThanOrEqual(LIMITS.uploadMs)
  })

  it('says of a picture what the process says of it', () => {
    const { 'last-modified': _, ...transport } = own
    expect(added(String.raw`~ ^/uploads/(?<picture>[^/.]+\.(?:avif|webp))$`)).toEqual({
      ...asObject(commonHeaders({ https: true })),
      ...transport,
      'cache-control': FOR_GOOD,
      'cross-origin-resource-policy': 'cross-origin',
    })
  })

  it('looks for a file only where the process would keep the first page of something', () => {
    const pattern = new RegExp(/"~(\^\/.*\$)" \$uri\.html;/.exec(CONF)?.[1] ?? 'none')
    const kept = [
      '/',
      '/city',
      '/city/tram-line',
      '/author/ines_2',
      '/kultur/caf%C3%A9',
      '/city?utm_source=x',
    ]
    kept.push('/?fbclid=1', '/city/tram?utm_source=a&utm_medium=b&gclid=c', '/city?utm_term')
    const asked = [
      '/city?page=2',
      '/city/tram?reply=1',
      '/search?q=tram',
      '/?p=7',
      '/city?utm_source=x&page=2',
    ]
    asked.push(
      '/city/',
      '//city',
      '/city//tram',
      '/city/../admin',
      '/city/%2e%2e',
      '/a%2Fb',
      '/city.html',
      '/city?',
    )
    asked.push(
      '/?page=2&utm_source=x',
      '/city?utm_source=x&utm_source',
      '/city/tram.html.br',
      '/a%00',
      '/city?q',
    )
    expect(kept.filter((url) => !pattern.test(url))).toEqual([])
    expect(kept.filter((url) => pageAddress(url)?.page !== 1)).toEqual([])
    const matched = asked.filter((url) => pattern.test(url))
    expect(matched.filter((url) => pageAddress(url)?.page !== 1)).toEqual([])
    expect(matched).toEqual(['/city?', '/city?utm_source=x&utm_source'])
  })
})
