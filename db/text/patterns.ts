import { foldedWords, type FoldedWord } from './fold.ts'
import { fits, globOf, GlobIndex, isGlob, saysSomething, type Glob } from './globs.ts'
import { undisguised } from './look-alike.ts'
import { exactly, signsAfter, signsBefore, signsFrom } from './signs.ts'

/** A text that is looked through: taken into words once, for any number of lists. */
export interface Words {
  text: string
  words: FoldedWord[]
}

export interface Match {
  /** As it was written. */
  pattern: string
  start: number
  end: number
}

export const PATTERN_LONGEST = 200

export const wordsOf = (text: string): Words => ({ text, words: foldedWords(text) })

/** Whether a pattern can ever be found: it has letters or digits. */
export const isUsable = (pattern: string): boolean =>
  pattern.length <= PATTERN_LONGEST && parsed(pattern) !== null

/** How a pattern begins and ends. */
interface Ends {
  /** In scripts without spaces, a star before or after: the word may go on there. */
  openStart: boolean
  openEnd: boolean
  /** Signs that belong to its first and its last word. */
  before: string
  after: string
}

/** A place in the tree of patterns: what ends here, and which words may follow. */
interface Place {
  ends: (Ends & { pattern: string })[]
  /** By the gap before the word, and the word. */
  next: Map<string, Place>
  starred: { gap: string; glob: Glob; leadsTo: Place }[]
}

const newPlace = (): Place => ({ ends: [], next: new Map(), starred: [] })

/**
 * Words and phrases to look for, compiled: whole words only, never a part of a longer one, whatever their case and accents.
 * `*` stands for letters within a word. A space in a phrase stands for any gap of spaces, hyphens and the like; other
 * characters between its words must be there as they are, and so must the signs at its ends that belong to a word, as in
 * C++. What looking costs depends on the text, not on how many
 * patterns there are.
 */
export class PatternIndex {
  readonly #first = new Map<string, Place>()
  readonly #starred = new GlobIndex<Place>()
  readonly #globs = new Map<string, Place>()
  /** Patterns that can be found; those without letters are left out. */
  size = 0

  constructor(patterns: Iterable<string>) {
    for (const pattern of patterns) this.#add(pattern)
  }

  /** @returns the first match in the order of the text; null when there is none */
  find({ text, words }: Words): Match | null {
    if (this.size === 0) return null
    for (let at = 0; at < words.length; at += 1) {
      for (const place of this.#places(words[at] as FoldedWord)) {
        const match = follow(place, text, words, at, at)
        if (match) return match
      }
    }
    return null
  }

  #places({ text }: FoldedWord): Place[] {
    const plain = this.#first.get(text)
    const meant = undisguised(text)
    const disguised = meant === null ? undefined : this.#first.get(meant)
    return [plain, disguised, ...this.#starred.under(text)].filter((place) => place !== undefined)
  }

  #add(pattern: string) {
    const { steps = [], ends } = parsed(pattern) ?? {}
    const [first, ...rest] = steps
    if (!ends || !first) return
    let place = this.#firstPlace(first.text)
    for (const { gap, text } of rest) place = nextPlace(place, gap, text)
    place.ends.push({ pattern, ...ends })
    this.size += 1
  }

  #firstPlace(text: string): Place {
    const known = (isGlob(text) ? this.#globs : this.#first).get(text)
    if (known) return known
    const place = newPlace()
    if (isGlob(text)) {
      this.#globs.set(text, place)
      this.#starred.add(globOf(text), place)
    } else this.#first.set(text, place)
    return place
  }
}

/** Any gap that a space in a pattern stands for. */
const SOFT = ' '
const IS_SOFT = /^[\s\p{Pd}'’_.,;:&/]{1,3}$/u

interface Parsed {
  steps: { gap: string; text: string }[]
  ends: Ends
}

function parsed(pattern: string): Parsed | null {
  const words = foldedWords(pattern, true)
  const isBare = (word: FoldedWord | undefined) => word !== undefined && /^\*+$/.test(word.text)
  const openStart = isBare(words[0])
  const openEnd = words.length > 1 && isBare(words.at(-1))
  while (isBare(words[0])) words.shift()
  while (isBare(words.at(-1))) words.pop()
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || !saysSomething(globOf(first.text))) return null
  const steps = words.map(({ text, start }, index) => {
    const before = words[index - 1]
    const between = before ? pattern.slice(before.end, start) : ''
    return { gap: /\s/.test(between) && IS_SOFT.test(between) ? SOFT : exactly(between), text }
  })
  // A star at the end is no sign: what counts stands between it and the word.
  const before = signsBefore(pattern.slice(0, first.start).replace(/^.*\*/s, ''))
  const after = signsAfter(pattern.slice(last.end).replace(/\*.*$/s, ''))
  return { steps, ends: { openStart, openEnd, before, after } }
}

function nextPlace(place: Place, gap: string, text: string): Place {
  if (isGlob(text)) {
    const leadsTo = newPlace()
    place.starred.push({ gap, glob: globOf(text), leadsTo })
    return leadsTo
  }
  const key = `${gap}\0${text}`
  const next = place.next.get(key) ?? newPlace()
  place.next.set(key, next)
  return next
}

/** What a gap in a text may be in a pattern: itself, and the space that it stands for. */
function gapsIn(between: string): string[] {
  if (between === SOFT) return JUST_SOFT
  return IS_SOFT.test(between) ? [SOFT, exactly(between)] : [exactly(between)]
}
const JUST_SOFT = [SOFT]

function follow(place: Place, text: string, words: FoldedWord[], from: number, at: number): Match | null {
  const first = words[from] as FoldedWord
  const last = words[at] as FoldedWord
  for (const { pattern, openStart, openEnd, before, after } of place.ends) {
    if ((!first.opens && !openStart) || (!last.closes && !openEnd)) continue
    const start = signsFrom(text, first.start, before, -1)
    const end = signsFrom(text, last.end, after, 1)
    if (start !== null && end !== null) return { pattern, start, end }
  }
  const following = words[at + 1]
  if (!following || (place.next.size === 0 && place.starred.length === 0)) return null
  const gaps = gapsIn(text.slice(last.end, following.start))
  const meant = undisguised(following.text)
  for (const gap of gaps) {
    for (const word of meant === null ? [following.text] : [following.text, meant]) {
      const next = place.next.get(`${gap}\0${word}`)
      const match = next && follow(next, text, words, from, at + 1)
      if (match) return match
    }
    for (const { gap: wanted, glob, leadsTo } of place.starred) {
      const match = wanted === gap && fits(glob, following.text) && follow(leadsTo, text, words, from, at + 1)
      if (match) return match
    }
  }
  return null
}
