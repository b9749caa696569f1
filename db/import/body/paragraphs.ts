import { isElement, isText, newElement, newText, type Element, type Node } from '../../text/html/dom.ts'

const BLANK_LINES = /\n[^\S\n]*\n\s*/
// An <em> that nobody closed runs through a page or two; with dozens of them in one another, more would be millions.
const MOST_PIECES = 500
const VERBATIM = new Set(['pre', 'code', 'kbd', 'samp', 'script', 'style', 'textarea'])
const LONE_ADDRESS = /^https?:\/\/[^\s<>"]+$/

/**
 * What WordPress does to a classic post when it shows it: a run of words and inline elements becomes paragraphs, cut
 * at blank lines, and a single line end becomes a line break. An address alone in a paragraph becomes a link.
 *
 * @param run text and inline elements; they are used up
 */
export function paragraphs(run: Node[]): Node[] {
  return splitAtBlankLines(run).flatMap((part) => {
    const text = part.map(textOf).join('').trim()
    if (text === '' && !part.some(hasContent)) return []
    if (LONE_ADDRESS.test(text) && part.every(isText)) {
      return [newElement('p', {}, [newElement('a', { href: text }, [newText(text)])])]
    }
    return [newElement('p', {}, breakLines(part))]
  })
}

/** @returns the words of a node, without its markup */
export function textOf(node: Node): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

function hasContent(node: Node): boolean {
  if (!isElement(node)) return false
  return (
    ['img', 'iframe', 'audio', 'video', 'object', 'embed'].includes(node.tagName) ||
    node.childNodes.some(hasContent)
  )
}

/** An inline element that a blank line runs through stands in both parts, as `<em>` over two paragraphs is meant. */
function splitAtBlankLines(nodes: Node[]): Node[][] {
  const parts: Node[][] = [[]]
  for (const node of nodes) {
    // One by one: a spread of a hundred thousand pieces is more than the stack holds.
    for (const [index, piece] of piecesOf(node).entries()) {
      if (index > 0) parts.push([])
      for (const part of piece) parts.at(-1)?.push(part)
    }
  }
  return parts
}

function piecesOf(node: Node): Node[][] {
  if (isText(node)) return node.value.split(BLANK_LINES).map((text) => (text === '' ? [] : [newText(text)]))
  return isElement(node) && !VERBATIM.has(node.tagName) ? splitElement(node) : [[node]]
}

function splitElement(element: Element): Node[][] {
  const pieces = splitAtBlankLines(element.childNodes)
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return [[element]]
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
  return pieces.map((children) =>
    children.length === 0 ? [] : [newElement(element.tagName, attributes, children)],
  )
}

function breakLines(nodes: Node[]): Node[] {
  return nodes.flatMap((node, index): Node[] => {
    if (isElement(node) && !VERBATIM.has(node.tagName)) {
      return [Object.assign(node, { childNodes: breakLines(node.childNodes) })]
    }
    if (!isText(node)) return [node]
    const [first = '', ...lines] = linesOf(node.value, nodes[index - 1], nodes[index + 1])
    return [newText(first), ...lines.flatMap((line) => [newElement('br'), newText(line)])]
  })
}

/** A line end beside a `<br>`, or at the edge of the paragraph, is one already. */
function linesOf(text: string, before: Node | undefined, after: Node | undefined): string[] {
  const breaks = (node: Node | undefined) => node === undefined || (isElement(node) && node.tagName === 'br')
  let inner = text
  if (breaks(before)) inner = inner.replace(/^\s+/, '')
  if (breaks(after)) inner = inner.replace(/\s+$/, '')
  return inner.split(/[^\S\n]*\n[^\S\n]*/)
}
