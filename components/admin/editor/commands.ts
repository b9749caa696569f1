import type { Editor } from '@tiptap/core'
import { createTable } from '@tiptap/extension-table'
import { Fragment, type Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { InsertedPicture } from './pictures.ts'

/** Every command that the tools have and that needs nothing else to be said. */
export const COMMANDS = {
  paragraph: (editor: Editor) => leaveBoxes(editor).setParagraph().run(),
  heading: (editor: Editor) => leaveBoxes(editor).setHeading({ level: 2 }).run(),
  subheading: (editor: Editor) => leaveBoxes(editor).setHeading({ level: 3 }).run(),
  quote: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  pullQuote: (editor: Editor) => makePullQuote(editor),
  codeBlock: (editor: Editor) => editor.chain().focus().toggleCodeBlock().run(),
  bold: (editor: Editor) => editor.chain().focus().toggleBold().run(),
  italic: (editor: Editor) => editor.chain().focus().toggleItalic().run(),
  strike: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  subscript: (editor: Editor) => editor.chain().focus().toggleMark('subscript').run(),
  superscript: (editor: Editor) => editor.chain().focus().toggleMark('superscript').run(),
  code: (editor: Editor) => editor.chain().focus().toggleMark('code').run(),
  plain: (editor: Editor) => editor.chain().focus().unsetAllMarks().run(),
  bulletList: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  indent: (editor: Editor) => editor.chain().focus().sinkListItem('listItem').run(),
  outdent: (editor: Editor) => editor.chain().focus().liftListItem('listItem').run(),
  rule: (editor: Editor) => insertBlock(editor, editor.schema.node('horizontalRule')),
  undo: (editor: Editor) => editor.chain().focus().undo().run(),
  redo: (editor: Editor) => editor.chain().focus().redo().run(),
  insertTable: (editor: Editor) => insertTable(editor),
  rowAbove: (editor: Editor) => editor.chain().focus().addRowBefore().run(),
  rowBelow: (editor: Editor) => editor.chain().focus().addRowAfter().run(),
  deleteRow: (editor: Editor) => editor.chain().focus().deleteRow().run(),
  columnBefore: (editor: Editor) => editor.chain().focus().addColumnBefore().run(),
  columnAfter: (editor: Editor) => editor.chain().focus().addColumnAfter().run(),
  deleteColumn: (editor: Editor) => editor.chain().focus().deleteColumn().run(),
  headRow: (editor: Editor) => editor.chain().focus().toggleHeaderRow().command(settleHead).run(),
  headColumn: (editor: Editor) => editor.chain().focus().toggleHeaderColumn().command(settleHead).run(),
  deleteTable: (editor: Editor) => deleteAround(editor, 'tableBlock'),
} as const

export type CommandName = keyof typeof COMMANDS

/** A kind of text is not one within a quotation: what was one before is lifted out of it. */
function leaveBoxes(editor: Editor) {
  const { $from } = editor.state.selection
  const inQuote = $from.depth > 1 && $from.node($from.depth - 1).type.name === 'blockquote'
  const chain = editor.chain().focus()
  return inQuote ? chain.lift('blockquote') : chain
}

/** Puts a block behind the one that is being written in; in the place of it where that is empty. */
export function insertBlock(editor: Editor, block: Node): boolean {
  const { state, view } = editor
  const { $from, to } = state.selection
  const top = $from.depth === 0 ? null : $from.node(1)
  const isEmpty = top?.type.name === 'paragraph' && top.content.size === 0
  const at = !top ? to : isEmpty ? $from.before(1) : $from.after(1)
  const change = isEmpty ? state.tr.replaceWith(at, $from.after(1), block) : state.tr.insert(at, block)
  view.dispatch(selectInside(change, at).scrollIntoView())
  view.focus()
  return true
}

/** Into the words of a block, or onto it where it has none. */
function selectInside(change: Transaction, at: number): Transaction {
  const node = change.doc.nodeAt(at)
  if (!node) return change
  if (node.isAtom) return change.setSelection(NodeSelection.create(change.doc, at))
  const near = Selection.findFrom(change.doc.resolve(at), 1, true)
  return near ? change.setSelection(near) : change
}

function insertTable(editor: Editor): boolean {
  const { schema } = editor
  const table = createTable(schema, 3, 3, true)
  const done = insertBlock(editor, schema.node('tableBlock', null, [schema.node('tableCaption'), table]))
  // From the caption into the first cell.
  const { selection, tr } = editor.state
  const cell = Selection.findFrom(editor.state.doc.resolve(selection.$from.after()), 1, true)
  if (!cell) return done
  tr.setSelection(cell)
  settleHead({ tr })
  editor.view.dispatch(tr)
  return done
}

/** The rows at the top that hold headings alone are the head; others, whatever they were, are not. */
function settleHead({ tr }: { tr: Transaction }): boolean {
  const { $from } = tr.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const table = $from.node(depth)
    if (table.type.name !== 'table') continue
    let inHead = true
    table.forEach((row, offset, index) => {
      const isHeader = row.content.content.every(({ type }) => type.name === 'tableHeader')
      inHead &&= isHeader && (index === 0 || row.attrs.part === 'head')
      const at = $from.start(depth) + offset
      settleScopes(tr, row, at, inHead)
      if (inHead) tr.setNodeAttribute(at, 'part', 'head')
      else if (row.attrs.part === 'head' || row.attrs.part === '') tr.setNodeAttribute(at, 'part', 'body')
    })
    return true
  }
  return true
}

