import type { Editor } from '@tiptap/core'
import type { CommandName } from './commands.ts'

/** What the tools show of where somebody writes. */
export interface ToolState {
  kind: 'paragraph' | 'heading' | 'subheading' | 'quote' | 'pullQuote' | 'codeBlock' | null
  pressed: Partial<Record<CommandName | 'link', boolean>>
  inTable: boolean
  inList: boolean
  canUndo: boolean
  canRedo: boolean
}

export const NO_STATE: ToolState = {
  ...{ kind: null, pressed: {}, inTable: false, inList: false, canUndo: false, canRedo: false },
}

const PRESSED = ['bold', 'italic', 'strike', 'subscript', 'superscript', 'code', 'link'] as const
const LISTS = ['bulletList', 'orderedList'] as const

export function toolState(editor: Editor): ToolState {
  const active = [...PRESSED, ...LISTS].filter((name) => editor.isActive(name))
  return {
    kind: kindOf(editor),
    pressed: Object.fromEntries(active.map((name) => [name, true])),
    inTable: editor.isActive('tableBlock'),
    inList: editor.isActive('listItem'),
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}

function kindOf(editor: Editor): ToolState['kind'] {
  if (editor.isActive('pullQuote')) return 'pullQuote'
  if (editor.isActive('blockquote')) return 'quote'
  if (editor.isActive('codeBlock')) return 'codeBlock'
  if (editor.isActive('heading', { level: 2 })) return 'heading'
  if (editor.isActive('heading')) return 'subheading'
  return editor.isActive('paragraph') ? 'paragraph' : null
}

/** Nothing is drawn anew where nothing has changed. */
export const isSame = (one: ToolState, other: ToolState) => JSON.stringify(one) === JSON.stringify(other)
