import { Comparison } from '../text/comparison.ts'
import { plainText } from '../text/words.ts'
import { compareBodies } from './merge.ts'

/** A run of words that stands on one side alone, or on both. */
export interface Run {
  text: string
  differs: boolean
}

/** Two blocks side by side, each in runs; null where there is none on this side. */
export interface Row {
  same: boolean
  left: Run[] | null
  right: Run[] | null
}

/** Two texts in runs of words, each as it stands on its side. @param comparison that they are a part of */
export function markWords(
  left: string,
  right: string,
  comparison = new Comparison(),
): { left: Run[]; right: Run[] } {
  const parts = comparison.words(left, right)
  if (!parts) return { left: [{ text: left, differs: true }], right: [{ text: right, differs: true }] }
  const side = (other: 'added' | 'removed', own: 'added' | 'removed') =>
    inRuns(parts.filter((part) => !part[other]).map((part) => ({ text: part.value, differs: part[own] })))
  return { left: side('added', 'removed'), right: side('removed', 'added') }
}

/** The space between two words that differ is no word of its own. */
function inRuns(words: Run[]): Run[] {
  const runs: Run[] = []
  for (const [index, { text, differs }] of words.entries()) {
    const last = runs.at(-1)
    const isBetween = !differs && text.trim() === '' && last?.differs && words[index + 1]?.differs
    if (last && (isBetween || last.differs === differs)) last.text += text
    else runs.push({ text, differs })
  }
  return runs
}

/** Two bodies block by block, as people read them. */
export function compareRows(left: string, right: string): Row[] {
  const comparison = new Comparison()
  return compareBodies(left, right, comparison).flatMap((piece): Row[] => {
    if (piece.same)
      return readables(piece.left).map((text) => {
        const runs = [{ text, differs: false }]
        return { same: true, left: runs, right: runs }
      })
    return paired(atMost(piece.left), atMost(piece.right)).map(([a, b]) => {
      if (a === null || b === null)
        return { same: false, left: a === null ? null : alone(a), right: b === null ? null : alone(b) }
      const inWords = readable(a) !== readable(b)
      return { same: false, ...markWords(inWords ? readable(a) : a, inWords ? readable(b) : b, comparison) }
    })
  })
}

const alone = (block: string): Run[] => [{ text: readable(block), differs: true }]

/** The words of a block; its HTML where it has none, such as a picture. */
const readable = (block: string): string => plainText(block).trim() || block

/** More blocks side by side than anybody reads. */
const MOST_BLOCKS = 500

/** What is beyond that is one block: a hundred thousand of them make a page that neither we nor a browser get done with. */
const atMost = (blocks: string[]): string[] =>
  blocks.length <= MOST_BLOCKS
    ? blocks
    : [...blocks.slice(0, MOST_BLOCKS), blocks.slice(MOST_BLOCKS).join('\n')]

/** The words of blocks; of very many, those between the first and the last in one. */
export function readables(blocks: string[]): string[] {
  if (blocks.length <= MOST_BLOCKS) return blocks.map(readable)
  const ends = MOST_BLOCKS / 2
  const between = blocks.slice(ends, -ends).join('\n')
  return [...blocks.slice(0, ends), between, ...blocks.slice(-ends)].map(readable)
}

/** So far behind its place a block is looked for: beyond that it is hardly the same one. */
const LOOK_AHEAD = 40

/** Blocks that became each other: they share many of their words. What has no other stands alone, in its place. */
function paired(left: string[], right: string[]): [string | null, string | null][] {
  const pairs: [string | null, string | null][] = []
  const said = right.map(wordsOf)
  let next = 0
  for (const block of left) {
    const words = wordsOf(block)
    const ahead = said.slice(next, next + LOOK_AHEAD).findIndex((other) => isAlike(words, other))
    const found = ahead === -1 ? -1 : next + ahead
    const meant = found === -1 && left.length === 1 && right.length === 1 ? 0 : found
    if (meant === -1) {
      pairs.push([block, null])
      continue
    }
    for (; next < meant; next += 1) pairs.push([null, right[next] ?? null])
    pairs.push([block, right[meant] ?? null])
    next = meant + 1
  }
  for (; next < right.length; next += 1) pairs.push([null, right[next] ?? null])
  return pairs
}

const ALIKE = 0.4

function isAlike(one: Set<string>, other: Set<string>): boolean {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return shared >= ALIKE * Math.max(1, Math.min(one.size, other.size))
}

const wordsOf = (block: string) => new Set(readable(block).toLowerCase().split(/\s+/))
