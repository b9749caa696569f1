'use client'

import { useEffect, useRef, useState } from 'react'
import { counted, type Plural } from '../ui/plural.ts'

/** Ticks all comments of the page, and says how many are ticked. */
export function SelectAll({ label, selected: many }: { label: string; selected: Plural }) {
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
    // Some may have been ticked before this ran.
    count()
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
        {label}
      </label>
      <span aria-live="polite">{selected > 0 && counted(many, selected)}</span>
    </p>
  )
}

const pickBoxes = () => [...document.querySelectorAll<HTMLInputElement>('[data-card] input[name="selected"]')]
