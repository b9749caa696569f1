import { Editor, type EditorEvents } from '@tiptap/core'
import type { EditorWords } from './editor-words.ts'
import { Addresses } from './addresses.ts'
import { Keys } from './keys.ts'
import { Pasting } from './pasting.ts'
import type { PictureSource } from './pictures.ts'
import { Placeholders } from './placeholders.ts'
import { readArticle } from './read.ts'
import { SCHEMA_EXTENSIONS } from './schema.ts'
import { viewsOf } from './views.ts'
import { writeArticle } from './write.ts'

/** What the editor needs from the page around it. */
export interface Surroundings {
  words: EditorWords
  pictures: PictureSource
  /** Says something to people who do not see it. */
  say: (text: string) => void
  /** Opens the dialog for a link, or for an embed that is to be changed. */
  openLink: () => void
  openEmbed: (at: number) => void
  openKeys: () => void
  toTools: () => void
}

export interface CoreOptions extends Surroundings {
  element: HTMLElement
  html: string
  /** The element that names the field. */
  labelledBy: string
  onChange: (html: string) => void
  onState: (editor: Editor) => void
}

/** The editor itself. Loaded when a page has a text to edit, and not before. */
export function startEditor(options: CoreOptions): Editor {
  const { element, html, labelledBy, onChange, onState, words } = options
  const editor = new Editor({
    element,
    injectCSS: false,
    extensions: [
      ...SCHEMA_EXTENSIONS,
      Placeholders.configure({ words }),
      Keys.configure({ around: options }),
      Addresses,
      Pasting.configure({ around: options }),
      ...viewsOf(options),
    ],
    editorProps: {
      // Below the tools, which stay in sight.
      scrollMargin: { top: 64, bottom: 32, left: 0, right: 0 },
      scrollThreshold: { top: 64, bottom: 32, left: 0, right: 0 },
      attributes: {
        ...{ role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelledBy },
        ...{ class: 'article-editor', spellcheck: 'true', dir: 'auto' },
      },
    },
  })
  setBody(editor, html, false)
  editor.on('update', () => onChange(writeArticle(editor.state.doc)))
  editor.on('transaction', ({ editor: changed }: EditorEvents['transaction']) => onState(changed))
  return editor
}

/**
 * Puts another text in the place of all that is there.
 *
 * @param undoable whether one can go back to what was there
 */
export function setBody(editor: Editor, html: string, undoable = true): void {
  const { state, view } = editor
  const doc = readArticle(state.schema, html)
  if (doc.eq(state.doc)) return
  const change = state.tr.replaceWith(0, state.doc.content.size, doc.content)
  view.dispatch(change.setMeta('addToHistory', undoable).setMeta('preventUpdate', true))
}
