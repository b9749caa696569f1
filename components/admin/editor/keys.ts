import { Extension } from '@tiptap/core'
import { COMMANDS, moveBlock } from './commands.ts'
import type { Surroundings } from './core.ts'

/** Keys that the starter kit does not bring. The dialog of keys names all of them. */
export const Keys = Extension.create<{ around: Surroundings | null }>({
  name: 'articleKeys',
  addOptions: () => ({ around: null }),
  addKeyboardShortcuts() {
    const { around } = this.options
    const { editor } = this
    const open = (what: (() => void) | undefined) => () => {
      what?.()
      return true
    }
    return {
      'Mod-k': open(around?.openLink),
      'Mod-/': open(around?.openKeys),
      'Alt-F10': open(around?.toTools),
      'Mod-Alt-0': () => COMMANDS.paragraph(editor),
      'Alt-ArrowUp': () => moveBlock(editor, -1),
      'Alt-ArrowDown': () => moveBlock(editor, 1),
      'Mod-,': () => COMMANDS.subscript(editor),
      'Mod-.': () => COMMANDS.superscript(editor),
      // In an empty line below its words a pull quote is left, as other boxes are.
      Enter: () => {
        const { $from } = editor.state.selection
        const box = $from.depth > 1 ? $from.node($from.depth - 1) : null
        if ($from.parent.type.name === 'tableCaption') return editor.commands.focus($from.after() + 3)
        if ($from.parent.type.name !== 'caption' || !box) return false
        const after = $from.after($from.depth - 1)
        return editor
          .chain()
          .insertContentAt(after, { type: 'paragraph' })
          .focus(after + 1)
          .run()
      },
    }
  },
})
