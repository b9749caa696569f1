'use client'

import { useState } from 'react'
import type { EditorWords } from './editor-words.ts'
import { Dialog, Field } from './dialog.client.tsx'

interface Props {
  words: EditorWords
  address: string
  /** Null where words are chosen already: they are the link's. */
  text: string | null
  /** @returns whether an article can link there */
  apply: (address: string, text: string | null) => boolean
  /** Null where there is no link yet. */
  remove: (() => void) | null
  close: () => void
}

/** Asks where words lead. */
export function LinkDialog({ words, address, text, apply, remove, close }: Props) {
  const [problem, setProblem] = useState<string>()
  const send = ({ address: typed = '', text: said = '' }: Record<string, string>) => {
    const done = apply(typed, text === null ? null : said)
    if (!done) setProblem(words.badAddress)
    return done
  }
  return (
    <Dialog title={words.link} send={send} close={close}>
      <Field
        {...{ name: 'address', label: words.address, hint: words.addressHint, problem, value: address }}
        first
        ltr
      />
      {text !== null && <Field name="text" label={words.linkText} value={text} />}
      <p className="presses">
        <button type="button" className="primary" data-send>
          {address === '' ? words.insert : words.save}
        </button>{' '}
        {remove && (
          <button
            type="button"
            onClick={() => {
              remove()
              close()
            }}
          >
            {words.removeLink}
          </button>
        )}{' '}
        <button type="button" className="quiet" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  )
}
