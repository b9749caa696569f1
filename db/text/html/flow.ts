import { BLOCKS } from './allow-list.ts'
import { articleAttributes } from './attributes.ts'
import { isElement, newElement, type Element, type Node } from './dom.ts'
import { FlowBuilder, type Place } from './flow-builder.ts'
import { line } from './line.ts'
import { definitionItems, listItems, pairUp } from './list.ts'
import { tableParts, type Section } from './table.ts'

/**
 * Builds valid block content out of any nodes: words go into paragraphs, a block inside a paragraph or inside
 * `<strong>` ends it, empty elements vanish.
 *
 * @param nodes sanitised nodes; they are read, not changed
 * @param place where the result will stand
 * @returns new nodes
 */
export function flow(nodes: Node[], place: Place): Node[] {
  const builder = new FlowBuilder(place, buildBlock)
  builder.addAll(nodes, place.wrappers)
  return builder.finish()
}

function buildBlock(element: Element, place: Place): Node[] | undefined {
  return BUILDERS[element.tagName]?.(element, place)
}

const BUILDERS: Record<string, (element: Element, place: Place) => Node[]> = {
  ul: buildList,
  ol: buildList,
  dl: buildDefinitions,
  blockquote: (quote, place) => filled(quote, flow(quote.childNodes, inside(place, true))),
  figure: buildFigure,
  table: buildTable,
  pre: (pre, place) => filled(pre, line(pre, place.wrappers, true)),
  hr: (hr) => [newElement('hr', articleAttributes(hr))],
}

function buildList(list: Element, place: Place): Node[] {
  const items = listItems(list).flatMap((item) => filled(item, flow(item.childNodes, inside(place))))
  return filled(list, items)
}

function buildDefinitions(list: Element, place: Place): Node[] {
  const items = definitionItems(list).flatMap((item) => {
    const content = item.tagName === 'dt' ? line(item, place.wrappers) : flow(item.childNodes, inside(place))
    return filled(item, content)
  })
  const { before, pairs, after } = pairUp(items)
  return [
    ...before.flatMap(unboxed),
    ...(pairs.length > 0 ? filled(list, pairs) : []),
    ...after.flatMap(unboxed),
  ]
}

function buildFigure(figure: Element, place: Place): Node[] {
  const isCaption = (node: Node): node is Element => isElement(node) && node.tagName === 'figcaption'
  const caption = figure.childNodes.find(isCaption)
  const captionLine = caption === undefined ? [] : line(caption, place.wrappers)
  const content = flow(
    figure.childNodes.filter((node) => node !== caption),
    inside(place),
  )
  if (content.length === 0) return captionLine.length === 0 ? [] : [newElement('p', {}, captionLine)]
  return filled(figure, caption === undefined ? content : [...content, ...filled(caption, captionLine)])
}

function buildTable(table: Element, place: Place): Node[] {
  const { captions, sections } = tableParts(table)
  const [caption] = sections.length > 0 ? captions : []
  const loose = captions
    .filter((other) => other !== caption)
    .flatMap((other) => flow(other.childNodes, { ...place, paragraphs: true }))
  if (sections.length === 0) return loose
  const head = caption === undefined ? [] : filled(caption, line(caption, place.wrappers))
  return [...loose, ...filled(table, [...head, ...sections.map((section) => buildSection(section, place))])]
}

function buildSection({ tagName, section, rows }: Section, place: Place): Element {
  const cell = (td: Element) => {
    const headings = place.headings && td.tagName === 'td'
    return newElement(td.tagName, articleAttributes(td), flow(td.childNodes, { ...inside(place), headings }))
  }
  const built = rows.map(({ row, cells }) => newElement('tr', articleAttributes(row), cells.map(cell)))
  return newElement(tagName, articleAttributes(section), built)
}

function inside(place: Place, paragraphs = false): Place {
  return { ...place, paragraphs, depth: place.depth + 1 }
}

function filled(element: Element, children: Node[]): Element[] {
  return children.length === 0 ? [] : [newElement(element.tagName, articleAttributes(element), children)]
}

/** The content of an element whose box has to go, its bare words in paragraphs. */
function unboxed({ childNodes }: Element): Node[] {
  const nodes: Node[] = []
  let paragraph: Element | undefined
  for (const node of childNodes) {
    if (isElement(node) && BLOCKS.has(node.tagName)) paragraph = undefined
    else if (paragraph === undefined) nodes.push((paragraph = newElement('p')))
    if (paragraph === undefined) nodes.push(node)
    else paragraph.childNodes.push(node)
  }
  return nodes
}
