import { isElement, isText, type Element, type Parent } from '../text/html/dom.ts'
import { parseHtml } from '../text/html/parse.ts'

/** Elements of a body that one can note something at. The desk's script looks for the same (notes-beside.client.tsx). */
const PARAGRAPHS = new Set('p h2 h3 h4 li blockquote figcaption pre td th dt dd'.split(' '))

/**
 * The paragraphs of a body, in their order: what stands between two ends of lines, sub-heads, items of lists, cells and
 * captions among it. What is empty is none.
 *
 * @param bodyHtml cleaned or not
 * @returns the text of each, on one line
 */
export function paragraphsOf(bodyHtml: string): string[] {
  const found: string[] = []
  walk(parseHtml(bodyHtml), found)
  return found
}

function walk(parent: Parent, found: string[]): void {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue
    if (PARAGRAPHS.has(node.tagName)) {
      const text = oneLine(ownText(node))
      if (text !== '') found.push(text)
    }
    walk(node, found)
  }
}

/** Its text, without that of paragraphs in it. */
function ownText(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (isText(node)) return node.value
      if (!isElement(node) || PARAGRAPHS.has(node.tagName)) return ' '
      return node.tagName === 'br' ? ' ' : ownText(node)
    })
    .join('')
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
