import { NAMING_PARAMETERS } from '#db/articles/address-key.ts'
import { sortOf, USUAL_SORT } from '#db/comments/sort.ts'

/** Where a page is kept, and what is rendered for it: one address, however it was written. */
export interface PageAddress {
  /** The path with every segment escaped the same way, and `?page=2` where that counts. */
  key: string
  /** The segments, unescaped; none for the front page. */
  segments: string[]
  /** Of a list or a discussion, from 1. */
  page: number
}

/** Never kept: staff's pages, what programs ask, and what has a store of its own. */
const NOT_READERS = new Set([
  'admin',
  'api',
  '_next',
  'uploads',
  'healthz',
  'comments',
  'commenter',
  'fronts',
  'look',
  'moderate',
  'reports',
  'updates',
])
/** Under an article: where readers change what is theirs, whom a link or a cookie names. */
const OWN_COMMENTS = 'comments'
/** Where readers say what is wrong in an article that a parameter names; only the archive is everybody's. */
const CORRECTIONS = 'corrections'
/** Where readers look after their letters; only the page that leads there is everybody's. */
const LETTERS = 'newsletter'
/** With one of these a page is somebody's own, or leads elsewhere. All others that are unknown make no difference. */
const NEVER_KEPT = ['q', 'reply', 'recommended', ...NAMING_PARAMETERS]
/** What a search is narrowed to, with words or without: each is another list. */
const SEARCH = { path: 'search', narrowed: ['section', 'author', 'from', 'to'] }
const PAGE = /^[1-9]\d{0,5}$/

/**
 * The address under which a page is kept.
 *
 * @param url path and query as the client wrote them
 * @returns null for what is never kept
 */
export function pageAddress(url: string): PageAddress | null {
  const [path = '', search = ''] = split(url)
  const segments = segmentsOf(path)
  if (!segments || NOT_READERS.has(segments[0] ?? '')) return null
  if (segments[2] === OWN_COMMENTS) return null
  if ((segments[0] === LETTERS || segments[0] === CORRECTIONS) && segments.length > 1) return null
  const query = new URLSearchParams(search)
  if (NEVER_KEPT.some((name) => query.has(name))) return null
  if (segments[0] === SEARCH.path && SEARCH.narrowed.some((name) => query.has(name))) return null
  // Few ask for another order than the usual, and each would be kept three times more; any other word means nothing.
  const sorts = query.getAll('sort')
  if (sorts.length === 1 && sortOf(sorts[0]) !== USUAL_SORT) return null
  const [page = '1', ...more] = query.getAll('page')
  if (!PAGE.test(page) || more.length > 0) return null
  const canonical = canonicalPath(segments)
  return { key: page === '1' ? canonical : `${canonical}?page=${page}`, segments, page: Number(page) }
}

/**
 * The address under which a document is kept that programs ask for: whatever stands behind its path means nothing.
 *
 * @param url path and query as the client wrote them
 */
export function documentAddress(url: string): PageAddress | null {
  const segments = segmentsOf(split(url)[0])
  return segments && { key: canonicalPath(segments), segments, page: 1 }
}

/** What a list of the read API can be narrowed to, by its path. With anything else that it knows it is asked once, and not kept. */
const NARROWED = new Map([
  ['articles', ['section', 'tag', 'author']],
  ['comments', ['article']],
  ['corrections', ['article']],
  ['authors', []],
  ['tags', []],
])
/** Lists under an article, by what stands behind its address. */
const OF_ARTICLE = [OWN_COMMENTS, 'live']
const ASKED_ONCE = ['cursor', 'since', 'updatedSince']
/** Whoever asks for another number gets it, but each that is kept is another answer for the same list. */
const KEPT_LIMIT = /^(?:[1-9]0|100)$/

/**
 * The address under which an answer of the read API is kept: parameters that it does not know make no difference.
 *
 * @param url path and query as the client wrote them
 * @returns null for what is never kept
 */
export function programAddress(url: string): PageAddress | null {
  const [path = '', search = ''] = split(url)
  const segments = segmentsOf(path)
  if (segments?.[0] !== 'api' || segments[1] !== 'v1' || segments[2] === 'search') return null
  const [, , kind = '', ...more] = segments
  const key = canonicalPath(segments)
  const narrowed =
    more.length === 0 ? NARROWED.get(kind) : OF_ARTICLE.includes(more[2] ?? '') ? [] : undefined
  if (!narrowed || search === '') return { key, segments, page: 1 }
  const query = new URLSearchParams(search)
  if (ASKED_ONCE.some((name) => query.has(name))) return null
  const said = [...narrowed, 'limit'].flatMap((name) => query.getAll(name).map((value) => [name, value]))
  const names = said.map(([name]) => name)
  if (new Set(names).size < names.length || names.filter((name) => name !== 'limit').length > 1) return null
  if (said.some(([name, value = '']) => name === 'limit' && !KEPT_LIMIT.test(value))) return null
  return { key: said.length === 0 ? key : `${key}?${new URLSearchParams(said)}`, segments, page: 1 }
}

/** The path of a page, each segment escaped the same way. */
export const canonicalPath = (segments: string[]) => `/${segments.map(encodeURIComponent).join('/')}`

function split(url: string): [string, string] {
  const at = url.indexOf('?')
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

/** @returns null for a path that no page of ours has: doubled or dotted segments, escapes that are no text */
function segmentsOf(path: string): string[] | null {
  if (path === '/') return []
  try {
    const segments = path
      .slice(1)
      .split('/')
      .map((part) => decodeURIComponent(part).normalize('NFC'))
    return segments.every((segment) => segment !== '' && !/^\.\.?$|[/\\\0]/.test(segment)) ? segments : null
  } catch {
    return null
  }
}
