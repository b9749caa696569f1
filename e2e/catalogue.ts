import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { globSync, readFileSync } from 'node:fs'

/** A message in pieces: its words, what is put in, and where an element begins or ends. */
type Piece = string | typeof PUT_IN | typeof EDGE
const PUT_IN = Symbol('put in')
const EDGE = Symbol('edge')

/** All messages of a language, whichever room they are in. */
function messages(language: string): string[] {
  const texts = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(texts)
  return globSync(`words/${language}/*.json`).flatMap((file) => texts(JSON.parse(readFileSync(file, 'utf8'))))
}

/** Every way in which a message can read. */
function readings(elements: MessageFormatElement[]): Piece[][] {
  let all: Piece[][] = [[]]
  const follow = (next: Piece[][]) =>
    (all = all.flatMap((before) => next.map((after) => [...before, ...after])))
  for (const element of elements) {
    if (element.type === TYPE.literal) follow([[element.value]])
    else if (element.type === TYPE.select || element.type === TYPE.plural)
      follow(Object.values(element.options).flatMap((option) => readings(option.value)))
    else if (element.type === TYPE.tag)
      follow(readings(element.children).map((inner) => [EDGE, ...inner, EDGE]))
    else follow([[PUT_IN]])
  }
  return all
}

/** What stands in one text of a page: between two edges, in lines of its own where a message has several. */
function texts(reading: Piece[]): Piece[][] {
  const found: Piece[][] = [[]]
  for (const piece of reading) {
    if (piece === EDGE) found.push([])
    else if (piece === PUT_IN) found.at(-1)?.push(piece)
    else
      piece.split(/\n+/).forEach((line, at) => {
        if (at > 0) found.push([])
        found.at(-1)?.push(line)
      })
  }
  return found
}

const HAS_LETTERS = /\p{L}/u
const even = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Whether a text of a page is what the catalogue of a language says there: a whole message, or what stands of one before,
 * between or after the elements in it.
 */
export function catalogue(language: string): (text: string) => boolean {
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  const signs: RegExp[] = []
  for (const reading of messages(language).flatMap((message) => readings(parse(message))))
    for (const pieces of texts(reading)) {
      const words = pieces.filter((piece) => typeof piece === 'string')
      const hasWords = HAS_LETTERS.test(words.join(''))
      if (hasWords && words.length === pieces.length) exact.add(even(words.join('')))
      else if (words.join('').trim() !== '' && words.length < pieces.length) {
        const source = pieces.map((piece) => (typeof piece === 'string' ? escaped(piece) : '(.+?)')).join('')
        const pattern = new RegExp(`^${source.trim().replaceAll(/\s+/g, ' ')}$`, 'u')
        ;(hasWords ? patterns : signs).push(pattern)
      }
    }
  const isWhole = (text: string) => exact.has(text) || patterns.some((pattern) => pattern.test(text))
  // A message of signs alone, such as "{label}:", says nothing of its own: what is put in has to be said by another.
  const isSigned = (text: string) =>
    signs.some((pattern) =>
      pattern
        .exec(text)
        ?.slice(1)
        .every((part) => exact.has(part)),
    )
  const isSaid = remembered((text) => !HAS_LETTERS.test(text) || isWhole(text) || isSigned(text))
  // Most texts of a page stand on the next one too, and each is held against all that has something put in.
  const known = new Map<string, boolean>()
  return (text) => isMadeOf(even(text), isSaid, known)
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = ask(text)
    known.set(text, answer)
    return answer
  }
}

/** Whether it is one such text, or several after each other: a page may have nothing between them. */
function isMadeOf(text: string, isSaid: (text: string) => boolean, known: Map<string, boolean>): boolean {
  const before = known.get(text)
  if (before !== undefined) return before
  const made =
    isSaid(text) ||
    [...text.matchAll(/(?<=[.:;,)\]]) | (?=[\d(])/g)].some(
      ({ index }) => isSaid(text.slice(0, index)) && isMadeOf(text.slice(index).trim(), isSaid, known),
    )
  known.set(text, made)
  return made
}
