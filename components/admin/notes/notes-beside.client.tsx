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
  /** The first note at the paragraph, and how many were written there; null for none yet. */
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
    // Where each was found last: a paragraph that is being written on says something else than when the page was made.
    const stood: Stood = new Map()
    // The editor takes another room than the field that it stands for: what was jumped to has moved away.
    let wanted = /^#note-(\d+)$/.exec(location.hash)?.[1]
    const place = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        setMarks(marksFor(threads, stood))
        if (wanted === undefined || !editor()) return
        show(Number(wanted))
        wanted = undefined
      })
    }
    const watcher = new MutationObserver((changes) => {
      if (changes.some(({ target }) => !isOurs(target))) place()
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
    const sizes = new ResizeObserver(place)
    sizes.observe(document.body)
    document.addEventListener('selectionchange', place)
    document.addEventListener('keydown', pressed)
    const follow = (event: MouseEvent) => followed(event, stood)
    document.addEventListener('click', follow)
    place()
    return () => {
      cancelAnimationFrame(frame)
      watcher.disconnect()
      sizes.disconnect()
      document.removeEventListener('selectionchange', place)
      document.removeEventListener('keydown', pressed)
      document.removeEventListener('click', follow)
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
          <span>{thread ? thread.count : '+'}</span>
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

/** What boxes of the editor say of themselves is no part of the text. */
const isWritten = (element: Element) =>
  element.closest<HTMLElement>('[contenteditable]')?.contentEditable === 'true'

interface Found {
  element: Element
  text: string
  place: number
}

function paragraphs(): Found[] {
  const all = [...(editor()?.querySelectorAll(PARAGRAPHS) ?? [])]
  return all
    .map((element) => ({ element, text: textOf(element) }))
    .filter(({ element, text }) => text !== '' && isWritten(element))
    .map((one, place) => ({ ...one, place }))
}

function paragraphAtCaret(): Found | null {
  const node = getSelection()?.anchorNode ?? null
  const text = editor()
  if (!node || !text?.contains(node)) return null
  const element = (node instanceof Element ? node : node.parentElement)?.closest(PARAGRAPHS)
  return paragraphs().find((one) => one.element === element) ?? null
}

/** The paragraph of each note that is found in the text. */
type Stood = Map<number, Element>

function marksFor(threads: Thread[], stood: Stood): Mark[] {
  const text = editor()
  if (!text) return []
  const found = paragraphs()
  const noted = new Map<Found, Thread>()
  for (const thread of threads) {
    const one =
      sameAs(found, thread.paragraph) ?? found.find(({ element }) => element === stood.get(thread.id))
    if (one) stood.set(thread.id, one.element)
    const first = one && noted.get(one)
    if (one) noted.set(one, first ? { ...first, count: first.count + thread.count } : thread)
  }
  const marks = [...noted].map(([one, thread]) => markAt(one, text, thread))
  const caret = paragraphAtCaret()
  const isMarked = caret && marks.some(({ place }) => place === caret.place)
  return caret && !isMarked ? [...marks, markAt(caret, text, null)] : marks
}

const sameAs = (found: Found[], text: string) =>
  found.find((one) => one.text.slice(0, KEPT) === text.slice(0, KEPT))

/** A mark with the room that a finger needs. */
const WIDTH = 44

/** Beside the frame of the text where there is room, else as near to the edge of the page as it goes. */
function markAt({ element, text, place }: Found, editor: Element, thread: Thread | null): Mark {
  const [box, frame] = [element.getBoundingClientRect(), editor.getBoundingClientRect()]
  const isLeft = getComputedStyle(document.documentElement).direction === 'rtl'
  const most = document.documentElement.clientWidth - WIDTH
  const beside = isLeft ? Math.max(0, frame.left - WIDTH) : Math.min(most, frame.right)
  return {
    key: thread ? `note-${thread.id}` : 'new',
    ...{ top: box.top + scrollY - 6, left: beside + scrollX, thread, text, place },
  }
}

function show(id: number) {
  const note = document.getElementById(`note-${id}`)
  note?.closest('details')?.setAttribute('open', '')
  note?.scrollIntoView({ block: 'nearest' })
  note?.focus()
}

/** From a note to its paragraph, and the caret into it. */
function followed(event: MouseEvent, stood: Stood) {
  const link = event.target instanceof Element && event.target.closest<HTMLElement>('[data-paragraph]')
  if (!link) return
  const note = /^note-(\d+)$/.exec(link.closest('li')?.id ?? '')?.[1]
  const all = paragraphs()
  const one =
    sameAs(all, link.dataset.paragraph ?? '') ??
    all.find(({ element }) => element === stood.get(Number(note)))
  if (!one) return
  event.preventDefault()
  one.element.scrollIntoView({ block: 'center' })
  editor()?.focus({ preventScroll: true })
  getSelection()?.collapse(one.element, 0)
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