/** What a heading is the heading of: its column in the head, its row below it. */
function settleScopes(tr: Transaction, row: Node, at: number, inHead: boolean) {
  row.forEach((cell, offset) => {
    if (cell.type.name === 'tableHeader')
      tr.setNodeAttribute(at + 1 + offset, 'scope', inHead ? 'col' : 'row')
  })
}

function makePullQuote(editor: Editor): boolean {
  const { state, schema, view } = editor
  const { $from, $to } = state.selection
  if (deleteInto(editor, 'pullQuote')) return true
  const words: Node[] = []
  state.doc.nodesBetween($from.pos, $to.pos, (node) => {
    if (node.isTextblock && node.type.name !== 'caption' && node.content.size > 0)
      words.push(schema.node('paragraph', null, node.type.name === 'codeBlock' ? undefined : node.content))
    return !node.isTextblock
  })
  const quote = schema.node('pullQuote', null, [
    ...(words.length > 0 ? words : [schema.node('paragraph')]),
    schema.node('caption'),
  ])
  if ($from.depth === 0) return insertBlock(editor, quote)
  const [from, to] = [$from.before(1), $to.after(1)]
  view.dispatch(selectInside(state.tr.replaceWith(from, to, quote), from).scrollIntoView())
  view.focus()
  return true
}

/** Makes paragraphs again of a pull quote that is being written in. */
function deleteInto(editor: Editor, name: string): boolean {
  const { state, view, schema } = editor
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const box = $from.node(depth)
    if (box.type.name !== name) continue
    const words = box.content.content.filter((child) => child.content.size > 0)
    const paragraphs = words.map((child) => schema.node('paragraph', null, child.content))
    const at = $from.before(depth)
    const change = state.tr.replaceWith(
      at,
      $from.after(depth),
      Fragment.from(paragraphs.length > 0 ? paragraphs : [schema.node('paragraph')]),
    )
    view.dispatch(change.setSelection(TextSelection.near(change.doc.resolve(at + 1))))
    view.focus()
    return true
  }
  return false
}

export function deleteAround(editor: Editor, name: string): boolean {
  const { state, view } = editor
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== name) continue
    const at = $from.before(depth)
    const change = state.tr.delete(at, $from.after(depth))
    if (change.doc.childCount === 0) change.insert(0, state.schema.node('paragraph'))
    view.dispatch(
      change.setSelection(Selection.near(change.doc.resolve(Math.min(at, change.doc.content.size)))),
    )
    view.focus()
    return true
  }
  return false
}

/** Moves the block that is being written in past its neighbour. */
export function moveBlock(editor: Editor, by: 1 | -1, at?: number): boolean {
  const { state, view } = editor
  const place = at === undefined ? state.selection.$from : state.doc.resolve(at)
  const index = place.index(0)
  const [node, other] = [state.doc.maybeChild(index), state.doc.maybeChild(index + by)]
  if (!node || !other) return false
  const start = place.depth === 0 ? (at ?? state.selection.from) : place.before(1)
  const target = by === 1 ? start + other.nodeSize : start - other.nodeSize
  const offset = state.selection.from - start
  const change = state.tr.delete(start, start + node.nodeSize).insert(target, node)
  const back = change.doc.resolve(Math.min(target + Math.max(offset, 0), change.doc.content.size))
  view.dispatch(
    change
      .setSelection(node.isAtom ? NodeSelection.create(change.doc, target) : Selection.near(back))
      .scrollIntoView(),
  )
  return true
}

/** A picture with what the library knows of it. */
export function figureOf(editor: Editor, picture: InsertedPicture): Node {
  const { schema } = editor
  const { src, alt, width, height, caption, credit, decorative = false } = picture
  const said = schema.node('caption', null, caption === '' ? [] : [schema.text(caption)])
  return schema.node('figure', { src, alt, width, height, credit, decorative }, [said])
}
