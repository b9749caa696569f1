import { ARTICLE_ATTRIBUTES, ARTICLE_TAGS } from './allow-list.ts'
import { everyElement, type Element, type Node } from './dom.ts'
import { parseHtml } from './parse.ts'

const ADDRESSES = new Set(['href', 'src', 'cite'])
// A browser asks for it unbidden, so it has to be here.
const LOCAL = /^\/(?!\/)/
const HARMLESS = /^(?:https?:\/\/[^/]|mailto:.|tel:.|\/(?!\/)|#.)/

/**
 * For tests of whatever ends up in a page: what a browser would find in the markup that the allow list
 * forbids.
 *
 * @param html an article's body
 * @returns one line for each offence
 */
export function offences(html: string): string[] {
  const fragment = parseHtml(html)
  const odd = fragment.childNodes.filter(isOdd).map(({ nodeName }) => nodeName)
  return [...odd, ...[...everyElement(fragment.childNodes)].flatMap(offencesOf)]
}

function offencesOf(element: Element): string[] {
  const { tagName, attrs, namespaceURI, childNodes } = element
  const allowed = [...(ARTICLE_ATTRIBUTES['*'] ?? []), ...(ARTICLE_ATTRIBUTES[tagName] ?? [])]
  return [
    ...(ARTICLE_TAGS.includes(tagName) && namespaceURI.endsWith('/xhtml') ? [] : [`<${tagName}>`]),
    ...attrs.filter(({ name }) => !allowed.includes(name)).map(({ name }) => `${tagName} ${name}`),
    ...attrs
      .filter(({ name, value }) => ADDRESSES.has(name) && !isHarmless(name, value))
      .map(({ value }) => value),
    ...childNodes.filter(isOdd).map(({ nodeName }) => nodeName),
  ]
}

// Browsers drop tabs and newlines in an address and controls before it.
function isHarmless(name: string, address: string): boolean {
  const asRead = address.replace(/[\t\n\r]|^[\0-\x20]+/g, '').replaceAll('\\', '/')
  return (name === 'src' ? LOCAL : HARMLESS).test(asRead)
}

function isOdd({ nodeName }: Node): boolean {
  return nodeName === '#comment' || nodeName === '#documentType'
}
