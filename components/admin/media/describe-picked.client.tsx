'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { InsertedPicture } from '#db/media/inserted.ts'
import type { PickerWords } from './picker-words.ts'

interface Props {
  words: PickerWords
  picked: InsertedPicture
  onBack: () => void
  onDone: (picture: InsertedPicture) => void
}

/** What a picture shows, asked where it is put to use; kept in the library by whoever may. */
export function DescribePicked({ words, picked, onBack, onDone }: Props) {
  const [alt, setAlt] = useState(picked.alt)
  const [isDecorative, setDecorative] = useState(picked.decorative)
  const [caption, setCaption] = useState(picked.caption)
  const [credit, setCredit] = useState(picked.credit)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOnlyHere, setOnlyHere] = useState(false)
  const first = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  useEffect(() => first.current?.focus(), [])

  const said = { alt: isDecorative ? '' : alt.trim(), caption: caption.trim(), credit: credit.trim() }
  async function done() {
    const picture = { ...picked, ...said, decorative: isDecorative }
    const isSame =
      said.alt === picked.alt &&
      said.caption === picked.caption &&
      said.credit === picked.credit &&
      isDecorative === picked.decorative
    if (isSame || isOnlyHere) return onDone(picture)
    const kept = await keep(picked.id, said, isDecorative).catch(() => ({ status: 0, error: undefined }))
    if (kept.status === 200) return onDone(picture)
    if (kept.status === 403) return setOnlyHere(true)
    setProblem(kept.error ?? words.notSent)
  }

  return (
    <div className="describe-picked">
      <img src={picked.src} width={picked.width} height={picked.height} alt={picked.alt} />
      <div className="describe-fields">
        {problem && (
          <p className="refused" role="alert">
            {problem}
          </p>
        )}
        {isOnlyHere && (
          <p className="refused" role="alert">
            {words.onlyHere}
          </p>
        )}
        <label>
          {words.alt}
          <textarea
            ref={first}
            rows={3}
            dir="auto"
            value={alt}
            disabled={isDecorative}
            aria-describedby={hint}
            onChange={({ target }) => setAlt(target.value)}
          />
        </label>
        <p className="hint" id={hint}>
          {words.altHint}
        </p>
        <label className="tick">
          <input
            type="checkbox"
            checked={isDecorative}
            onChange={({ target }) => setDecorative(target.checked)}
          />
          {words.decorative}
        </label>
        <label>
          {words.caption}
          <textarea rows={2} dir="auto" value={caption} onChange={({ target }) => setCaption(target.value)} />
        </label>
        <label>
          {words.credit}
          <input type="text" dir="auto" value={credit} onChange={({ target }) => setCredit(target.value)} />
        </label>
        <p className="presses">
          <button type="button" className="primary" onClick={() => void done()}>
            {words.useThis}
          </button>{' '}
          <button type="button" onClick={onBack}>
            {words.back}
          </button>
        </p>
      </div>
    </div>
  )
}

async function keep(
  id: number,
  said: { alt: string; caption: string; credit: string },
  isDecorative: boolean,
): Promise<{ status: number; error?: string }> {
  const form = new URLSearchParams({ ...said, decorative: isDecorative ? '1' : '', as: 'json' })
  const response = await fetch(`/admin/media/${id}/change`, { method: 'POST', body: form })
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  if (!isJson) return { status: response.status === 403 ? 403 : 0 }
  const { error } = (await response.json()) as { error?: string }
  return { status: response.status, error }
}
