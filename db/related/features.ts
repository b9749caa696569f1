/** What an article says, as far as this room asks. */
export interface Text {
  headline: string
  standfirst: string
  /** Each block on its own line. */
  bodyText: string
}

/** A word or a name of a text. */
export interface Feature {
  /** As a person would write it: what "because" shows. */
  surface: string
  /** How often it is said, where it counts more at the top of a text. */
  weight: number
  isName: boolean
}

/** How much a word counts by where it stands: the headline says what a text is about, its beginning what happened. */
const WORTH = { headline: 3, standfirst: 2, lead: 1.5, rest: 1 }
/** Lines of a body that are its beginning, and the characters that they have at most. */
const LEAD_LINES = 2
const LEAD_LENGTH = 800
/** A book in one article must not take seconds. */
const MOST_READ = 40_000
const SHORTEST = 3
const LONGEST_NAME = 3
/** A name tells more than its words do one by one. */
const NAME_WORTH = 0.7

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
const MARKS = /\p{M}/gu
const NUMBER = /^\p{N}+$/u
/** Scripts that put no spaces between words: two signs beside each other stand for a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const CAPITAL = /^\p{Lu}/u
/** Between two words of one name stands a space and nothing else. */
const WITHIN_NAME = /^[ \u00a0]$/

/**
 * The words and names of a text with what they count, by a key that is the same for `Tariff`, `tariffs` and `Tariff’s`.
 * No list of stop words and no language is asked for: how rare a word is among the articles says how much it tells.
 */
export function featuresOf(text: Text): Map<string, Feature> {
  const found = new Map<string, Feature>()
  const { lead, rest } = leadOf(text.bodyText.slice(0, MOST_READ))
  read(found, text.headline, WORTH.headline, false)
  read(found, text.standfirst, WORTH.standfirst, true)
  read(found, lead, WORTH.lead, true)
  read(found, rest, WORTH.rest, true)
  return found
}

function leadOf(body: string): { lead: string; rest: string } {
  let end = -1
  for (let line = 0; line < LEAD_LINES; line += 1) {
    end = body.indexOf('\n', end + 1)
    if (end === -1) break
  }
  const length = Math.min(end === -1 ? body.length : end, LEAD_LENGTH)
  return { lead: body.slice(0, length), rest: body.slice(length) }
}

/** @param hasNames in a headline every word may have a capital */
function read(found: Map<string, Feature>, text: string, worth: number, hasNames: boolean) {
  let name: string[] = []
  let end = -1
  const endName = () => {
    if (name.length > 1) {
      const words = name.slice(0, LONGEST_NAME)
      add(found, words.map(keyOf).join(' '), words.join(' '), worth * NAME_WORTH, true)
    }
    name = []
  }
  for (const match of text.matchAll(WORD)) {
    const word = match[0].normalize('NFC')
    const isCapital = hasNames && CAPITAL.test(word)
    if (!isCapital || !WITHIN_NAME.test(text.slice(end, match.index))) endName()
    if (isCapital) name.push(word)
    end = match.index + match[0].length
    if (UNSPACED.test(word)) for (const pair of pairs(word)) add(found, pair, pair, worth, false)
    else if (word.length >= SHORTEST && !isShortNumber(word))
      add(found, keyOf(word), withoutPossessive(word), worth, false)
  }
  endName()
}

function add(found: Map<string, Feature>, key: string, surface: string, weight: number, isName: boolean) {
  const known = found.get(key)
  if (known) known.weight += weight
  else found.set(key, { surface, weight, isName })
}

/** Years and round figures stand in every text. */
const isShortNumber = (word: string) => NUMBER.test(word) && word.length < 5

function pairs(word: string): string[] {
  const signs = [...word]
  if (signs.length < 2) return signs
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

const withoutPossessive = (word: string) => word.replaceAll('’', "'").replace(/'[sS]?$/, '')

/** What two spellings of a word share: small letters without accents, and no plural. */
export function keyOf(word: string): string {
  const folded = withoutPossessive(word).normalize('NFKD').replace(MARKS, '').toLowerCase()
  if (folded.length < 5 || !folded.endsWith('s')) return folded
  if (folded.endsWith('ies')) return `${folded.slice(0, -3)}y`
  return /(?:ss|us|is)$/.test(folded) ? folded : folded.slice(0, -1)
}
