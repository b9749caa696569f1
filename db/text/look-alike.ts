import { fold, foldedWords } from './fold.ts'

/** Letters of other alphabets that cannot be told from Latin ones by their looks, folded. */
const LATIN: Record<string, string> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p', ѕ: 's' },
  ...{ т: 't', у: 'y', х: 'x', ԁ: 'd', һ: 'h', ԛ: 'q', ԝ: 'w', ӏ: 'l', г: 'r', п: 'n' },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
  },
}
const FOREIGN = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'g')
const latin = (text: string) => text.replace(FOREIGN, (letter) => LATIN[letter] ?? letter)

/** What digits are written for. */
const DIGITS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }

const IS_MIXED = /[a-z].*[\u0370-\u052F]|[\u0370-\u052F].*[a-z]/
const IS_SWAPPED = /^[a-z]+(?:[013457]{1,2}[a-z]+)+$/

/**
 * The word that a disguised one is meant to look like: Latin among which Cyrillic or Greek letters hide, or with digits
 * for letters inside, c4s1no. Not the A55, nor H2O, nor a word that is Russian from end to end.
 *
 * @param folded see fold
 * @returns null for a word without a disguise
 */
export function undisguised(folded: string): string | null {
  const mixed = IS_MIXED.test(folded)
  const word = mixed ? latin(folded) : folded
  const letters = word.replace(/\d/g, '').length
  // As many letters as digits at the least: an article number is no word.
  const swapped = IS_SWAPPED.test(word) && letters * 2 > word.length
  if (swapped) return word.replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit)
  return mixed ? word : null
}

/**
 * What a name looks like at a glance, for telling whether one passes for another: two names with the same look are hard
 * to tell apart, whatever letters they are made of. Kept beside readers' names: when it changes, a migration has to empty
 * commenters.look, and they are looked at anew.
 *
 * @param name as typed
 * @returns without spaces; empty for a name without letters
 */
export function lookOf(name: string): string {
  return joined(looksOfWords(name))
}

/**
 * What every stretch of whole words in a name looks like, one word or several.
 *
 * @param name as typed
 */
export function looksWithin(name: string): { look: string; start: number; end: number }[] {
  const words = foldedWords(name)
  const looks = looksOfWords(name)
  return words.flatMap(({ start }, first) =>
    words.slice(first).map(({ end }, more) => ({
      look: joined(looks.slice(first, first + more + 1)),
      ...{ start, end },
    })),
  )
}

const looksOfWords = (name: string) => foldedWords(name).map((word) => latin(fold(word.text)))

/** What is drawn alike is so across words too. */
const joined = (looks: string[]) =>
  looks
    .join('')
    .replace(/[013457]/g, (digit) => DIGITS[digit] ?? digit)
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/[l|]/g, 'i')
