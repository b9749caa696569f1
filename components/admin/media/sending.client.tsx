'use client'

import { useCallback, useState } from 'react'
import type { PickerWords } from './picker-words.ts'
import { filled, sendPicture, type Outcome } from './send.ts'

interface Line {
  key: number
  name: string
  /** Hundredths that have left. */
  percent: number
  outcome: Outcome | null
}

let given = 0

/** Sends files one after another, and says of each how far it is. */
export function useSending(words: PickerWords) {
  const [lines, setLines] = useState<Line[]>([])

  const send = useCallback(
    async (files: File[]): Promise<Outcome[]> => {
      const begun = files.map((file) => ({ file, key: (given += 1) }))
      const change = (key: number, values: Partial<Line>) =>
        setLines((all) => all.map((line) => (line.key === key ? { ...line, ...values } : line)))
      setLines((all) => [
        ...all,
        ...begun.map(({ file: { name }, key }) => ({ key, name, percent: 0, outcome: null })),
      ])
      const outcomes: Outcome[] = []
      for (const { file, key } of begun) {
        const outcome = await sendPicture(file, words, (percent) => change(key, { percent }))
        change(key, { outcome })
        outcomes.push(outcome)
      }
      return outcomes
    },
    [words],
  )
  return { lines, send }
}

/** How far each file is, and what became of it. */
export function SendingLines({ lines, words }: { lines: Line[]; words: PickerWords }) {
  return (
    <ul className="sending" aria-live="polite">
      {lines.map(({ key, name, percent, outcome }) => (
        <li key={key}>
          {!outcome && (
            <>
              <progress max={100} value={percent < 100 ? percent : undefined} aria-label={name} />{' '}
              <span aria-hidden="true">
                {filled(percent < 100 ? words.sending : words.making, { name, percent })}
              </span>
            </>
          )}
          {outcome && 'error' in outcome && (
            <span className="notice">{filled(words.refused, { name, why: outcome.error })}</span>
          )}
          {outcome && 'picture' in outcome && (
            <>
              <img src={outcome.picture.thumb} alt="" />{' '}
              <span dir="auto">
                {filled(outcome.picture.known ? words.isKnown : words.isAdded, { name })}
              </span>{' '}
              <a href={`/admin/media/${outcome.picture.id}`}>
                {words.describe}
                <span className="visually-hidden"> {name}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
