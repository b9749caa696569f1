import type { Answer } from '../front/collect.ts'
import { documentAddress, type PageAddress } from '../pages/address.ts'
import type { Rendered } from '../pages/store.ts'
import type { Document, Find } from './document.ts'
import { Showing } from './showing.ts'

/** A name that may be one of ours: asked with every request, before anything is looked for. */
const MAY_BE_ONE = /\.(?:xml|atom|json|txt)(?:\?|$)/

export interface Documents {
  /** Where a document is kept; null for an address that is none of a document. @param url path and query */
  addressOf: (url: string) => PageAddress | null
  /** Makes it, and says of what it was made; null for the address of a page. */
  render: (address: PageAddress) => Promise<Rendered> | null
}

/**
 * What programs ask for: feeds, sitemaps and the like. Made beside Next, and kept where pages are kept (decision 020).
 *
 * @param kinds each finds its own
 */
export function createDocuments(kinds: Find[]): Documents {
  const find: Find = (segments) => {
    for (const kind of kinds) {
      const make = kind(segments)
      if (make) return make
    }
    return null
  }
  return {
    addressOf(url) {
      if (!MAY_BE_ONE.test(url)) return null
      const address = documentAddress(url)
      return address && find(address.segments) ? address : null
    },
    render({ segments }) {
      if (!MAY_BE_ONE.test(segments.at(-1) ?? '')) return null
      const make = find(segments)
      return make && rendered(make)
    },
  }
}

async function rendered(make: (showing: Showing) => Promise<Document>): Promise<Rendered> {
  const showing = new Showing()
  const { status, type, body, headers } = await make(showing)
  const own = ['content-type', type, ...headers]
  const answer: Answer = { status, headers: headersOf(own), body: Buffer.from(body) }
  const { tags, until } = showing
  return {
    ...{ answer, keep: status === 200 && tags.size > 0, headers: own },
    ...{ tags: [...tags], asides: [], until },
  }
}

function headersOf(raw: string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let at = 0; at < raw.length; at += 2) headers[raw[at] ?? ''] = raw[at + 1] ?? ''
  return headers
}
