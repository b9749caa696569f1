import { isElement, type Element, type Parent } from '../../text/html/dom.ts'

/** @returns where an address of the old site leads now; undefined for what was not imported from there */
export type Moved = (url: URL) => string | undefined

const ADDRESSES = ['href', 'src', 'data', 'cite']

/**
 * Turns links to imported posts to where they stand now, and relative addresses into absolute ones: they were meant
 * for the old site.
 *
 * @param base the address of the post itself
 */
export function moveLinks(parent: Parent, base: string, moved: Moved): void {
  for (const node of parent.childNodes.filter(isElement)) {
    for (const attr of node.attrs.filter(({ name }) => ADDRESSES.includes(name))) {
      const url = attr.value.trim().startsWith('#') ? undefined : absolute(attr.value, base)
      if (!url) continue
      const path = node.tagName === 'a' ? moved(url) : undefined
      attr.value = path === undefined ? url.href : path + url.hash
    }
    moveLinks(node, base, moved)
  }
}

/** @returns the address as seen from the post, or undefined when it is none on the web (mailto:, javascript:) */
export function absolute(address: string | undefined, base: string): URL | undefined {
  const text = address?.trim() ?? ''
  if (text === '' || !URL.canParse(text, base || undefined)) return undefined
  const url = new URL(text, base || undefined)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined
}

/** Elements of that name, in the order of the text. */
export function elementsNamed(parent: Parent, tagName: string): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!isElement(node)) return []
    return node.tagName === tagName ? [node, ...elementsNamed(node, tagName)] : elementsNamed(node, tagName)
  })
}
