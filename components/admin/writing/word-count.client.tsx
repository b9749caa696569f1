'use client'

import { useEffect, useState } from 'react'
import { PUT_BACK } from './kept.ts'
import { counted, type Plural } from '../../ui/plural.ts'

interface Props {
  /** The field that holds the text as HTML. */
  of: string
  /** How many the text that came with the page has. */
  count: number
  said: Plural
}

/** Long enough that nobody waits for a count while he types. */
const PAUSE = 400

/** How many words a text has, also while it is being written. */
export function WordCount({ of, count, said }: Props) {
  const [now, setNow] = useState(count)
  useEffect(() => {
    const field = document.getElementById(of)
    if (!(field instanceof HTMLTextAreaElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setNow(wordsOf(field.value)), PAUSE)
    }
    for (const event of ['input', PUT_BACK]) field.addEventListener(event, changed)
    return () => {
      clearTimeout(timer)
      for (const event of ['input', PUT_BACK]) field.removeEventListener(event, changed)
    }
  }, [of])
  return <p className="word-count">{counted(said, now)}</p>
}

/** Where one paragraph, item or cell ends, a word ends, too. */
const ENDS = /<\/(?:p|h\d|li|t[dh]|d[dt]|figcaption|blockquote|pre)>|<br>/g

function wordsOf(html: string): number {
  const text = new DOMParser().parseFromString(html.replace(ENDS, ' $&'), 'text/html').body.textContent
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter('en', { granularity: 'word' }).segment(text))
    if (isWordLike) count += 1
  return count
}
