'use client'

import { useEffect, useRef, useState } from 'react'
import type { ModerationAction } from '#db/moderation/actions.ts'

const DECIDES: Record<string, ModerationAction> = {
  a: 'approve',
  r: 'reject',
  s: 'spam',
  t: 'trash',
  h: 'hold',
  e: 'restore',
}

const MAP = [
  ['j', 'Next comment'],
  ['k', 'Previous comment'],
  ['a', 'Approve'],
  ['r', 'Reject'],
  ['s', 'Spam'],
  ['t', 'Trash'],
  ['h', 'Hold: back to pending'],
  ['e', 'Restore'],
  ['x', 'Select, or select no longer'],
  ['c', 'Open or close the context'],
  ['u', 'Undo the last decision'],
  ['?', 'Show this list'],
] as const

/** Decides from the keyboard, by pressing the buttons that are on the page. Everything works without it. */
export function QueueKeys() {
  const map = useRef<HTMLDialogElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const show = () => {
    if (box.current) box.current.checked = areKeysOn()
    map.current?.showModal()
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isOurs(event) || !areKeysOn()) return
      if (event.key === '?') show()
      else if (!press(event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('submit', refuseDoublePress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('submit', refuseDoublePress)
    }
  }, [])

  return (
    <div className="keys js-only">
      <button type="button" className="quiet" onClick={show}>
        Keyboard shortcuts
      </button>
      <dialog ref={map} aria-labelledby="keys-title">
        <h2 id="keys-title">Keyboard shortcuts</h2>
        <dl>
          {MAP.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <label className="keys-switch">
          <input type="checkbox" ref={box} onChange={(event) => switchKeys(event.target.checked)} /> Use these
          shortcuts in this browser
        </label>
        <button type="button" onClick={() => map.current?.close()}>
          Close
        </button>
      </dialog>
    </div>
  )
}

/** Ticks all comments of the page, and says how many are ticked. */
export function SelectAll() {
  const all = useRef<HTMLInputElement>(null)
  const [selected, setSelected] = useState(0)

  useEffect(() => {
    const form = all.current?.form
    const count = () => {
      const boxes = pickBoxes()
      const ticked = boxes.filter((box) => box.checked).length
      setSelected(ticked)
      if (!all.current) return
      all.current.checked = ticked > 0 && ticked === boxes.length
      all.current.indeterminate = ticked > 0 && ticked < boxes.length
    }
    form?.addEventListener('change', count)
    return () => form?.removeEventListener('change', count)
  }, [])

  return (
    <p className="select-all js-only">
      <label>
        <input
          type="checkbox"
          ref={all}
          onChange={(event) => {
            for (const box of pickBoxes()) box.checked = event.target.checked
          }}
        />{' '}
        Select all on this page
      </label>
      <span aria-live="polite">{selected > 0 && `${selected} selected`}</span>
    </p>
  )
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-card]')]
const pickBoxes = () => [...document.querySelectorAll<HTMLInputElement>('[data-card] input[name="selected"]')]

/** Never while somebody types, holds a modifier, or reads a dialog; a key that is held down counts once. */
function isOurs(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
    return false
  if (event.repeat && event.key !== 'j' && event.key !== 'k') return false
  const target = event.target instanceof HTMLElement ? event.target : document.body
  const types = target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"])')
  return !types && document.querySelector('dialog[open]') === null
}

/** @returns whether the key means something here */
function press(key: string): boolean {
  if (key === 'u') return click(document, '[data-undo]')
  const all = cards()
  const at = all.findIndex((card) => card.contains(document.activeElement))
  if (key === 'j' || key === 'k') return move(all, at, key === 'j' ? 1 : -1)
  const action = DECIDES[key]
  if (!action && key !== 'x' && key !== 'c') return false
  const card = all[at]
  // Nothing is decided on a comment that nobody is at: the first press goes to the first comment.
  if (!card) return move(all, -1, 1)
  if (key === 'x') return click(card, 'input[name="selected"]')
  if (key === 'c') return click(card, 'summary')
  return click(card, `button[name="decide"][value^="${action}:"]`)
}

function move(all: HTMLElement[], from: number, by: 1 | -1): boolean {
  const to = from === -1 ? 0 : Math.min(Math.max(from + by, 0), all.length - 1)
  all[to]?.focus()
  all[to]?.scrollIntoView({ block: 'nearest' })
  return all.length > 0
}

function click(within: ParentNode, selector: string): boolean {
  const found = within.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

let lastSubmit = -Infinity
/** A double click is one decision: its second half would only be told that the first one was faster. */
function refuseDoublePress(event: SubmitEvent) {
  if (event.submitter?.getAttribute('formmethod') === 'dialog') return
  if (event.timeStamp - lastSubmit < 1000) event.preventDefault()
  else lastSubmit = event.timeStamp
}

const SWITCH = 'moderation-keys'

function areKeysOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off'
  } catch {
    return true
  }
}

function switchKeys(on: boolean) {
  try {
    localStorage.setItem(SWITCH, on ? 'on' : 'off')
  } catch {
    // Storage is forbidden here: the switch lasts as long as nothing is reloaded, and nothing breaks.
  }
}
