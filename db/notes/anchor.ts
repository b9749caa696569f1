import { cut } from '../text/cut.ts'
/** Where in an article a note was put: how the paragraph read, and which it was, from 0. */
export interface Anchor {
  text: string
  place: number
}

/** Characters of a paragraph that are kept of it. */
export const KEPT = 500
/** How much of its words a paragraph may lose or gain and still be the same. */
const ALIKE = 0.5
/** A part of a paragraph that was divided counts if it is no mere phrase. */
const FEWEST = 5

/**
 * Finds a paragraph again after its text, or that of others, was changed: the one that reads the same, else the one that is
 * most alike; of several, the nearest to where it was.
 *
 * @param paragraphs of the article as it is now
 * @returns the place in them; null when there is no such paragraph any more
 */
export function placeOfAnchor(paragraphs: readonly string[], { text, place }: Anchor): number | null {
  const begun = paragraphs.map((paragraph) => cut(paragraph, KEPT))
  const same = begun.flatMap((paragraph, at) => (paragraph === text ? [at] : []))
  if (same.length > 0) return nearest(same, place)
  const wanted = wordsOf(text)
  let best: { at: number; score: number } | null = null
  for (const [at, paragraph] of begun.entries()) {
    const score = likeness(wanted, wordsOf(paragraph))
    const isNearer = best !== null && Math.abs(at - place) < Math.abs(best.at - place)
    if (score >= ALIKE && (!best || score > best.score || (score === best.score && isNearer)))
      best = { at, score }
  }
  return best?.at ?? null
}

const nearest = (places: number[], place: number): number =>
  places.reduce((best, at) => (Math.abs(at - place) < Math.abs(best - place) ? at : best))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** 1 for the same words, 0 for none in common; nearly 1 for a text that is a part of the other. */
function likeness(one: string[], other: string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const many = left.get(word) ?? 0
    if (many > 0) common += 1
    left.set(word, many - 1)
  }
  const shorter = Math.min(one.length, other.length)
  const part = shorter >= FEWEST ? (0.9 * common) / shorter : 0
  return Math.max((2 * common) / (one.length + other.length), part >= 0.75 ? part : 0)
}
