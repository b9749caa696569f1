'use client'

import { useEffect } from 'react'

/** After so long without an answer somebody may press again: the first press may have been lost on its way. */
const PATIENCE_MS = 10_000

interface Press {
  form: HTMLFormElement
  button: HTMLElement | null
  at: number
}

/**
 * Sends a form once, however often its button is pressed until the answer is there. The browser would drop the first answer for
 * the second one: recovery codes that are shown once would be gone, and who has joined would read that his link is used up.
 */
export function PressedOnce() {
  useEffect(() => {
    const stop = new AbortController()
    let last: Press | null = null
    const send = (event: SubmitEvent) => {
      const { target: form, submitter: button } = event
      if (event.defaultPrevented || !(form instanceof HTMLFormElement) || !leavesPage(form, button)) return
      const at = performance.now()
      const isAgain = last?.form === form && last.button === button && at - last.at < PATIENCE_MS
      if (isAgain) event.preventDefault()
      else last = { form, button, at }
    }
    // On the window: whatever sends a form in its own way has said so by then.
    window.addEventListener('submit', send, { signal: stop.signal })
    // Gone back to, it is a form like any other.
    window.addEventListener('pageshow', () => (last = null), { signal: stop.signal })
    return () => stop.abort()
  }, [])
  return null
}

function leavesPage(form: HTMLFormElement, button: HTMLElement | null): boolean {
  const isPost = form.getAttribute('method')?.toLowerCase() === 'post'
  return isPost && !form.hasAttribute('target') && !button?.hasAttribute('formtarget')
}
