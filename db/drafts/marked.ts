import { Comparison } from '../text/comparison.ts'
import { readable, withAddresses, type BlockWords } from './block-words.ts'
import { compareBodies, type Piece } from './merge.ts'

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
export function compareRows(left: string, right: string, words: BlockWords): Row[] {
  const comparison = new Comparison()
  return compareBodies(left, right, comparison).flatMap((piece): Row[] => {
    if (piece.same)
      return gathered(piece.left).map((block) => {
        const runs = [{ text: readable(block, words), differs: false }]
        return { same: true, left: runs, right: runs }
      })
    return differingRows(piece, words, comparison)
  })
}

/** The blocks of a piece in which two texts differ: those side by side that became each other, with what differs marked. */
export function differingRows(piece: Piece, words: BlockWords, comparison: Comparison): Row[] {
  return paired(atMost(piece.left), atMost(piece.right), words).map(([a, b]) => {
    if (a !== null && b !== null) return { same: false, ...markBlocks(a, b, words, comparison) }
    return {
      same: false,
      left: a === null ? null : alone(a, words),
      right: b === null ? null : alone(b, words),
    }
  })
}

/** A block that has no other beside it. */
const alone = (block: string, words: BlockWords): Run[] => [{ text: readable(block, words), differs: true }]

/** Two blocks that became each other, with what differs marked: words, or where links lead; else it is said that something does. */
function markBlocks(
  left: string,
  right: string,
  words: BlockWords,
  comparison: Comparison,
): { left: Run[]; right: Run[] } {
  const text = readable(left, words)
  if (left === right || text !== readable(right, words))
    return markWords(text, readable(right, words), comparison)
  const [before, after] = [withAddresses(left, words), withAddresses(right, words)]
  if (before !== after) return markWords(before, after, comparison)
  const same = { text, differs: false }
  return { left: [same], right: [same, { text: `\n${words.setOtherwise}`, differs: true }] }
}

/** More blocks side by side than anybody reads. */
const MOST_BLOCKS = 500

/** What is beyond that is one block: a hundred thousand of them make a page that neither we nor a browser get done with. */
const atMost = (blocks: string[]): string[] =>
  blocks.length <= MOST_BLOCKS
    ? blocks
    : [...blocks.slice(0, MOST_BLOCKS), blocks.slice(MOST_BLOCKS).join('\n')]

/** Blocks; of very many, those between the first and the last as one. */
export function gathered(blocks: string[]): string[] {
  if (blocks.length <= MOST_BLOCKS) return blocks
  const ends = MOST_BLOCKS / 2
  return [...blocks.slice(0, ends), blocks.slice(ends, -ends).join('\n'), ...blocks.slice(-ends)]
}

/** So far behind its place a block is looked for: beyond that it is hardly the same one. */
const LOOK_AHEAD = 40

/** Blocks that became each other: they share many of their words. What has no other stands alone, in its place. */
function paired(left: string[], right: string[], blockWords: BlockWords): [string | null, string | null][] {
  const wordsOf = (block: string) => new Set(readable(block, blockWords).toLowerCase().split(/\s+/))
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
