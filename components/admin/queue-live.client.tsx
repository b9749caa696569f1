'use client'

import { useEffect } from 'react'
import { nextCard, settle, show } from './queue-parts.ts'
import { keepPresent } from './presence.ts'

interface LiveWords {
  notSent: string
}

/**
 * Sends presses without loading the page anew: what is decided leaves at once and the next comment takes the focus; the
 * server's own page, which comes back, has the last word. Without it the same forms do the same, a page at a time.
 */
export function QueueLive({ words }: { words: LiveWords }) {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    document.addEventListener('submit', (event) => onSubmit(event, words), { signal })
    document.addEventListener('click', refuseDoubleClick, { signal, capture: true })
    keepPresent(signal)
    return () => stop.abort()
  }, [words])
  return null
}

/** Presses, and the last of them whose answer is shown. */
let presses = 0
let latest = 0

/** Comments that have been decided on here, as they were seen: a page that was made before that still shows them. */
const gone = new Set<string>()

function onSubmit(event: SubmitEvent, words: LiveWords) {
  const form = event.target
  const { submitter } = event
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-press]')) return
  if (!(submitter instanceof HTMLButtonElement) || submitter.formMethod === 'dialog') return
  event.preventDefault()
  void send(form, submitter, words)
}

async function send(form: HTMLFormElement, button: HTMLButtonElement, { notSent }: LiveWords) {
  const items = decidedBy(form, button)
  const keys = items.map(keyOf)
  const body = new FormData(form, button)
  const next = nextCard(items)
  const press = (presses += 1)
  for (const key of keys) gone.add(key)
  for (const item of items) item.hidden = true
  if (items.length > 0) next?.focus()
  try {
    const answer = await fetch(button.getAttribute('formaction') ?? form.action, { method: 'POST', body })
    // Signed out meanwhile, or led elsewhere: the page that was answered is the one to see.
    if (!new URL(answer.url).pathname.startsWith('/admin/comments')) return location.assign(answer.url)
    const isOvertaken = press < latest
    latest = Math.max(latest, press)
    // Made before the answer to a later press, perhaps: what holds now is asked for.
    const last = isOvertaken && answer.ok ? await fetch(location.href) : answer
    const page = new DOMParser().parseFromString(await last.text(), 'text/html')
    if (!answer.ok) for (const key of keys) gone.delete(key)
    if (!settle(page, gone)) return location.assign(answer.ok ? answer.url : location.href)
    if (last.ok) history.replaceState(null, '', last.url)
    show(page, { refused: !answer.ok, undone: form.querySelector('[data-undo]') !== null })
  } catch {
    for (const key of keys) gone.delete(key)
    for (const item of items) item.hidden = false
    const told = document.querySelector('[data-part="refused"]')
    const line = document.createElement('p')
    line.className = 'refused'
    line.setAttribute('role', 'alert')
    line.textContent = notSent
    told?.replaceChildren(line)
  }
}

/** The rows that a button decides on. */
function decidedBy(form: HTMLFormElement, button: HTMLButtonElement): HTMLLIElement[] {
  if (button.name !== 'bulk') {
    const row = button.closest<HTMLLIElement>('[data-cards] > li')
    return row ? [row] : []
  }
  const ticked = form.querySelectorAll<HTMLInputElement>('[data-cards] input[name="selected"]:checked')
  return [...ticked].flatMap((box) => box.closest<HTMLLIElement>('[data-cards] > li') ?? [])
}

const keyOf = (item: HTMLLIElement) =>
  item.querySelector<HTMLInputElement>('input[name="selected"]')?.value ?? ''

/** The second half of a double click would decide on the comment that has moved up meanwhile. */
function refuseDoubleClick(event: MouseEvent) {
  const isButton = event.target instanceof Element && event.target.closest('[data-press] button') !== null
  if (isButton && event.detail > 1) event.preventDefault()
}
