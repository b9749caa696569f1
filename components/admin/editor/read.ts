import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { BLOCKS, PULL_QUOTE } from '#db/text/html/allow-list.ts'
import { attribute, isElement, isText, type Element, type Node as TreeNode } from '#db/text/html/dom.ts'
import { articleTree } from '#db/text/html/tree.ts'
import type { CleanOptions } from '#db/text/html/prepare.ts'
import { canonical, treeHtml } from './canonical.ts'
import { MARK_OF } from './marks.ts'
import { readFigure, readTable } from './read-parts.ts'
import { blockTree } from './write.ts'

/** Reads one kind of element; null for one that it cannot show as it is. */
export interface Reader {
  schema: Schema
  inline: (nodes: TreeNode[]) => Node[]
  flow: (nodes: TreeNode[]) => Node[]
  node: (name: string, attributes?: Record<string, unknown>, content?: Node[]) => Node
}

/**
 * Any text as a document of the editor. What the editor has no node for becomes an opaque one, so that it goes out as it
 * came in.
 *
 * @param html any text, trusted or not: it is brought into the form in which articles are stored
 */
export function readArticle(schema: Schema, html: string, options: CleanOptions = {}): Node {
  const blocks = readBlocks(schema, html, options)
  return schema.node('doc', null, blocks.length > 0 ? blocks : [schema.node('paragraph')])
}

/** The same, as the blocks alone. */
export function readBlocks(schema: Schema, html: string, options: CleanOptions = {}): Node[] {
  const reader = readerFor(schema)
  return articleTree(html, options)
    .childNodes.filter(isElement)
    .map((element) => faithful(reader, element))
}

/** A block that would not be written as it was read is not taken apart. */
function faithful(reader: Reader, element: Element): Node {
  const node = readBlock(reader, element)
  if (node && isValid(node) && canonical(blockTree(node)) === canonical([element])) return node
  return opaque(reader, element)
}

function isValid(node: Node): boolean {
  try {
    node.check()
    return true
  } catch {
    return false
  }
}

const opaque = ({ node }: Reader, element: Element) => node('other', { html: treeHtml([element]) })

function readerFor(schema: Schema): Reader {
  const reader: Reader = {
    schema,
    inline: (nodes) => readInline(schema, nodes, []),
    flow: (nodes) => readFlow(reader, nodes),
    node: (name, attributes = {}, content = []) => {
      const type = schema.nodes[name]
      if (!type) throw new Error(`the editor has no ${name}`)
      return type.create(attributes, content)
    },
  }
  return reader
}

/** Bare words become paragraphs that know that they were bare. */
function readFlow(reader: Reader, nodes: TreeNode[]): Node[] {
  const blocks: Node[] = []
  let bare: TreeNode[] = []
  const end = () => {
    const words = reader.inline(bare)
    if (words.length > 0) blocks.push(reader.node('paragraph', {}, words))
    bare = []
  }
  for (const child of nodes) {
    if (!isElement(child) || !BLOCKS.has(child.tagName)) {
      bare.push(child)
      continue
    }
    end()
    blocks.push(readBlock(reader, child) ?? opaque(reader, child))
  }
  end()
  return blocks
}

/** `dir` and `lang`, which everything may have. */
export const speaks = (element: Element) => ({
  dir: attribute(element, 'dir') ?? null,
  lang: attribute(element, 'lang') ?? null,
})

