/** Parameters by which WordPress names a post when its addresses are plain: `/?p=12`. */
export const NAMING_PARAMETERS = ['p', 'page_id', 'attachment_id'] as const

/**
 * The one form in which old addresses are kept and looked up: path without host and trailing slash, percent-encoded as
 * URLs are, and of the query only what names a post.
 *
 * @param path with its leading slash, encoded or not
 * @param query the address's parameters; all but the naming ones are left out
 */
export function addressKey(path: string, query: Record<string, unknown> = {}): string {
  const collapsed = `/${path.split('/').filter(Boolean).join('/')}`
  const encoded = encodePath(collapsed)
  for (const name of NAMING_PARAMETERS) {
    const id = query[name]
    if (typeof id === 'string' && /^\d{1,12}$/.test(id)) return `${encoded}?${name}=${id}`
  }
  return encoded
}

function encodePath(path: string): string {
  const url = new URL('https://site.invalid')
  url.pathname = path
  return url.pathname.replace(/%[\da-f]{2}/gi, (triplet) => triplet.toUpperCase())
}
