import {
  attribute,
  everyElement,
  isElement,
  isText,
  newElement,
  type Element,
  type Node,
} from '#db/text/html/dom.ts'

/** What an element's style attribute says, by property. */
export function styleOf(element: Element): Map<string, string> {
  const declarations = (attribute(element, 'style') ?? '').split(';').map((one) => one.split(':'))
  return new Map(
    declarations.map(([name = '', ...value]) => [
      name.trim().toLowerCase(),
      value.join(':').trim().toLowerCase(),
    ]),
  )
}

export const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/)

/** Word knows no lists in HTML: it writes paragraphs that say in their style at which level of which list they stand. */
export function isOfficeListItem(node: Node): node is Element {
  return isElement(node) && node.tagName === 'p' && levelOf(node) !== null
}

function levelOf(paragraph: Element): number | null {
  const level = /\blevel(\d)\b/.exec(styleOf(paragraph).get('mso-list') ?? '')?.[1]
  return level === undefined ? null : Number(level)
}

interface Open {
  level: number
  list: Element
}

/**
 * Makes real lists of such paragraphs, in each other as deep as they say.
 *
 * @param meaning what the content of an item says
 */
export function listOf(items: Element[], meaning: (nodes: Node[]) => Node[]): Element[] {
  const top: Element[] = []
  let open: Open[] = []
  for (const item of items) {
    const level = levelOf(item) ?? 1
    const tagName = isNumbered(item) ? 'ol' : 'ul'
    open = open.filter((one) => one.level <= level)
    const current = open.at(-1)
    // Another kind of list at the same level is another list.
    if (current?.level === level && current.list.tagName !== tagName) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = newElement(tagName)
      const around = open.at(-1)?.list.childNodes.at(-1)
      if (around && isElement(around)) around.childNodes.push(list)
      else top.push(list)
      open.push({ level, list })
    }
    open.at(-1)?.list.childNodes.push(newElement('li', {}, meaning(item.childNodes.flatMap(withoutMarker))))
  }
  return top
}

/** The mark before an item is text in Word's HTML: `·`, `o`, `1.`, `a)`, `iv.` */
const NUMBER = /^\s*(?:\d{1,3}|[a-z]|[ivxlc]{1,6})[.)]/i

function isNumbered(item: Element): boolean {
  return NUMBER.test(markerOf(item).map(textOf).join(''))
}

const markerOf = (item: Element) => [...everyElement(item.childNodes)].filter(isMarker).slice(0, 1)
const isMarker = (element: Element) => styleOf(element).get('mso-list') === 'ignore'

function withoutMarker(node: Node): Node[] {
  if (!isElement(node)) return [node]
  if (isMarker(node)) return []
  return [{ ...node, childNodes: node.childNodes.flatMap(withoutMarker) }]
}

function textOf(node: Node): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}
