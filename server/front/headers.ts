/** Pairs as `writeHead` takes them at its fastest: name, value, name, value. */
export type RawHeaders = string[]

/** What readers' pages may load and do: only what comes from here as a file. Nothing inline, so nothing that was smuggled in. */
export const READER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A preview is a reader's page that the desk shows in a frame, as wide as a phone and as dark as one likes. */
export const PREVIEW_POLICY = READER_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")

/** A letter carries its styles in itself, as mail programs want it; it does nothing, and the desk shows it in a frame. */
export const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox"

/** On a page that offers to load something of other sites: those sites, and they only in a frame. */
export function framingPolicy(policy: string, frames: readonly string[]): string {
  const origins = [...frames].filter((origin) => ORIGIN.test(origin)).sort()
  return origins.length === 0 ? policy : `${policy}; frame-src ${origins.join(' ')}`
}

/** Nothing else may come to stand in a header. */
const ORIGIN = /^https:\/\/[a-z0-9.-]+$/

/** Staff's pages are an application: its scripts are those that carry the nonce, and those that they load. They frame previews and letters. */
export function staffPolicy(nonce: string): string {
  const scripts = `script-src 'nonce-${nonce}' 'strict-dynamic'; frame-src 'self'`
  return READER_POLICY.replace("script-src 'self'", scripts)
}

/** Where pages say which links may be fetched before they are followed. */
const SPECULATION = '"/speculation-rules.json"'
const DENIED_FEATURES = ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'browsing-topics']
const TWO_YEARS = 2 * 365 * 24 * 60 * 60

export interface HeaderSettings {
  /** Whether the site's own address is https: then browsers are told never to ask without. */
  https: boolean
  /** Seconds for which a cache between us and readers may keep a page. */
  sharedSeconds: number
  /** Whether answers name their tags, for a CDN that can drop by them. */
  cacheTags: boolean
}

/** What every answer says, a file as well as a page. */
export function commonHeaders({ https }: Pick<HeaderSettings, 'https'>): RawHeaders {
  const always = ['x-content-type-options', 'nosniff', 'referrer-policy', 'strict-origin-when-cross-origin']
  return https ? [...always, 'strict-transport-security', `max-age=${TWO_YEARS}; includeSubDomains`] : always
}

/** What pages say beside that. */
export function pageHeaders(policy: string): RawHeaders {
  return [
    ...['content-security-policy', policy],
    ...['permissions-policy', DENIED_FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ...['cross-origin-opener-policy', 'same-origin', 'cross-origin-resource-policy', 'same-origin'],
  ]
}

/** What a reader's page says that is kept for all. */
export function keptHeaders(settings: HeaderSettings): RawHeaders {
  return [
    ...['content-type', 'text/html; charset=utf-8', ...keptDocumentHeaders(settings)],
    ...['speculation-rules', SPECULATION],
  ]
}

/** What is said of everything that is kept for all: a document for programs says its type itself. */
export function keptDocumentHeaders({ sharedSeconds }: HeaderSettings): RawHeaders {
  return [
    ...['vary', 'Accept-Encoding', 'cache-control'],
    `public, max-age=0, s-maxage=${sharedSeconds}, stale-while-revalidate=${sharedSeconds}`,
  ]
}

/** A page's tags, by the names that Cloudflare and Fastly know. */
export function tagHeaders(tags: string[]): RawHeaders {
  return ['cache-tag', tags.join(','), 'surrogate-key', tags.join(' ')]
}
