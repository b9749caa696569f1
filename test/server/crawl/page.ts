import { DomUtils, parseDocument } from 'htmlparser2'

type Document = ReturnType<typeof parseDocument>
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

export interface Crumb {
  name: string
  /** Null for the page itself, which needs no link. */
  path: string | null
}

/** What a page says of itself to programs, and where it leads. */
export interface ReadPage {
  /** Every address of this site that it links to, with its query and without its fragment. */
  links: string[]
  title: string
  /** By name or property; a property that stands there several times has several values. */
  meta: Map<string, string[]>
  canonicals: string[]
  /** By language. */
  alternates: Map<string, string>
  /** The graph of each JSON-LD script. */
  graphs: Record<string, unknown>[][]
  crumbs: Crumb[]
  /** `rel` of each link that a reader has written. */
  commentLinks: string[]
  isIndexed: boolean
}

/** @param origin of the site, without a trailing slash */
export function readPage(html: string, origin: string): ReadPage {
  const document = parseDocument(html)
  const meta = metaOf(document)
  return {
    links: linksOf(document, origin),
    title: textOf(all(document, 'title')[0]),
    meta,
    canonicals: rel(document, 'canonical').map(({ attribs }) => attribs.href ?? ''),
    alternates: new Map(
      all(document, 'link')
        .filter(({ attribs }) => attribs.rel === 'alternate' && attribs.hreflang !== undefined)
        .map(({ attribs }) => [attribs.hreflang ?? '', attribs.href ?? '']),
    ),
    graphs: all(document, 'script')
      .filter(({ attribs }) => attribs.type === 'application/ld+json')
      .map((script) => graphOf(JSON.parse(DomUtils.textContent(script)))),
    crumbs: crumbsOf(document),
    commentLinks: withClass(document, 'comment-text').flatMap((text) =>
      DomUtils.getElementsByTagName('a', text, true).map(({ attribs }) => attribs.rel ?? ''),
    ),
    isIndexed: !(meta.get('robots') ?? []).some((value) => value.includes('noindex')),
  }
}

const all = (document: Document, name: string): Element[] =>
  DomUtils.getElementsByTagName(name, document, true)
const rel = (document: Document, value: string) =>
  all(document, 'link').filter(({ attribs }) => attribs.rel === value)
const textOf = (element: Element | undefined) =>
  element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() : ''
const withClass = (document: Document, name: string) => DomUtils.getElementsByClassName(name, document, true)

function metaOf(document: Document): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { attribs } of all(document, 'meta')) {
    const name = attribs.property ?? attribs.name
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), attribs.content ?? ''])
  }
  return found
}

function linksOf(document: Document, origin: string): string[] {
  const found = [...all(document, 'a'), ...all(document, 'link')].flatMap(({ attribs }) => {
    const address = attribs.href === undefined ? null : URL.parse(attribs.href, origin)
    return address?.origin === origin ? [address.pathname + address.search] : []
  })
  return [...new Set(found)]
}

function crumbsOf(document: Document): Crumb[] {
  const [nav] = withClass(document, 'breadcrumbs')
  if (!nav) return []
  return DomUtils.getElementsByTagName('li', nav, true).map((step) => {
    const [link] = DomUtils.getElementsByTagName('a', step, true)
    return { name: textOf(step), path: link?.attribs.href ?? null }
  })
}

function graphOf(data: unknown): Record<string, unknown>[] {
  const { '@graph': graph } = data as { '@graph'?: Record<string, unknown>[] }
  return graph ?? [data as Record<string, unknown>]
}
