'use client'

import { useState, type KeyboardEvent } from 'react'
import type { EditorWords } from './editor-words.ts'
import { Icon, type IconName } from './icons.tsx'
import { Menu, type MenuItem } from './menu.client.tsx'
import type { ToolState } from './state.ts'

interface Props {
  id: string
  words: EditorWords
  state: ToolState
  ready: boolean
  /** A command's name, or what opens a dialog. */
  run: (name: string) => void
  back: () => void
}

type ToolName = Exclude<IconName & keyof EditorWords, 'more'>

const KINDS = ['paragraph', 'heading', 'subheading', 'quote', 'pullQuote', 'codeBlock'] as const
const MORE = ['strike', 'subscript', 'superscript', 'code', 'plain', 'indent', 'outdent', 'rule'] as const
const TABLE = [
  ...(['insertTable', 'rowAbove', 'rowBelow', 'deleteRow', 'columnBefore', 'columnAfter'] as const),
  ...(['deleteColumn', 'headRow', 'headColumn', 'deleteTable'] as const),
]

/** The tools above a text: one place for Tab, arrows within it. */
export function Toolbar({ id, words, state, ready, run, back }: Props) {
  const [at, setAt] = useState('kind')
  const { pressed, inTable, inList, kind } = state

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') return back()
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button.tool:not(:disabled)')]
    const from = all.indexOf(document.activeElement as HTMLElement)
    if (from === -1) return
    const onward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const steps: Record<string, number> = {
      ArrowRight: from + onward,
      ArrowLeft: from - onward,
      Home: 0,
      End: -1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    all.at(to % all.length)?.focus()
  }
  const place = (name: string) => ({ tabIndex: name === at ? 0 : -1, onFocus: () => setAt(name) })
  const tool = (name: ToolName, more: { off?: boolean; toggles?: boolean } = {}) => (
    <button
      key={name}
      type="button"
      className="tool"
      aria-label={words[name]}
      title={words[name]}
      aria-pressed={more.toggles ? Boolean(pressed[name as keyof typeof pressed]) : undefined}
      // What cannot be done now still has its place in the row.
      aria-disabled={more.off || undefined}
      disabled={!ready}
      {...place(name)}
      // The words that are chosen stay chosen.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => more.off || run(name)}
    >
      <Icon name={name} />
    </button>
  )
  const menu = (
    name: 'kind' | 'more' | 'table',
    label: string,
    items: MenuItem[],
    face: React.ReactNode,
    className?: string,
  ) => {
    const { tabIndex, onFocus } = place(name)
    return (
      <div className="tool-place" onFocus={onFocus}>
        <Menu {...{ label, items, className, tabIndex }} disabled={!ready} choose={run}>
          {face}
        </Menu>
      </div>
    )
  }
  const inMore = (name: (typeof MORE)[number]): MenuItem => ({
    ...{ name, label: words[name] },
    disabled: (name === 'indent' || name === 'outdent') && !inList,
  })
  return (
    <div
      id={id}
      className="editor-tools js-only"
      role="toolbar"
      aria-label={words.tools}
      aria-busy={!ready}
      // Until its buttons can be pressed, what does not fit is scrolled to by itself.
      tabIndex={ready ? undefined : 0}
      onKeyDown={onKeyDown}
    >
      {menu(
        'kind',
        words.kind,
        KINDS.map((name) => ({ name, label: words[name], checked: kind === name })),
        <>
          <span className="tool-kind">{words[kind ?? 'paragraph']}</span>
          <Icon name="down" />
        </>,
        'tool-wide',
      )}
      <span className="tool-gap" />
      {tool('bold', { toggles: true })}
      {tool('italic', { toggles: true })}
      {tool('link', { toggles: true })}
      {menu('more', words.more, MORE.map(inMore), <Icon name="more" />)}
      <span className="tool-gap" />
      {tool('bulletList', { toggles: true })}
      {tool('orderedList', { toggles: true })}
      <span className="tool-gap" />
      {tool('picture')}
      {menu(
        'table',
        words.table,
        TABLE.map((name) => ({
          ...{ name, label: words[name] },
          disabled: (name === 'insertTable') === inTable,
        })),
        <Icon name="table" />,
      )}
      {tool('readAlso')}
      {tool('embed')}
      <span className="tool-gap" />
      {tool('undo', { off: !state.canUndo })}
      {tool('redo', { off: !state.canRedo })}
      {tool('keys')}
    </div>
  )
}
