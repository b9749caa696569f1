'use client'

import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

interface Thread {
  id: number
  paragraph: string
  count: number
}

interface Props {
  threads: Thread[]
  said: {
    /** Name of a marker, before the beginning of its paragraph. */
    open: string
    add: string
    /** Of a paragraph that the list of paragraphs does not know yet. */
    isNew: string
  }
}

interface Mark {
  key: string
  top: number
  left: number
  thread: Thread | null
  text: string
  place: number
}

/** What db/notes/paragraphs.ts takes for a paragraph. */
const PARAGRAPHS = 'p, h2, h3, h4, li, blockquote, figcaption, pre, td, th, dt, dd'
const KEPT = 500
const NAMED = 200

/**
 * Puts a marker beside each paragraph of the text that is noted at, and a button beside the one that the caret is in. The text
 * itself is left alone: they stand in a layer of their own, found by what the paragraphs say.
 */
export function NotesBeside({ threads, said }: Props) {
  const [marks, setMarks] = useState<Mark[]>([])
  useEffect(() => {
    let frame = 0
    const place = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setMarks(marksFor(threads)))
    }
    const watcher = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !isOurs(target))) place()
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
    const sizes = new ResizeObserver(place)
    sizes.observe(document.body)
    document.addEventListener('selectionchange', place)
    document.addEventListener('keydown', pressed)
    place()
    return () => {
      cancelAnimationFrame(frame)
      watcher.disconnect()
      sizes.disconnect()
      document.removeEventListener('selectionchange', place)
      document.removeEventListener('keydown', pressed)
    }

    /** Ctrl+Alt+M, as word processors have it. */
    function pressed(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || event.code !== 'KeyM') return
      const at = paragraphAtCaret()
      if (!at) return
      event.preventDefault()
      noteAt(at.place, at.text, said.isNew)
    }
  }, [threads, said.isNew])

  if (marks.length === 0) return null
  return createPortal(
    <div data-notes-layer="" className="notes-layer">
      {marks.map(({ key, top, left, thread, text, place }) => (
        <button
          key={key}
          type="button"
          className={thread ? 'note-marker' : 'note-marker is-new'}
          aria-label={`${thread ? said.open : said.add} ${text.slice(0, 60)}`}
          title={thread ? said.open : said.add}
          ref={(button) => {
            button?.style.setProperty('top', `${top}px`)
            button?.style.setProperty('left', `${left}px`)
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => (thread ? show(thread.id) : noteAt(place, text, said.isNew))}
        >
          {thread ? thread.count : '+'}
        </button>
      ))}
    </div>,
    document.body,
  )
}

const isOurs = (node: Node) =>
  (node instanceof Element ? node : node.parentElement)?.closest('[data-notes-layer]') instanceof Element

const editor = () => document.querySelector<HTMLElement>('.ProseMirror')

/** Its text on one line, without that of paragraphs in it. */
function textOf(element: Element): string {
  const own = (node: Node): string => {
    if (node instanceof Text) return node.data
    if (!(node instanceof Element)) return ''
    return node.matches(PARAGRAPHS) || node.tagName === 'BR' ? ' ' : [...node.childNodes].map(own).join('')
  }
  return [...element.childNodes].map(own).join('').replace(/\s+/g, ' ').trim()
}

interface Found {
  element: Element
  text: string
  place: number
}

function paragraphs(): Found[] {
  const all = [...(editor()?.querySelectorAll(PARAGRAPHS) ?? [])]
  return all
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ text }) => text !== '')
    .map((one, place) => ({ ...one, place }))
}

function paragraphAtCaret(): Found | null {
  const node = getSelection()?.anchorNode ?? null
  const text = editor()
  if (!node || !text?.contains(node)) return null
  const element = (node instanceof Element ? node : node.parentElement)?.closest(PARAGRAPHS)
  return paragraphs().find((one) => one.element === element) ?? null
}

function marksFor(threads: Thread[]): Mark[] {
  const text = editor()
  if (!text) return []
  const found = paragraphs()
  const marks = threads.flatMap((thread) => {
    const one = found.find((paragraph) => paragraph.text.slice(0, KEPT) === thread.paragraph.slice(0, KEPT))
    return one ? [markAt(one, text, thread)] : []
  })
  const caret = paragraphAtCaret()
  const isMarked = caret && marks.some(({ place }) => place === caret.place)
  return caret && !isMarked ? [...marks, markAt(caret, text, null)] : marks
}

function markAt({ element, text, place }: Found, editor: Element, thread: Thread | null): Mark {
  const [box, frame] = [element.getBoundingClientRect(), editor.getBoundingClientRect()]
  const isLeft = getComputedStyle(editor).direction === 'rtl'
  const beside = isLeft ? frame.left + 2 : frame.right - 34
  return {
    key: thread ? `note-${thread.id}` : 'new',
    ...{ top: box.top + scrollY, left: beside + scrollX, thread, text, place },
  }
}

function show(id: number) {
  const note = document.getElementById(`note-${id}`)
  note?.closest('details')?.setAttribute('open', '')
  note?.scrollIntoView({ block: 'nearest' })
  note?.focus()
}

/** Chooses the paragraph in the form for a new note, and goes there. What was typed a moment ago is not in its list yet. */
function noteAt(place: number, text: string, isNew: string) {
  const select = document.querySelector<HTMLSelectElement>('#new-note select[name="at"]')
  if (!select) return
  const value = `${place}:${text.slice(0, NAMED)}`
  if (![...select.options].some((option) => option.value === value))
    select.add(new Option(`${isNew} ${text.slice(0, 60)}`, value))
  select.value = value
  const body = document.getElementById('new-note-body')
  body?.scrollIntoView({ block: 'nearest' })
  body?.focus()
}
