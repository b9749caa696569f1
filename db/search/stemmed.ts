import { fold, foldedWords } from '../text/fold.ts'
import type { SearchLanguage } from './languages.ts'
import { stemOf } from './stems/stem.ts'

/** A word as the index knows it, with its place in the text. */
export interface StemmedWord {
  stem: string
  /** As it is compared: without case and accents, with its ending. */
  folded: string
  start: number
  end: number
}

/** What is left of a word behind an apostrophe and says nothing: it’s, they’ll, Diem’s. */
const CLITICS = new Set(['s', 't', 'd', 'm', 'll', 're', 've'])
/** What is written onto a word in front of an apostrophe, and says nothing: l’élection, qu’il, d’État. */
const ELIDED = new Set(['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu'])
const APOSTROPHE = /['’ʼ]/

/**
 * The words of a text in their order, as the index knows them. Letters with full stops between are one word, so that
 * U.N. is UN.
 *
 * @param text plain text in any language and script
 */
export function stemmedWords(text: string, language: SearchLanguage): StemmedWord[] {
  const found = foldedWords(text)
  const words: StemmedWord[] = []
  for (let at = 0; at < found.length; at += 1) {
    const word = found[at]
    if (!word) break
    const last = endOfInitials(text, found, at)
    if (last > at) {
      const folded = found
        .slice(at, last + 1)
        .map((letter) => letter.text)
        .join('')
      words.push({ stem: folded, folded, start: word.start, end: found[last]?.end ?? word.end })
      at = last
      continue
    }
    if (CLITICS.has(word.text) && APOSTROPHE.test(text.charAt(word.start - 1))) continue
    if (
      ELIDED.has(word.text) &&
      APOSTROPHE.test(text.charAt(word.end)) &&
      found[at + 1]?.start === word.end + 1
    )
      continue
    words.push({ stem: stemOf(word.text, language), folded: word.text, start: word.start, end: word.end })
  }
  return words
}

/** How far letters go on that have nothing but a full stop between them. */
function endOfInitials(
  text: string,
  words: { text: string; start: number; end: number }[],
  from: number,
): number {
  let at = from
  for (;;) {
    const [here, next] = [words[at], words[at + 1]]
    if (here?.text.length !== 1 || next?.text.length !== 1) return at
    if (next.start !== here.end + 1 || text.charAt(here.end) !== '.') return at
    at += 1
  }
}

/** The stems alone, as the index keeps them. */
export const stemsOf = (text: string, language: SearchLanguage): string =>
  stemmedWords(text, language)
    .map((word) => word.stem)
    .join(' ')

/** Letters that people who have no key for them write as two. */
const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const SPELLED_OUT = /[äöüøå]/g
const HAS_SPELLED = /[äöüøåÄÖÜØÅ]/
const COMBINED = /[aouAOU]\u0308|[aA]\u030A/

/**
 * A word with its umlauts written as two letters, folded: Mueller for Müller.
 *
 * @returns null for a word without any
 */
export function spelledOut(word: string): string | null {
  if (!HAS_SPELLED.test(word) && !COMBINED.test(word)) return null
  const composed = word.normalize('NFC').toLowerCase()
  return fold(composed.replace(SPELLED_OUT, (letter) => SPELLED[letter] ?? letter))
}
