import { Extension, type Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { safeLink } from '#db/text/html/url.ts'
import { pastedAddress } from './addresses.ts'
import { figureOf } from './commands.ts'
import type { Surroundings } from './core.ts'
import { markdownAsHtml, saysMarkdown } from './markdown.ts'
import { cleanPaste } from './paste.ts'
import { OWN_MARK, ownMarkup } from './paste-own.ts'
import { isPicture } from './pictures.ts'
import { readBlocks } from './read.ts'

/** All that a program copied is a picture, which it also gives as a file. */
const ONLY_PICTURE =
  /^(?:\s|<meta[^>]*>|<\/?(?:html|head|body)[^>]*>|<!--[^>]*-->)*<img\b[^>]*>(?:\s|<\/?(?:html|body)[^>]*>|<!--[^>]*-->)*$/i

/** Takes in what is pasted and dropped. */
export const Pasting = Extension.create<{ around: Surroundings | null }>({
  name: 'pasting',
  addOptions: () => ({ around: null }),
  addProseMirrorPlugins() {
    const { around } = this.options
    const { editor } = this
    if (!around) return []
    let asTyped = false
    return [
      new Plugin({
        props: {
          // Before the editor's own: that one builds elements of what came, styles and all, to look at them.
          handleDOMEvents: {
            // Ctrl+Shift+V: the words as they are.
            keydown: (_view, { shiftKey }) => {
              asTyped = shiftKey
            },
            keyup: () => {
              asTyped = false
            },
            paste: (view, event) => {
              const isDone = pasted(editor, around, view, event, asTyped)
              if (isDone) event.preventDefault()
              return isDone
            },
            drop: (view, event) => view.dragging === null && dropped(editor, around, view, event),
          },
          transformPastedHTML: ownMarkup,
        },
      }),
    ]
  },
})

function pasted(
  editor: Editor,
  around: Surroundings,
  view: EditorView,
  { clipboardData }: ClipboardEvent,
  asTyped: boolean,
): boolean {
  if (!clipboardData || editor.isActive('codeBlock')) return false
  const html = clipboardData.getData('text/html')
  const files = [...clipboardData.files].filter(isPicture)
  if (files.length > 0 && (html.trim() === '' || ONLY_PICTURE.test(html))) {
    void addPictures(editor, around, files)
    return true
  }
  const text = clipboardData.getData('text/plain').trim()
  if (linked(view, text)) return true
  if (asTyped && text !== '') return insertWords(editor, text)
  if (html.trim() === '' && pastedAddress(editor, text)) return true
  if (html.trim() === '' && saysMarkdown(text)) {
    void insertMarkdown(editor, around, text)
    return true
  }
  if (html.trim() === '' || html.includes(OWN_MARK)) return false
  return insertHtml(editor, around, html)
}

function dropped(editor: Editor, around: Surroundings, view: EditorView, event: DragEvent): boolean {
  const files = [...(event.dataTransfer?.files ?? [])].filter(isPicture)
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (files.length > 0) {
    event.preventDefault()
    void addPictures(editor, around, files, at?.pos)
    return true
  }
  const html = event.dataTransfer?.getData('text/html') ?? ''
  if (html.trim() === '' || html.includes(OWN_MARK) || !at) return false
  event.preventDefault()
  editor.commands.setTextSelection(at.pos)
  return insertHtml(editor, around, html)
}

/** An address that is pasted on words makes them a link. */
function linked({ state, dispatch }: EditorView, text: string): boolean {
  const { selection, schema, doc, tr } = state
  const href = /^(?:https?:\/\/|mailto:)\S+$/.test(text) ? safeLink(text) : undefined
  const link = schema.marks.link
  if (!href || !link || selection.empty) return false
  if (doc.textBetween(selection.from, selection.to).trim() === '') return false
  dispatch(tr.addMark(selection.from, selection.to, link.create({ href })))
  return true
}

/** Each line as a paragraph, whatever signs it holds. */
function insertWords(editor: Editor, text: string): boolean {
  const { state, view, schema } = editor
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const blocks = lines.map((line) => schema.node('paragraph', null, schema.text(line)))
  const fits = fitting(editor, blocks)
  view.dispatch(asPaste(state.tr.replaceSelection(fits)))
  return true
}

/** Where somebody was when he asked for it, wherever that has moved to by the time it is read. */
async function insertMarkdown(editor: Editor, around: Surroundings, text: string): Promise<void> {
  let { from, to } = editor.state.selection
  const follow = ({ transaction: { mapping } }: { transaction: Transaction }) => {
    from = mapping.map(from)
    to = mapping.map(to)
  }
  editor.on('transaction', follow)
  try {
    const html = await markdownAsHtml(text)
    if (editor.isDestroyed) return
    editor.commands.setTextSelection({ from, to })
    insertHtml(editor, around, html)
  } catch {
    // It could not be loaded: the words are not lost.
    editor.view.pasteText(text)
  } finally {
    editor.off('transaction', follow)
  }
}

function insertHtml(editor: Editor, around: Surroundings, html: string): boolean {
  const { state, view } = editor
  const { html: clean, pictures } = cleanPaste(html, location.origin)
  if (pictures > 0) around.say(around.words.picturesLeftOut)
  const blocks = readBlocks(state.schema, clean)
  if (blocks.length === 0) return true
  if (insertBelow(editor, blocks)) return true
  const fits = fitting(editor, blocks)
  view.dispatch(asPaste(state.tr.replaceSelection(fits)))
  return true
}

/** Undone by itself, however quickly it came after a key. */
const asPaste = (change: Transaction) => closeHistory(change).scrollIntoView().setMeta('paste', true)

/** At the end of a sub-head only words go on in it: what has several blocks stands below, as a text does. */
function insertBelow({ state, view }: Editor, blocks: Node[]): boolean {
  const { $from, empty } = state.selection
  const isEnd = empty && $from.parentOffset === $from.parent.content.size
  if (!isEnd || $from.parent.type.name !== 'heading' || blocks.length < 2) return false
  const end = $from.after() + Fragment.from(blocks).size
  const change = state.tr.insert($from.after(), blocks)
  change.setSelection(Selection.near(change.doc.resolve(end), -1))
  view.dispatch(asPaste(change))
  return true
}

/** Words alone go into the words that are there; blocks stand beside them. Where only words may be, only words come in. */
function fitting({ state }: Editor, blocks: Node[]): Slice {
  const [only] = blocks
  const { parent } = state.selection.$from
  const isLine = ['caption', 'tableCaption', 'heading'].includes(parent.type.name)
  if (isLine && blocks.length > 0) {
    const words = blocks.flatMap((block, index) => [
      ...(index > 0 ? [state.schema.text(' ')] : []),
      ...inlineOf(block),
    ])
    return new Slice(Fragment.from(words), 0, 0)
  }
  if (blocks.length === 1 && only?.type.name === 'paragraph') return new Slice(Fragment.from(only), 1, 1)
  const isText = (block: Node | undefined) => block?.type.name === 'paragraph'
  const isOpen = parent.content.size > 0
  const [before, after] = [isText(blocks[0]) ? 1 : 0, isText(blocks.at(-1)) ? 1 : 0]
  return new Slice(Fragment.from(blocks), isOpen ? before : 0, isOpen ? after : 0)
}

function inlineOf(block: Node): Node[] {
  const words: Node[] = []
  block.descendants((node) => {
    if (node.isText) words.push(node)
    return true
  })
  return words
}

/** Adds pictures where somebody was when he asked for it, wherever that has moved to by the time they are there. */
export async function addPictures(
  editor: Editor,
  { pictures, words, say }: Pick<Surroundings, 'pictures' | 'words' | 'say'>,
  files: File[],
  at = editor.state.selection.to,
): Promise<void> {
  let place = at
  const follow = ({ transaction }: { transaction: Transaction }) => (place = transaction.mapping.map(place))
  editor.on('transaction', follow)
  say(words.uploading)
  try {
    const added = await pictures.upload(files)
    for (const picture of added) insertAt(editor, figureOf(editor, picture), place)
    say(words.added.replace('{name}', words.picture))
  } catch (error) {
    say(error instanceof Error && error.message !== '' ? error.message : words.uploadFailed)
  } finally {
    editor.off('transaction', follow)
  }
}

/** Behind the block of the document that this place is in. */
function insertAt({ state, view }: Editor, block: Node, place: number) {
  const $place = state.doc.resolve(Math.min(place, state.doc.content.size))
  const top = $place.depth > 0 ? $place.node(1) : null
  const isEmpty = top?.type.name === 'paragraph' && top.content.size === 0
  const at = top ? (isEmpty ? $place.before(1) : $place.after(1)) : $place.pos
  const change = isEmpty ? state.tr.replaceWith(at, $place.after(1), block) : state.tr.insert(at, block)
  view.dispatch(change.scrollIntoView())
}
