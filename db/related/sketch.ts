import { hashOf } from './hash.ts'

/** Words in a row that are compared. */
const ROW = 3
/** So many of a text's rows stand for all of it. */
const KEPT = 96
/** From here on two texts are one, with another headline, a corrected word or a paragraph more. */
const SAME_TEXT = 0.5
/** Or one of them stands in the other nearly whole, and is not much shorter. */
const WITHIN = 0.8
const MUCH_SHORTER = 0.4

/** A text by the smallest hashes of its rows of words (bottom-k sketch; Broder 1997). */
export interface Sketch {
  /** Rising, each once. */
  hashes: number[]
  /** How many different rows the text has. */
  size: number
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** The sketch of a text: its words alone, without signs, capitals and line ends. */
export function sketchOf(text: string): Sketch {
  const words = text.toLowerCase().match(WORD) ?? []
  const rows = new Set<number>()
  const last = Math.max(words.length - ROW, 0)
  for (let from = 0; from <= last && words.length > 0; from += 1)
    rows.add(hashOf(words.slice(from, from + ROW).join(' ')))
  return { hashes: [...rows].sort((a, b) => a - b).slice(0, KEPT), size: rows.size }
}

/** What part of all rows of two texts both have, from 0 to 1: exact for short texts, else within about a tenth. */
export function resemblance(a: Sketch, b: Sketch): number {
  if (a.size === 0 || b.size === 0) return 0
  const most = Math.min(KEPT, a.size + b.size)
  let [x, y, seen, both] = [0, 0, 0, 0]
  while (seen < most && (x < a.hashes.length || y < b.hashes.length)) {
    const [left, right] = [a.hashes[x] ?? Infinity, b.hashes[y] ?? Infinity]
    if (left <= right) x += 1
    if (right <= left) y += 1
    if (left === right) both += 1
    seen += 1
  }
  return both / seen
}

/**
 * Whether two texts say the same in nearly the same words. An update that repeats half of what was known is none: of
 * all their rows a third is in both then.
 *
 * @returns how alike they are, from 0 to 1; null when they are two texts
 */
export function copyOf(a: Sketch, b: Sketch): number | null {
  const alike = resemblance(a, b)
  if (alike >= SAME_TEXT) return alike
  const [shorter, longer] = [Math.min(a.size, b.size), Math.max(a.size, b.size)]
  if (shorter < longer * MUCH_SHORTER) return null
  const within = ((alike / (1 + alike)) * (a.size + b.size)) / shorter
  return within >= WITHIN ? alike : null
}

/** A sketch as bytes: the size, then the hashes. */
export function writeSketch({ hashes, size }: Sketch): Buffer {
  return Buffer.from(Uint32Array.of(size, ...hashes).buffer)
}

export function readSketch(bytes: Buffer): Sketch {
  const [size = 0, ...hashes] = new Uint32Array(Uint8Array.from(bytes).buffer)
  return { hashes, size }
}
