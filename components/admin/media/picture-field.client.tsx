'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { InsertedPicture } from '#db/media/inserted.ts'
import { useAlive } from '../../ui/alive.client.tsx'
import { PUT_BACK } from '../writing/kept.ts'
import type { PickerWords } from './picker-words.ts'
import { PictureDialog } from './picture-dialog.client.tsx'

interface Props {
  /** Of the field in the form: it sends the picture's id, or nothing. */
  name: string
  label: string
  hint?: string
  problem?: string
  /** The picture that is chosen; `toInserted` makes it of a row. */
  picture: InsertedPicture | null
  /** What was typed and not taken, where scripts do not run. */
  typed?: string
  /** Of `pickerWords()`. */
  words: PickerWords
  onChange?: (picture: InsertedPicture | null) => void
}

/** A field for one picture. Without scripts it is the number of one, which the library says. */
export function PictureField({ name, label, hint, problem, picture, typed, words, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [shown, setShown] = useState(picture)
  const [value, setValue] = useState(typed ?? String(picture?.id ?? ''))
  const [isOpen, setOpen] = useState(false)
  const isAlive = useAlive()

  // What was kept in this browser is put back into the field itself: then it has to be shown as well.
  useEffect(() => {
    const element = input.current
    const shows = () => {
      const kept = element?.value ?? ''
      setValue(kept)
      void pictureOf(kept).then((found) => {
        setShown(found)
        onChange?.(found)
      })
    }
    element?.addEventListener(PUT_BACK, shows)
    return () => element?.removeEventListener(PUT_BACK, shows)
  }, [isAlive, onChange])

  function choose(chosen: InsertedPicture | null) {
    setShown(chosen)
    onChange?.(chosen)
    const id = chosen === null ? '' : String(chosen.id)
    setValue(id)
    if (!input.current) return
    input.current.value = id
    // Whoever keeps what is typed hears of it as of any other field.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const described = [`${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const field = {
    ...{ name, id },
    'aria-invalid': problem ? (true as const) : undefined,
    'aria-describedby': described,
  }
  return (
    <div className="field picture-field" role="group" aria-labelledby={`${id}-label`}>
      {/* The button is drawn before it is alive, so that nothing below it moves when it is. */}
      <p className="picture-label js-only" id={`${id}-label`}>
        {label}
      </p>
      {!isAlive && (
        <label className="no-js-only" htmlFor={id}>
          {label}
        </label>
      )}
      {isAlive ? (
        <input type="hidden" data-picked="" ref={input} name={name} value={value} />
      ) : (
        <input type="number" min={1} step={1} defaultValue={value} className="no-js-only" {...field} />
      )}
      <div className="picture-chosen js-only">
        {shown ? (
          <img src={shown.thumb} alt={shown.alt} />
        ) : (
          <p className="quiet-words">{words.noneChosen}</p>
        )}
        <p className="presses">
          <button
            ref={button}
            type="button"
            disabled={!isAlive}
            onClick={() => setOpen(true)}
            aria-describedby={described}
          >
            {shown ? words.change : words.choose}
          </button>{' '}
          {shown && (
            <button
              type="button"
              onClick={() => {
                choose(null)
                button.current?.focus()
              }}
            >
              {words.remove}
            </button>
          )}
        </p>
      </div>
      {shown && (
        <p>
          <a href={`/admin/media/${shown.id}`} target="_blank" rel="noopener">
            {words.itsPage}
          </a>
        </p>
      )}
      <p className="hint" id={`${id}-hint`}>
        {hint}{' '}
        {!isAlive && (
          <span className="no-js-only">
            {words.numberHint} <a href="/admin/media">{words.library}</a>
          </span>
        )}
      </p>
      {problem && (
        <p className="field-message" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {isOpen && <PictureDialog words={words} onPick={choose} onClose={() => setOpen(false)} />}
    </div>
  )
}

/** Null for none, and where it cannot be asked for. */
async function pictureOf(id: string): Promise<InsertedPicture | null> {
  if (id === '') return null
  const answer = await fetch(`/admin/media/pick?id=${encodeURIComponent(id)}`).catch(() => null)
  if (!answer?.ok) return null
  return ((await answer.json()) as { pictures: InsertedPicture[] }).pictures[0] ?? null
}
