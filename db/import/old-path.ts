import { addressKey } from '../articles/address-key.ts'

/**
 * The form in which an old address is kept in `redirects` and must be looked up: path without host and without
 * trailing slash, `%ce` as `%CE`, and of the query only what names a post (`/?p=12`; never `utm_source`).
 *
 * @param address an absolute address or a path from the root
 * @returns null for what is no address of that kind
 */
export function oldPathKey(address: string): string | null {
  const text = address.trim()
  if (text === '' || !URL.canParse(text, ORIGIN)) return null
  const url = new URL(collapsed(text), ORIGIN)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  return addressKey(url.pathname, Object.fromEntries(url.searchParams))
}

const ORIGIN = 'https://site.invalid'

/** `//about` in a path is a slip of the exporter, not a host. */
function collapsed(text: string): string {
  return text.startsWith('/') ? text.replace(/^\/+/, '/') : text
}

/** The host by which two addresses are of one site: `www.` and the port's default make no difference. */
export function siteHost(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') || null : null
}
