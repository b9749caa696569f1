'use client'

import { useState } from 'react'
import type { EditorWords } from './editor-words.ts'
import { Dialog, Field } from './dialog.client.tsx'

interface Props {
  words: EditorWords
  /** What it shows now; null for one that is to be inserted. */
  now: { href: string; words: string } | null
  /** @returns whether something of this address can be shown */
  apply: (address: string, text: string) => boolean
  close: () => void
}

/** Asks for the address of something that readers may have loaded. */
export function EmbedDialog({ words, now, apply, close }: Props) {
  const [problem, setProblem] = useState<string>()
  const send = ({ address = '', text = '' }: Record<string, string>) => {
    const done = apply(address, text)
    if (!done) setProblem(words.embedUnknown)
    return done
  }
  return (
    <Dialog title={words.embedTitle} send={send} close={close}>
      <Field
        {...{ name: 'address', label: words.address, hint: words.embedHint, problem }}
        value={now?.href ?? ''}
        first
        ltr
      />
      <Field name="text" label={words.embedWords} value={now?.words ?? ''} />
      <p className="presses">
        <button type="button" className="primary" data-send>
          {now ? words.save : words.insert}
        </button>{' '}
        <button type="button" className="quiet" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  )
}
