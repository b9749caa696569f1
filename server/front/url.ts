/** `/city/` is `/city`: one address for one page. Old addresses that end so are looked up without, too. */
export function withoutTrailingSlash(url: string): string {
  const { path, query } = parts(url)
  return path.replace(/(?<=[^/])\/+$/, '') + query
}

/** Escapes that are no UTF-8 are taken as the characters they are written with: such an address has no page, and says so. */
export function readable(url: string): string {
  const { path, query } = parts(url)
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return path.replaceAll('%', '%25') + query
  }
}

function parts(url: string): { path: string; query: string } {
  const at = url.indexOf('?')
  return at === -1 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at) }
}

/** A path of ours as headers and cookies want it: slugs may be of any script, headers only ASCII. Escapes
 * stay. Two slashes at its beginning would name another host. */
export const headerPath = (path: string): string =>
  path.replace(/[^\x21-\x7e]+/g, encodeURIComponent).replace(/^[/\\]+/, '/')

/** Whether a program asks for something of the read API. */
export const isReadApi = (url: string) => /^\/api\/v1(?:[/?]|$)/.test(url)
