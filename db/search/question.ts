import type { SearchLanguage } from './languages.ts'
import { stemOf } from './stems/stem.ts'
import { spelledOut, stemmedWords } from './stemmed.ts'
import { isStopWord } from './stop-words.ts'

/** What is looked for as one: a word with all that it may be written as, or letters of a script without spaces. */
export interface Term {
  /** Each a row of stems that stand side by side; mostly one row of one stem. */
  forms: string[][]
  /** As it was typed. */
  typed: string
  folded: string
  /** Whether it says nothing of what is sought. */
  isStop: boolean
}

/** What somebody asks, taken apart. */
export interface Question {
  /** In their order, each once; phrases' words among them. */
  terms: Term[]
  /** Words that must stand side by side, in their order. */
  phrases: Term[][]
  /** None of these may be in the article: phrases, mostly of one word. */
  excluded: Term[][]
}

/** More than anybody types; bounds what a hostile question costs. */
const LONGEST = 4000
const MOST_WORDS = 80
const MOST_PHRASES = 5
/** `-word` and "some words" with all the quotation marks there are; a minus inside a word is a hyphen. */
const PART =
  /(?<=^|\s)-(?=["“„«\p{L}\p{N}])(?:["“„«]([^"“”„«»]*)["”“»]|([^\s"“”„«»]+))|["“„«]([^"“”„«»]*)["”“»]|[^"“”„«»\s]+/gu

/**
 * Reads what was typed. Every text is a question, though it may ask for nothing.
 *
 * @param languages that the archive is written in, the site's own first: a word is looked for as each of them has it
 */
export function readQuestion(text: string, languages: readonly SearchLanguage[]): Question {
  const question: Question = { terms: [], phrases: [], excluded: [] }
  const parts = [...text.slice(0, LONGEST).replaceAll('\0', ' ').matchAll(PART)]
  const loose: string[] = []
  for (const [whole, notPhrase, notWord, phrase] of parts) {
    if (notPhrase !== undefined || notWord !== undefined) {
      const terms = termsOf(notPhrase ?? notWord ?? '', languages)
      if (terms.length > 0 && question.excluded.length < MOST_PHRASES) question.excluded.push(terms)
    } else if (phrase !== undefined) {
      const terms = termsOf(phrase, languages)
      if (terms.length > 1 && question.phrases.length < MOST_PHRASES) question.phrases.push(terms)
      loose.push(phrase)
    } else loose.push(whole)
  }
  const terms = termsOf(loose.join(' '), languages)
  const asked = languageAsked(terms, languages)
  const seen = new Set<string>()
  for (const term of terms) {
    const key = term.forms.map((form) => form.join(' ')).join('|')
    if (seen.has(key)) continue
    seen.add(key)
    const isInitials = /\p{L}\.\p{L}/u.test(term.typed)
    question.terms.push({ ...term, isStop: !isInitials && isStopWord(term.folded, asked) })
  }
  return question
}

/** The language of which a question has most of the small words; the site's own if none says more. */
function languageAsked(terms: Term[], languages: readonly SearchLanguage[]): SearchLanguage {
  let best: SearchLanguage = languages[0] ?? ''
  let most = 0
  for (const language of languages) {
    const small = terms.filter((term) => isStopWord(term.folded, language)).length
    if (small > most) [best, most] = [language, small]
  }
  return best
}

function termsOf(text: string, languages: readonly SearchLanguage[]): Term[] {
  const terms: Term[] = []
  let lastEnd = -1
  for (const { folded, start, end } of stemmedWords(text, '')) {
    if (terms.length >= MOST_WORDS) break
    const typed = text.slice(start, end)
    const last = terms.at(-1)
    if (last && UNSPACED.test(folded) && start === lastEnd && UNSPACED.test(last.folded)) {
      // Letters that stand side by side, in a script without spaces, are sought side by side.
      last.forms = last.forms.map((form) => [...form, folded])
      last.folded += folded
      last.typed += typed
    } else terms.push({ forms: formsOf(folded, typed, languages), typed, folded, isStop: false })
    lastEnd = end
  }
  return terms
}

const UNSPACED =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー\p{M}]+$/u

/** Letters that may be an umlaut written as two: that spelling is in the index as it is, without a stem. */
const MAYBE_SPELLED_OUT = /[aou]e|aa/

function formsOf(folded: string, typed: string, languages: readonly SearchLanguage[]): string[][] {
  const other = spelledOut(typed)
  const words = other && other !== folded ? [folded, other] : [folded]
  const stems = new Set(words.flatMap((word) => languages.map((language) => stemOf(word, language))))
  if (stems.size === 0 || MAYBE_SPELLED_OUT.test(folded)) stems.add(folded)
  return [...stems].map((stem) => [stem])
}
