// Never leaves this file: it stands for our own origin while a path is parsed.
const SITE = 'https://site.invalid'

const HARMLESS_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

// What https://url.spec.whatwg.org/#url-code-points leaves out, "#" included: the parser lets some of it
// stand, the Nu checker does not. A "%" counts only where two hex digits follow.
const NOT_URL_CODE_POINT = /[^A-Za-z0-9!$&'()*+,\-./:;=?@_~%]|%(?![0-9A-Fa-f]{2})/g

/**
 * @param raw an address as found in an attribute, entities already decoded
 * @returns the same address normalised and fully escaped, when it is http, https, mailto, tel, a path from
 *   the site's root or a fragment; else undefined. `//host/…` becomes https. User names and passwords are
 *   left out
 */
export function safeLink(raw: string): string | undefined {
  const address = raw.trim()
  const url = parse(address)
  if (url === undefined || !HARMLESS_SCHEMES.has(url.protocol)) return undefined
  if (isWeb(url)) return webUrl(url, address)
  const opaque = escapeRest(url.pathname.replaceAll(' ', '')) + escapeRest(url.search)
  return opaque === '' ? undefined : url.protocol + opaque
}

/**
 * @param raw an address as found in an attribute, entities already decoded
 * @returns as safeLink, for what a page may fetch by itself: a path from the site's root, nothing elsewhere
 */
export function safeSource(raw: string): string | undefined {
  const address = safeLink(raw)
  return address !== undefined && address.startsWith('/') ? address : undefined
}

/** @returns whether the address leads to another site: a path or a fragment does not */
export function isExternal(address: string): boolean {
  return /^https?:/.test(address)
}

function parse(address: string): URL | undefined {
  return URL.canParse(address, SITE) ? new URL(address, SITE) : undefined
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:'
}

function webUrl(url: URL, address: string): string | undefined {
  // The parser takes `https://../`; no name has an empty part.
  if (/^\.|\.\./.test(url.host)) return undefined
  const rest = escapeRest(url.pathname) + escapeRest(url.search)
  const fragment = url.hash === '' ? '' : `#${escapeRest(url.hash.slice(1))}`
  if (url.origin !== SITE) return `${url.protocol}//${url.host}${rest}${fragment}`
  if (address.startsWith('#')) return fragment === '' ? undefined : fragment
  // Relative to a page we do not know ("next.html"), or a path that a browser would take for a host
  // ("/.//host").
  return /^[/\\]/.test(address) && !rest.startsWith('//') ? rest + fragment : undefined
}

function escapeRest(part: string): string {
  return part.replace(NOT_URL_CODE_POINT, (char) => encodeURIComponent(char))
}
