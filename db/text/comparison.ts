import { diffArrays, diffWordsWithSpace } from 'diff'

/** A run of what two texts have alike, or of what only one of them has. */
export interface Part<T> {
  value: T
  added: boolean
  removed: boolean
}

/**
 * Finding what two texts have alike takes the square of what they do not: two that have nothing in common, of half a
 * megabyte each, would hold everybody up for hours. So each comparison, and all that belong to one page together, end
 * somewhere: what is beyond counts as quite another text.
 */
const MOST = { effort: 12_000_000, edits: { lists: 1500, words: 1000 } } as const
/** Below that it is not worth beginning. */
const LEAST_EDITS = 10

/** Compares texts, within what one page, or one command, may take. */
export class Comparison {
  /** Squares of edits. */
  #left: number

  /** @param effort less of it for what stands on a page many times */
  constructor(effort: number = MOST.effort) {
    this.#left = effort
  }

  /** Two lists, such as the paragraphs of two texts: those that stand in both, in their order, are the same. */
  lists(before: string[], after: string[]): Part<string[]>[] {
    const most = this.#most(MOST.edits.lists)
    const found = most < LEAST_EDITS ? undefined : diffArrays(before, after, { maxEditLength: most })
    this.#count(found, most)
    return found ? found.map(plain) : quiteAnother(before, after)
  }

  /**
   * Two texts, word by word.
   *
   * @param mostEdits words and blanks that may have come or gone
   * @returns null when they differ by more
   */
  words(before: string, after: string, mostEdits: number = MOST.edits.words): Part<string>[] | null {
    const most = this.#most(mostEdits)
    const found = most < LEAST_EDITS ? undefined : diffWordsWithSpace(before, after, { maxEditLength: most })
    this.#count(found, most)
    return found ? found.map(plain) : null
  }

  #most(edits: number): number {
    return Math.min(edits, Math.floor(Math.sqrt(this.#left)))
  }

  #count(found: { count?: number; added: boolean; removed: boolean }[] | undefined, most: number): void {
    const edits = found?.reduce((sum, part) => sum + (part.added || part.removed ? (part.count ?? 0) : 0), 0)
    this.#left -= (edits ?? most) ** 2
  }
}

const plain = <T>({ value, added, removed }: Part<T>): Part<T> => ({ value, added, removed })

/** Alike at the beginning and at the end; between that, the one went and the other came. */
function quiteAnother(before: string[], after: string[]): Part<string[]>[] {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let tail = 0
  while (tail < shortest - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const same = (value: string[]): Part<string[]> => ({ value, added: false, removed: false })
  return [
    same(before.slice(0, start)),
    { value: before.slice(start, before.length - tail), added: false, removed: true },
    { value: after.slice(start, after.length - tail), added: true, removed: false },
    same(before.slice(before.length - tail)),
  ].filter(({ value }) => value.length > 0)
}
