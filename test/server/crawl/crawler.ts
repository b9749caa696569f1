import { readPage, type ReadPage } from './page.ts'

export interface Visited {
  status: number
  /** Clicks from the front page. */
  depth: number
  /** Null for what is no page. */
  page: ReadPage | null
  /** What in it looks like an e-mail address. */
  emails: string[]
}

/** What only people ask for, one for each comment; what is staff's; and what readers' scripts are. */
const LEFT_OUT = /^\/(?:_next|admin|fonts)\b|[?&](?:reply|recommended)=|^\/theme\.js|^\/comments\/\d+\//
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const AT_ONCE = 4

/**
 * Follows every link of a site from its front page on, as a search engine does.
 *
 * @param origin without a trailing slash
 * @returns by address, in the order in which they were found
 */
export async function crawl(origin: string): Promise<Map<string, Visited>> {
  const found = new Map<string, Visited>()
  let next = new Set(['/'])
  for (let depth = 0; next.size > 0; depth += 1) {
    const paths = [...next]
    next = new Set()
    for (let from = 0; from < paths.length; from += AT_ONCE) {
      const visited = await Promise.all(
        paths.slice(from, from + AT_ONCE).map((path) => visit(origin, path, depth)),
      )
      for (const [path, one] of visited) {
        found.set(path, one)
        for (const link of one.page?.links ?? []) if (!LEFT_OUT.test(link)) next.add(link)
      }
    }
    for (const path of found.keys()) next.delete(path)
  }
  return found
}

async function visit(origin: string, path: string, depth: number): Promise<[string, Visited]> {
  const response = await fetch(origin + path, { redirect: 'manual' })
  const body = await response.text()
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  const emails = [...new Set(body.match(EMAIL))]
  return [path, { status: response.status, depth, page: isPage ? readPage(body, origin) : null, emails }]
}
