'use client'

import { useState } from 'react'

interface Props {
  /** Id of the field that holds it. */
  from: string
  label: string
  /** What is said once it is copied. */
  done: string
}

/** Copies what a field holds; where a browser does not let it, the field is selected for who copies it himself. */
export function CopyLink({ from, label, done }: Props) {
  const [said, setSaid] = useState('')
  async function copy() {
    const field = document.getElementById(from)
    if (!(field instanceof HTMLInputElement)) return
    field.select()
    try {
      await navigator.clipboard.writeText(field.value)
      setSaid(done)
    } catch {
      setSaid('')
    }
  }
  return (
    <p className="presses js-only">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
