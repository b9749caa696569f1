import { LinkifyIt } from 'linkify-it'

export type TextPart = { text: string } | { text: string; href: string }

const LONGEST = 2000

// User names are recognised to be refused: without `urlAuth`, `https://u:p@host` would link to `https://u`.
export const linkFinder = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false, urlAuth: true })
linkFinder.add('ftp:', null).add('mailto:', null).add('//', null).add('www.', { validate: restOfSite })

/**
 * Finds the addresses in a plain text that are worth a link: http, https and bare `www.` ones. Names such as
 * `readme.md` or `node.js` are words, not sites, and e-mail addresses are nobody's business to harvest.
 *
 * @param text plain text, not HTML
 * @returns the text in order, piece by piece; joined, the `text`s are the input again. Every `href` is a
 *   valid http(s) address without a user name in it (`https://bank.example@evil.example` misleads)
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of linkFinder.match(text) ?? []) {
    const href = webAddress(match.raw)
    if (href === undefined) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: match.raw, href })
    end = match.lastIndex
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/**
 * @param raw what stands in a text as an address
 * @returns where it leads, by http or https; undefined when that is nowhere, or somewhere that misleads
 */
export function webAddress(raw: string): string | undefined {
  const address = /^www\./i.test(raw) ? `https://${raw}` : raw
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (address !== raw && !/\..+\../.test(url.hostname)) return undefined
  return url.username === '' && url.password === '' ? url.href : undefined
}

// linkify-it takes a bare name only under the few top-level domains it knows; after `www.` any will do.
function restOfSite(text: string, start: number, self: LinkifyIt): number {
  // Part of an e-mail address or of an address with another scheme.
  if (/[@/]/.test(text.charAt(start - 'www.'.length - 1))) return 0
  const slashes = '//'
  const length = self.testSchemaAt(
    `http:${slashes}${text.slice(start, start + LONGEST)}`,
    'http:',
    'http:'.length,
  )
  return Math.max(0, length - slashes.length)
}
