'use client'

import { useSyncExternalStore } from 'react'
import { PUT_BACK } from '../writing/kept.ts'

/** What stands in the fields of a form now, as it is typed; as the server knew it until then. */
export function useTyped<T extends object>(form: string, typed: T): T {
  const now = useSyncExternalStore(
    (changed) => {
      const element = document.getElementById(form)
      const events = ['input', PUT_BACK]
      for (const event of events) element?.addEventListener(event, changed)
      return () => {
        for (const event of events) element?.removeEventListener(event, changed)
      }
    },
    () => snapshot(form),
    () => null,
  )
  return now === null ? typed : { ...typed, ...(JSON.parse(now) as Partial<T>) }
}

/** Text, so that the same fields are the same. */
function snapshot(form: string): string | null {
  const element = document.getElementById(form)
  if (!(element instanceof HTMLFormElement)) return null
  const ticks = [...element.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  // A text that was pasted may hold pictures, which are no text.
  const typed = [...new FormData(element)].filter(([, value]) => typeof value === 'string')
  return JSON.stringify({
    ...Object.fromEntries(typed),
    ...Object.fromEntries(ticks.map(({ name, checked }) => [name, checked])),
  })
}
