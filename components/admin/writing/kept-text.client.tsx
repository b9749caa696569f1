'use client'

import { useSyncExternalStore } from 'react'
import { asideOf, clearKept, keptOf, keyOf } from './kept.ts'

interface Props {
  personId: number
  articleId: number
  said: { written: string; forget: string }
}

const FIELDS = ['headline', 'standfirst', 'bodyHtml', 'note']
const FORGOTTEN = 'broadsheet:forgotten'

/** What this browser has of somebody's text where he may not write it any more: nowhere else is it shown. */
export function KeptText({ personId, articleId, said }: Props) {
  const keys = [keyOf(personId, articleId), asideOf(keyOf(personId, articleId))]
  const kept = useSyncExternalStore(
    (changed) => {
      addEventListener(FORGOTTEN, changed)
      return () => removeEventListener(FORGOTTEN, changed)
    },
    () => keys.map(written).find((text) => text !== '') ?? '',
    () => '',
  )
  if (kept === '') return null
  return (
    <div className="field">
      <label htmlFor="kept-text">{said.written}</label>
      <textarea id="kept-text" readOnly rows={6} dir="auto" value={kept} />
      <p>
        <button
          type="button"
          className="quiet"
          onClick={() => {
            for (const key of keys) clearKept(key)
            dispatchEvent(new Event(FORGOTTEN))
          }}
        >
          {said.forget}
        </button>
      </p>
    </div>
  )
}

function written(key: string): string {
  const entries = keptOf(key)?.entries ?? []
  const texts = FIELDS.flatMap((field) => entries.filter(([name]) => name === field).map(([, text]) => text))
  return texts.filter((text) => text.trim() !== '').join('\n\n')
}
