import { PULL_QUOTE } from './allow-list.ts'
import { attribute, type Attributes, type Element } from './dom.ts'
import { isTime } from './time.ts'
import { knownLanguage } from './language.ts'
import { isExternal, safeLink, safeSource } from './url.ts'

const DIRECTIONS = new Set(['ltr', 'rtl', 'auto'])
const SCOPES = new Set(['row', 'col', 'rowgroup', 'colgroup'])
const LONGEST_SPAN = 100
const LARGEST_PICTURE = 20_000
const READ_ALSO = /^(?=.{1,200}$)[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u

/**
 * @param element an element of the allow list
 * @returns the attributes it keeps, each with a valid value, always in the same order; undefined when the
 *   element says nothing without the one it lacks (a link with no address, a time nobody can read, a picture
 *   with no source on this server)
 */
export function articleAttributes(element: Element): Attributes | undefined {
  const own = OWN[element.tagName]
  const kept: Record<string, string | undefined> | undefined = own === undefined ? {} : own(element)
  if (kept === undefined) return undefined
  const dir = attribute(element, 'dir')?.toLowerCase()
  kept['dir'] = dir !== undefined && DIRECTIONS.has(dir) ? dir : undefined
  kept['lang'] = knownLanguage(attribute(element, 'lang'))
  return withoutMissing(kept)
}

type OwnAttributes = (element: Element) => Record<string, string | undefined> | undefined

const OWN: Record<string, OwnAttributes> = {
  p: (p) => ({
    'data-read-also': matching(attribute(p, 'data-read-also'), READ_ALSO),
    // Which one is read from its link: flow-builder.ts.
    'data-embed': matching(attribute(p, 'data-embed'), /^[a-z]+$/),
  }),
  h2: heading,
  h3: heading,
  h4: heading,
  ol: (ol) => ({
    start: matching(attribute(ol, 'start'), /^-?\d{1,6}$/),
    reversed: attribute(ol, 'reversed') === undefined ? undefined : '',
  }),
  blockquote: cited,
  q: cited,
  figure: (figure) => ({
    class: attribute(figure, 'class')
      ?.split(/\s+/)
      .find((name) => name === PULL_QUOTE),
  }),
  th: (th) => ({ scope: scope(th), ...spans(th) }),
  td: spans,
  a: link,
  abbr: (abbr) => ({ title: attribute(abbr, 'title')?.trim() || undefined }),
  time: (time) =>
    isTime(attribute(time, 'datetime')) ? { datetime: attribute(time, 'datetime') } : undefined,
  img: picture,
}

function heading(element: Element) {
  return { id: attribute(element, 'id') }
}

function cited(element: Element) {
  const address = safeLink(attribute(element, 'cite') ?? '')
  return { cite: address !== undefined && isExternal(address) ? address : undefined }
}

function scope(th: Element): string | undefined {
  const value = attribute(th, 'scope')?.toLowerCase()
  return value !== undefined && SCOPES.has(value) ? value : undefined
}

function spans(cell: Element) {
  return {
    colspan: wholeNumber(cell, 'colspan', 2, LONGEST_SPAN),
    rowspan: wholeNumber(cell, 'rowspan', 2, LONGEST_SPAN),
  }
}

function link(a: Element) {
  const href = safeLink(attribute(a, 'href') ?? '')
  return href === undefined ? undefined : { href, rel: isExternal(href) ? 'noopener' : undefined }
}

function picture(img: Element) {
  const src = safeSource(attribute(img, 'src') ?? '')
  if (src === undefined) return undefined
  const alt = attribute(img, 'alt') ?? ''
  return {
    src,
    alt,
    width: wholeNumber(img, 'width', 1, LARGEST_PICTURE),
    height: wholeNumber(img, 'height', 1, LARGEST_PICTURE),
    loading: 'lazy',
    decoding: 'async',
    // Somebody has said that it needs no words: without this, they are still to be written.
    'data-decorative': alt === '' && attribute(img, 'data-decorative') !== undefined ? '' : undefined,
  }
}

function matching(value: string | undefined, pattern: RegExp): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined
}

function wholeNumber(element: Element, name: string, least: number, most: number): string | undefined {
  const digits = matching(attribute(element, name)?.trim(), /^\d{1,6}$/)
  const value = Number(digits)
  return value >= least && value <= most ? String(value) : undefined
}

function withoutMissing(attributes: Record<string, string | undefined>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
