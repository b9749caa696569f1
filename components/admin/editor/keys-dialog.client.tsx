'use client'

import { Dialog } from './dialog.client.tsx'
import type { EditorWords } from './editor-words.ts'

interface Props {
  words: EditorWords
  close: () => void
}

/** Every key of the editor, and what is typed instead of pressing something. */
export function KeysDialog({ words, close }: Props) {
  const { keyMap } = words
  const groups: [title: string, keys: [keys: string, meaning: string][]][] = [
    [
      keyMap.atLineStart,
      [
        ['##', words.heading],
        ['###', words.subheading],
        ['-', words.bulletList],
        ['1.', words.orderedList],
        ['>', words.quote],
        ['```', words.codeBlock],
        ['---', words.rule],
      ],
    ],
    [
      keyMap.inLine,
      [
        ['**…**', words.bold],
        ['*…*', words.italic],
        ['~~…~~', words.strike],
        ['`…`', words.code],
        ['[…](…)', words.link],
      ],
    ],
    [
      keyMap.anywhere,
      [
        ['Ctrl B', words.bold],
        ['Ctrl I', words.italic],
        ['Ctrl K', words.link],
        ['Ctrl Alt 0', words.paragraph],
        ['Ctrl Alt 2', words.heading],
        ['Ctrl Alt 3', words.subheading],
        ['Ctrl Shift 8', words.bulletList],
        ['Ctrl Shift 7', words.orderedList],
        ['Ctrl Shift B', words.quote],
        ['Ctrl Shift V', keyMap.asTyped],
        ['Ctrl Z', words.undo],
        ['Ctrl Shift Z', words.redo],
        ['Shift Enter', keyMap.newLine],
        ['Tab', keyMap.nextCell],
        ['Alt ↑ ↓', keyMap.moveBlock],
        ['Alt F10', keyMap.toTools],
        ['Ctrl Alt M', keyMap.note],
        ['Ctrl /', keyMap.showKeys],
      ],
    ],
  ]
  return (
    <Dialog title={keyMap.title} close={close}>
      <div className="editor-keys">
        {groups.map(([title, keys]) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, meaning]) => (
                <div key={key}>
                  <dt>
                    <kbd dir="ltr">{key}</kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <button type="button" data-first onClick={close}>
        {words.close}
      </button>
    </Dialog>
  )
}
