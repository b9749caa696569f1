import { stemmer as englishStem } from 'stemmer'
import type { SearchLanguage } from '../languages.ts'
import { arabicStem } from './arabic.ts'
import { frenchStem } from './french.ts'
import { germanStem } from './german.ts'

const ARABIC = /^[\u0620-\u064A\u066E-\u06D3]+$/
const LATIN = /^[a-z]+$/
/** So many different words of a language are kept with their stems; text is mostly made of far fewer. */
const MOST_KNOWN = 50_000

const whole = (word: string) => word
const STEM: Record<SearchLanguage, (word: string) => string> = {
  en: englishStem,
  de: germanStem,
  fr: frenchStem,
  ar: whole,
  '': whole,
}
const known: Record<SearchLanguage, Map<string, string>> = {
  ...{ en: new Map(), de: new Map(), fr: new Map(), ar: new Map(), '': new Map() },
}

/**
 * What a folded word is looked up by. Arabic script is read as Arabic in a text of any language; Latin script by the
 * language of the text; numbers and other scripts stay as they are.
 *
 * @param folded by `fold`
 */
export function stemOf(folded: string, language: SearchLanguage): string {
  const stems = known[language]
  const before = stems.get(folded)
  if (before !== undefined) return before
  const stem = find(folded, language)
  if (stems.size >= MOST_KNOWN) stems.clear()
  stems.set(folded, stem)
  return stem
}

function find(folded: string, language: SearchLanguage): string {
  if (LATIN.test(folded)) return STEM[language](folded)
  if (ARABIC.test(folded)) return arabicStem(folded) || folded
  return folded.replace(/\p{Nd}/gu, plainDigit)
}

/** ٣, ३ and ３ are 3: the digits of every script stand in a row that begins with nought. */
function plainDigit(digit: string): string {
  if (digit <= '9') return digit
  const code = digit.codePointAt(0) ?? 0
  let nought = code
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought -= 1
  return String(code - nought)
}