function readBlock(reader: Reader, element: Element): Node | null {
  const { node, inline, flow } = reader
  const said = speaks(element)
  switch (element.tagName) {
    case 'p':
      return readParagraph(reader, element)
    case 'h2':
    case 'h3':
    case 'h4': {
      const attributes = { level: Number(element.tagName[1]), id: attribute(element, 'id') ?? null, ...said }
      return node('heading', attributes, inline(element.childNodes))
    }
    case 'ul':
      return node('bulletList', said, readItems(reader, element))
    case 'ol': {
      const start = Number(attribute(element, 'start') ?? 1)
      const reversed = attribute(element, 'reversed') !== undefined
      return node('orderedList', { start, reversed, ...said }, readItems(reader, element))
    }
    case 'blockquote':
      return node(
        'blockquote',
        { cite: attribute(element, 'cite') ?? null, ...said },
        flow(element.childNodes),
      )
    case 'pre':
      return readCode(reader, element)
    case 'hr':
      return node('horizontalRule', said)
    case 'figure':
      return attribute(element, 'class') === PULL_QUOTE
        ? readPullQuote(reader, element)
        : readFigure(reader, element)
    case 'table':
      return readTable(reader, element)
    default:
      return null
  }
}

function readParagraph({ node, inline }: Reader, element: Element): Node {
  const to = attribute(element, 'data-read-also')
  if (to !== undefined) return node('readAlso', { to, ...speaks(element) })
  const link = attribute(element, 'data-embed') === undefined ? undefined : element.childNodes.find(isElement)
  if (link) {
    const words = link.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
    return node('embed', { href: attribute(link, 'href') ?? '', words })
  }
  return node('paragraph', { loose: true, ...speaks(element) }, inline(element.childNodes))
}

function readItems(reader: Reader, list: Element): Node[] {
  return list.childNodes.filter(isElement).map((item) => {
    const content = reader.flow(item.childNodes)
    // An item begins with words here; empty ones are left out again when it is written.
    const begins = content[0]?.type.name === 'paragraph'
    return reader.node('listItem', speaks(item), begins ? content : [reader.node('paragraph'), ...content])
  })
}

function readCode({ node, schema }: Reader, pre: Element): Node | null {
  const [only] = pre.childNodes
  const inner = pre.childNodes.length === 1 && only && isElement(only) && only.tagName === 'code' ? only : pre
  if (!inner.childNodes.every(isText)) return null
  const text = inner.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
  return node('codeBlock', { bare: inner === pre, ...speaks(pre) }, text === '' ? [] : [schema.text(text)])
}

function readPullQuote({ node, flow, inline }: Reader, figure: Element): Node | null {
  const [quote, caption, ...rest] = figure.childNodes.filter(isElement)
  if (quote?.tagName !== 'blockquote' || rest.length > 0) return null
  const words = flow(quote.childNodes)
  const source = node('caption', caption ? speaks(caption) : {}, caption ? inline(caption.childNodes) : [])
  return node('pullQuote', { cite: attribute(quote, 'cite') ?? null, ...speaks(figure) }, [...words, source])
}

function readInline(schema: Schema, nodes: TreeNode[], marks: readonly Mark[]): Node[] {
  return nodes.flatMap((child) => {
    if (isText(child)) {
      const text = child.value.replace(/[ \t\n\r\f]+/g, ' ')
      return text === '' ? [] : [schema.text(text, marks)]
    }
    if (!isElement(child)) return []
    if (child.tagName === 'br') return [schema.node('hardBreak', null, undefined, marks)]
    if (child.tagName === 'img') return [schema.node('picture', pictureOf(child), undefined, marks)]
    const known = MARK_OF[child.tagName]
    const type = known && schema.marks[known.mark]
    if (!type) return readInline(schema, child.childNodes, marks)
    const own = Object.fromEntries(
      known.attributes.map((name) => [name, attribute(child, name) ?? null] as const),
    )
    return readInline(schema, child.childNodes, type.create({ ...own, ...speaks(child) }).addToSet(marks))
  })
}

/** What an article says of a picture. */
export function pictureOf(img: Element) {
  const size = (name: string) => Number(attribute(img, name)) || null
  return {
    ...{ src: attribute(img, 'src') ?? '', alt: attribute(img, 'alt') ?? '' },
    ...{ width: size('width'), height: size('height') },
    decorative: attribute(img, 'data-decorative') !== undefined,
    ...speaks(img),
  }
}
