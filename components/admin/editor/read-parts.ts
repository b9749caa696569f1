import type { Node } from '@tiptap/pm/model'
import { attribute, isElement, isText, type Element, type Node as TreeNode } from '#db/text/html/dom.ts'
import { pictureOf, speaks, type Reader } from './read.ts'

/** A figure that holds one picture, or one table, and what is said below it. */
export function readFigure(reader: Reader, figure: Element): Node | null {
  const elements = figure.childNodes.filter(isElement)
  const [content, caption, ...rest] = elements
  if (!content || rest.length > 0 || elements.length < figure.childNodes.length) return null
  if (caption && caption.tagName !== 'figcaption') return null
  if (content.tagName === 'table') return readTable(reader, content, figure, caption)
  const link = content.tagName === 'a' ? content : undefined
  const [img, ...more] = link ? link.childNodes : [content]
  if (!img || !isElement(img) || img.tagName !== 'img' || more.length > 0) return null
  const { dir: _dir, lang: _lang, ...picture } = pictureOf(img)
  const { credit, words } = creditOf(caption?.childNodes ?? [])
  const said = reader.node('caption', caption ? speaks(caption) : {}, reader.inline(words))
  const href = link ? (attribute(link, 'href') ?? null) : null
  return reader.node('figure', { ...picture, href, credit, ...speaks(figure) }, [said])
}

/** Who made a picture stands small at the end of what is said below it. */
function creditOf(nodes: TreeNode[]): { credit: string; words: TreeNode[] } {
  const last = nodes.at(-1)
  const before = nodes.at(-2)
  const none = { credit: '', words: nodes }
  if (!last || !isElement(last) || last.tagName !== 'small' || last.attrs.length > 0) return none
  if (last.childNodes.length === 0 || !last.childNodes.every(isText)) return none
  if (before && !(isText(before) && /\s$/.test(before.value))) return none
  const credit = last.childNodes.map((child) => (isText(child) ? child.value : '')).join('')
  const words = nodes.slice(0, -1)
  if (!before || !isText(before)) return { credit, words }
  const trimmed = before.value.trimEnd()
  return {
    credit,
    words: trimmed === '' ? words.slice(0, -1) : [...words.slice(0, -1), { ...before, value: trimmed }],
  }
}

/** @param figure what it stands in, with its caption below it */
export function readTable(reader: Reader, table: Element, figure?: Element, below?: Element): Node | null {
  const { node, inline } = reader
  const parts = table.childNodes.filter(isElement)
  const above = parts.find(({ tagName }) => tagName === 'caption')
  if (above && figure) return null
  const caption = figure ? below : above
  const rows = parts
    .filter((part) => part !== above)
    .flatMap((part, index, all) => {
      const begins = part.tagName === 'tbody' && all[index - 1]?.tagName === 'tbody'
      const name = part.tagName.slice(1)
      return part.childNodes
        .filter(isElement)
        .map((row, y) => readRow(reader, row, { part: name, begins: begins && y === 0 }))
    })
  const said = node('tableCaption', caption ? speaks(caption) : {}, caption ? inline(caption.childNodes) : [])
  return node('tableBlock', { framed: figure !== undefined, ...(figure && speaks(figure)) }, [
    said,
    node('table', speaks(table), rows),
  ])
}

function readRow(reader: Reader, row: Element, attributes: { part: string; begins: boolean }): Node {
  const cells = row.childNodes.filter(isElement).map((cell) => {
    const content = reader.flow(cell.childNodes)
    const span = (name: string) => Number(attribute(cell, name) ?? 1)
    const isHeader = cell.tagName === 'th'
    return reader.node(
      isHeader ? 'tableHeader' : 'tableCell',
      {
        ...{ colspan: span('colspan'), rowspan: span('rowspan'), ...speaks(cell) },
        ...(isHeader && { scope: attribute(cell, 'scope') ?? null }),
      },
      content.length > 0 ? content : [reader.node('paragraph')],
    )
  })
  return reader.node('tableRow', { ...attributes, ...speaks(row) }, cells)
}
