import { attribute, everyElement, isHeading, type Element, type Node } from './dom.ts'
import { safeLink } from './url.ts'

const PREFIX = 'h-'
const WELL_FORMED = /^h-[\p{L}\p{M}\p{N}_.:-]{1,100}$/u

/**
 * Keeps heading ids out of the page's own way: each begins with `h-`, is well-formed and stands once; links
 * within the article follow. Changes the nodes in place.
 *
 * @param nodes the whole body of an article
 */
export function settleIds(nodes: Node[]): void {
  const elements = [...everyElement(nodes)]
  const taken = new Set<string>()
  for (const heading of elements.filter(isHeading)) settleHeading(heading, taken)
  const targets = new Set([...taken].map((id) => safeLink(`#${id}`)))
  for (const { attrs } of elements.filter(({ tagName }) => tagName === 'a')) {
    for (const href of attrs.filter(({ name }) => name === 'href'))
      href.value = settledLink(href.value, targets)
  }
}

function settleHeading(heading: Element, taken: Set<string>): void {
  const id = prefixed(attribute(heading, 'id') ?? '')
  heading.attrs = heading.attrs.filter(({ name }) => name !== 'id')
  if (!WELL_FORMED.test(id) || taken.has(id)) return
  taken.add(id)
  heading.attrs.unshift({ name: 'id', value: id })
}

function settledLink(href: string, targets: Set<string | undefined>): string {
  const moved = `#${PREFIX}${href.slice(1)}`
  return href.startsWith('#') && !targets.has(href) && targets.has(moved) ? moved : href
}

function prefixed(id: string): string {
  return id.startsWith(PREFIX) ? id : PREFIX + id
}
