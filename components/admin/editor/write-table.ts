import type { Node } from '@tiptap/pm/model'
import type { Element, Node as TreeNode } from '#db/text/html/dom.ts'
import { childrenOf, flowTree, inlineTree, made, said } from './write.ts'

interface Group {
  part: string
  rows: Element[]
}

/** A table with its caption, in the row groups that it came in; a row of headings at the top is its head. */
export function tableTree(block: Node): TreeNode[] {
  const [caption, table] = childrenOf(block)
  if (!caption || !table) return []
  const groups: Group[] = []
  for (const row of childrenOf(table)) {
    const part = partOf(row, groups)
    const last = groups.at(-1)
    const tree = made('tr', said(row), childrenOf(row).map(cellTree))
    if (last?.part === part && !row.attrs.begins) last.rows.push(tree)
    else groups.push({ part, rows: [tree] })
  }
  const sections = groups.map(({ part, rows }) => made(`t${part}`, {}, rows))
  const words = inlineTree(caption)
  const framed = Boolean(block.attrs.framed)
  const named = (tagName: string) => (words.length === 0 ? [] : [made(tagName, said(caption), words)])
  const tree = made('table', said(table), [...(framed ? [] : named('caption')), ...sections])
  return framed ? [made('figure', said(block), [tree, ...named('figcaption')])] : [tree]
}

function partOf(row: Node, before: Group[]): string {
  const part = row.attrs.part as string
  if (part !== '') return part
  const isHead = before.every((group) => group.part === 'head')
  const isHeader = childrenOf(row).every((cell) => cell.type.name === 'tableHeader')
  if (isHead && isHeader) return 'head'
  return before.at(-1)?.part === 'foot' ? 'foot' : 'body'
}

function cellTree(cell: Node): Element {
  const { colspan, rowspan, scope } = cell.attrs as Record<string, number | string | null>
  const isHeader = cell.type.name === 'tableHeader'
  const attributes = { ...(isHeader && { scope }), colspan, rowspan, ...said(cell) }
  return made(isHeader ? 'th' : 'td', attributes, flowTree(cell))
}
