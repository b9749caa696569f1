'use client'

import { useEffect, useRef } from 'react'
import type { ModerationAction } from '#db/moderation/actions.ts'
import type { KeyWords } from './key-words.ts'

const DECIDES: Record<string, ModerationAction> = {
  a: 'approve',
  s: 'spam',
  t: 'trash',
  h: 'hold',
  b: 'restore',
}

/**
 * Decides from the keyboard, by pressing the buttons that are on the page. Everything works without it.
 *
 * @param on whether this moderator wants single keys; the map is there in any case, and says where they are switched
 */
export function QueueKeys({ on, words }: { on: boolean; words: KeyWords }) {
  const map = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!on || !isOurs(event)) return
      if (event.key === '?') map.current?.showModal()
      else if (!press(event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [on])

  const state = on ? words.on : words.off
  return (
    <div className="keys js-only">
      <button type="button" className="quiet" onClick={() => map.current?.showModal()}>
        {words.title}
      </button>
      <dialog ref={map} aria-labelledby="keys-title">
        <h2 id="keys-title">{words.title}</h2>
        <dl>
          {words.map.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="keys-switch">
          {state.are} <a href="/admin/desk">{state.turn}</a>
        </p>
        <button type="button" autoFocus onClick={() => map.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </div>
  )
}

/** Those that are still there: what has been decided on is hidden at once. */
const cards = () => [...document.querySelectorAll<HTMLElement>('li:not([hidden]) > [data-card]')]

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
  const isReason = /^\d$/.test(key)
  if (!action && !isReason && !['x', 'e', 'r', 'Escape'].includes(key)) return false
  const card = all[at]
  // Nothing is decided on a comment that nobody is at: the first press goes to the first comment.
  if (!card) return isReason || key === 'Escape' ? false : move(all, -1, 1)
  if (key === 'x') return click(card, 'input[name="selected"]')
  if (key === 'e') return click(card, '.context > summary')
  if (key === 'r' || key === 'Escape' || isReason) return reject(card, key)
  return click(card, `button[name="decide"][value^="${action}:"]`)
}

/** The first r asks for the reason, a number gives it, and a second r gives none. */
function reject(card: HTMLElement, key: string): boolean {
  const choice = card.querySelector<HTMLDetailsElement>('[data-reject]')
  if (!choice) return false
  if (!choice.open) {
    if (key !== 'r') return false
    choice.open = true
    choice.scrollIntoView({ block: 'nearest' })
    return true
  }
  if (key === 'Escape') {
    choice.open = false
    card.focus()
    return true
  }
  if (key === 'r') return click(card, 'button[name="decide"][value^="reject:"]')
  const buttons = choice.querySelectorAll('button')
  buttons[(Number(key) + 9) % 10]?.click()
  return true
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
