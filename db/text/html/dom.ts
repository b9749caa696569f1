import { defaultTreeAdapter, html, type DefaultTreeAdapterTypes, type Token } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Parent = DefaultTreeAdapterTypes.ParentNode
export type Attributes = Record<string, string>

/** @returns whether the node is an element, as opposed to text, a comment or a doctype */
export function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node)
}

/** @returns whether the node is text */
export function isText(node: Node): node is TextNode {
  return defaultTreeAdapter.isTextNode(node)
}

/**
 * @param element where to look
 * @param name the attribute's name in lower case
 * @returns its value, or undefined where the element has none
 */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/**
 * @param tagName an HTML element's name
 * @param attributes its attributes, in the order to write them
 * @param children nodes that have no parent yet, or leave the one they have
 * @returns a new element
 */
export function newElement(tagName: string, attributes: Attributes = {}, children: Node[] = []): Element {
  const attrs: Token.Attribute[] = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  const element = defaultTreeAdapter.createElement(tagName, html.NS.HTML, attrs)
  setChildren(element, children)
  return element
}

/** @returns a new text node */
export function newText(value: string): TextNode {
  return defaultTreeAdapter.createTextNode(value)
}

/** Makes the nodes the parent's only children. */
export function setChildren(parent: Parent, children: Node[]): void {
  for (const child of children) child.parentNode = parent
  parent.childNodes = children
}

/** @returns whether the element is a heading of an article's body */
export function isHeading({ tagName }: Element): boolean {
  return tagName === 'h2' || tagName === 'h3' || tagName === 'h4'
}

/** Walks all elements among the nodes and below them, in document order. */
export function* everyElement(nodes: Node[]): Generator<Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* everyElement(node.childNodes)
  }
}
