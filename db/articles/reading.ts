import { minutesFor, words } from '../text/words.ts'
import { anchored, type Heading } from './contents.ts'

/** How a text reads: how long it takes, and what it is made of. */
interface Reading {
  bodyHtml: string
  words: number
  minutes: number
  html: string
  headings: Heading[]
}
const readings = new Map<number, Reading>()
const MOST_READINGS = 200

/** Reading a text takes as long as half a page's queries, and a page is rendered anew after each new comment. */
export function readingOf({
  id,
  bodyHtml,
  bodyText,
}: {
  id: number
  bodyHtml: string
  bodyText: string
}): Reading {
  const known = readings.get(id)
  if (known?.bodyHtml === bodyHtml) return known
  const count = words(bodyText)
  const reading = { bodyHtml, words: count, minutes: minutesFor(count), ...anchored(bodyHtml) }
  if (readings.size >= MOST_READINGS) readings.clear()
  readings.set(id, reading)
  return reading
}
