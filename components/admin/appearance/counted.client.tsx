'use client'

import { useTyped } from './typed.client.tsx'

interface Props {
  form: string
  /** Of the field that is counted. */
  name: string
  typed: string
  most: number
  /** The sentence, with # for how many there are. */
  said: string
  locale: string
}

/** How much of a field others will show, counted while one types. */
export function Counted({ form, name, typed, most, said, locale }: Props) {
  const text = String(useTyped<Record<string, string>>(form, { [name]: typed })[name] ?? '')
  const count = [...new Intl.Segmenter('en').segment(text.trim())].length
  return (
    <p className={count > most ? 'hint counted is-over' : 'hint counted'}>
      <meter min={0} max={most} high={most} value={Math.min(count, most)} aria-hidden="true" />{' '}
      {said.replace('#', count.toLocaleString(locale))}
    </p>
  )
}
