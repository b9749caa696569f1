import { isElement, isText, newElement, type Element, type Node } from './dom.ts'

/**
 * @param list an ul or ol
 * @returns its items, items only: a list directly inside joins the item before it, anything else that strayed
 *   in becomes an item of its own
 */
export function listItems(list: Element): Element[] {
  const items: Element[] = []
  let stray = false
  for (const node of boxContents(list)) {
    const last = items.at(-1)
    if (isNamed(node, ['li'])) {
      items.push(copyOf(node))
      stray = false
    } else if (last !== undefined && (stray || isNamed(node, ['ul', 'ol']))) {
      last.childNodes.push(node)
    } else if (!isWhiteSpace(node)) {
      items.push(newElement('li', {}, [node]))
      stray = true
    }
  }
  return items
}

/**
 * @param list a dl
 * @returns its terms and meanings in their order; a stray is a meaning
 */
export function definitionItems(list: Element): Element[] {
  const items: Element[] = []
  for (const node of boxContents(list)) {
    if (isNamed(node, ['dt', 'dd'])) items.push(node)
    else if (!isWhiteSpace(node)) items.push(newElement('dd', {}, [node]))
  }
  return items
}

/**
 * @param items dt and dd elements
 * @returns as `pairs` those from the first term to the last meaning, which is all a dl may hold; what stands
 *   before or after has no partner and belongs outside
 */
export function pairUp(items: Element[]): { before: Element[]; pairs: Element[]; after: Element[] } {
  const first = items.findIndex((item) => item.tagName === 'dt')
  const last = items.findLastIndex((item) => item.tagName === 'dd')
  if (first === -1 || last < first) return { before: items, pairs: [], after: [] }
  return { before: items.slice(0, first), pairs: items.slice(first, last + 1), after: items.slice(last + 1) }
}

function boxContents(parent: Element): Node[] {
  return parent.childNodes.flatMap((node) => (isNamed(node, ['div']) ? boxContents(node) : [node]))
}

function isNamed(node: Node, names: string[]): node is Element {
  return isElement(node) && names.includes(node.tagName)
}

function isWhiteSpace(node: Node): boolean {
  return isText(node) && node.value.trim() === ''
}

function copyOf(element: Element): Element {
  return { ...element, childNodes: [...element.childNodes] }
}
