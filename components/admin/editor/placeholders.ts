import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorWords } from './editor-words.ts'

/** Says in empty places what is to be written there. */
export const Placeholders = Extension.create<{ words: EditorWords | null }>({
  name: 'placeholders',
  addOptions: () => ({ words: null }),
  addProseMirrorPlugins() {
    const { words } = this.options
    if (!words) return []
    return [
      new Plugin({
        props: {
          decorations: ({ doc }) => {
            const said: Decoration[] = []
            doc.descendants((node, at, parent) => {
              if (!node.isTextblock || node.content.size > 0) return
              const text = placeholderOf(node, parent, doc, words)
              if (text === null) return
              const attributes = { class: 'is-empty', 'data-placeholder': text }
              said.push(Decoration.node(at, at + node.nodeSize, attributes))
            })
            return DecorationSet.create(doc, said)
          },
        },
      }),
    ]
  },
})

function placeholderOf(node: Node, parent: Node | null, doc: Node, words: EditorWords): string | null {
  switch (node.type.name) {
    case 'paragraph':
      return parent === doc && doc.childCount === 1 ? words.write : null
    case 'heading':
      return words.heading
    case 'tableCaption':
      return words.tableCaption
    case 'caption':
      return parent?.type.name === 'pullQuote' ? words.quoted : words.caption
    default:
      return null
  }
}
