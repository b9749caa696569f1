'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { writtenIn } from './written.ts'

/** What a list of places sends when it has moved one: no field of the form was typed into. */
export const ARRANGED = 'front-arranged'

interface Props {
  /** What is stored, as `writtenFront` has it. */
  stored: string
  many: number
  /** Whether the form held something else when it was sent. */
  differs: boolean
  /** Whether somebody who leaves is asked first. */
  asks?: boolean
  children: ReactNode
}

/** Says so as long as the form around it holds something else than is stored; also without scripts, as the server sent it. */
export function Unsaved({ stored, many, differs, asks = false, children }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  const [isUnsaved, setUnsaved] = useState(differs)

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form) return
    const look = () => setUnsaved(writtenIn(new FormData(form), many) !== stored)
    look()
    for (const event of ['input', ARRANGED]) form.addEventListener(event, look)
    return () => {
      for (const event of ['input', ARRANGED]) form.removeEventListener(event, look)
    }
  }, [stored, many])

  useEffect(() => {
    const form = line.current?.closest('form')
    if (!form || !asks || !isUnsaved) return
    const leaving = new AbortController()
    const { signal } = leaving
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask, { signal })
    // Its own buttons take along what it holds; what opens beside it leaves it where it is.
    const takeAlong = ({ submitter }: SubmitEvent) => {
      if (submitter?.getAttribute('formtarget') !== '_blank') window.removeEventListener('beforeunload', ask)
    }
    form.addEventListener('submit', takeAlong, { signal })
    return () => leaving.abort()
  }, [asks, isUnsaved])

  return (
    <p className="front-unsaved" role={asks ? 'status' : undefined} hidden={!isUnsaved} ref={line}>
      {children}
    </p>
  )
}
