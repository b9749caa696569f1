import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Condition {
  and?: Condition[]
  not?: Condition
  href_matches?: string | string[]
  selector_matches?: string
}
interface Rule {
  where: Condition
  eagerness: string
}
type Rules = Record<'prefetch' | 'prerender', Rule[]>

const FILE = 'public/speculation-rules.json'
const rules = JSON.parse(readFileSync(FILE, 'utf8')) as Rules
const ORIGIN = 'https://news.example'
/** Patterns are relative to the file's own address. */
const BASE = `${ORIGIN}/speculation-rules.json`

/** What the selector of the rules looks at; an attribute's presence is enough for all but these two. */
const SELECTOR = "[rel~=nofollow], [download], [target], [href^='#']"

function holds(condition: Condition, href: string, rel: string): boolean {
  const { and, not, href_matches: patterns, selector_matches: selector } = condition
  if (and) return and.every((part) => holds(part, href, rel))
  if (not) return !holds(not, href, rel)
  if (patterns !== undefined)
    return [patterns].flat().some((pattern) => new URLPattern(pattern, BASE).test(new URL(href, ORIGIN)))
  expect(selector).toBe(SELECTOR)
  return rel.split(' ').includes('nofollow') || href.startsWith('#')
}

const ahead = (kind: keyof Rules, href: string, rel: string) =>
  rules[kind].some((rule) => holds(rule.where, href, rel))

it.each([
  // address, rel, fetched ahead, rendered ahead
  ['/', '', true, true],
  ['/city', '', true, true],
  ['/city/tram-line-five-approved', '', true, true],
  ['/city/tram-line-five-approved#comments', '', true, true],
  ['/city/tram-line-five-approved', 'next', true, true],
  ['/tag/trams', 'tag', true, true],
  ['/author/ines-aldous', '', true, true],
  ['/guidelines', '', true, true],
  ['/administration/new-mayor', '', true, true],
  ['/science/api-for-tides', '', true, true],
  ['/city/comments-from-the-harbour', '', true, true],
  ['/search', '', true, true],
  ['/city?page=2', '', true, false],
  ['/city/tram-line-five-approved?page=2#comments', '', true, false],
  ['/search?q=tram', '', false, false],
  ['/city/tram-line-five-approved?reply=7#respond', '', false, false],
  ['/city/tram-line-five-approved?page=2&reply=7#respond', '', false, false],
  ['/city/tram-line-five-approved?reply=7#respond', 'nofollow', false, false],
  ['/city/anything', 'ugc nofollow noopener', false, false],
  ['/city/tram-line-five-approved/comments', '', false, false],
  ['/comments/12', 'nofollow', false, false],
  ['/comments/12', '', false, false],
  ['/admin', '', false, false],
  ['/admin/comments?tab=spam', '', false, false],
  ['/admin/sign-out', '', false, false],
  ['/api/auth/signout', '', false, false],
  ['/uploads/tram-1200.jpg', '', false, false],
  ['/healthz', '', false, false],
  ['/feed', '', false, false],
  ['/feed.xml', '', false, false],
  ['/city/feed.xml', '', false, false],
  ['/city/feed', '', false, false],
  ['/sitemap.xml', '', false, false],
  ['/feed.json', '', false, false],
  ['#comments', '', false, false],
  ['https://example.org/elsewhere', '', false, false],
  ['http://news.example/insecure', '', false, false],
  ['mailto:desk@news.example', '', false, false],
])('%s (rel "%s"): fetched ahead %s, rendered ahead %s', (href, rel, prefetch, prerender) => {
  expect({ prefetch: ahead('prefetch', href, rel), prerender: ahead('prerender', href, rel) }).toEqual({
    prefetch,
    prerender,
  })
})

it('waits until a reader points at a link, and speculates in no other way', () => {
  expect(Object.keys(rules).sort()).toEqual(['prefetch', 'prerender'])
  expect(Object.values(rules).flatMap((list) => list.map((rule) => rule.eagerness))).toEqual([
    'moderate',
    'moderate',
  ])
})
