/** A word with `*` in it, as its pieces around the stars: `*casino*` is ['', 'casino', '']. */
export type Glob = string[]

export const globOf = (folded: string): Glob => folded.split(/\*+/)
export const isGlob = (folded: string): boolean => folded.includes('*')
/** Whether it says anything at all: `*` alone is every word. */
export const saysSomething = (glob: Glob): boolean => glob.some((piece) => piece !== '')

/** Whether a word is one that the glob stands for. In one pass over the word, whatever the glob is. */
export function fits(glob: Glob, word: string): boolean {
  const first = glob[0] ?? ''
  const last = glob.at(-1) ?? ''
  if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last))
    return false
  const end = word.length - last.length
  let at = first.length
  for (const piece of glob.slice(1, -1)) {
    const found = word.indexOf(piece, at)
    if (found === -1 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

interface Entry<T> {
  glob: Glob
  leadsTo: T
}
type Shelf<T> = { byKey: Map<string, Entry<T>[]>; lengths: number[] }

/** No longer: what is looked up is a piece of each word at each of these lengths. */
const KEY_LONGEST = 4

/**
 * Globs by the letters that they begin or end with, or else by some letters of their middle: of thousands, a word is
 * compared with those few that have its letters.
 */
export class GlobIndex<T> {
  readonly #beginnings: Shelf<T> = { byKey: new Map(), lengths: [] }
  readonly #ends: Shelf<T> = { byKey: new Map(), lengths: [] }
  readonly #middles: Shelf<T> = { byKey: new Map(), lengths: [] }

  /** @param glob one that says something */
  add(glob: Glob, leadsTo: T): void {
    const first = glob[0] ?? ''
    const last = glob.at(-1) ?? ''
    const middle = glob.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '')
    if (first !== '') put(this.#beginnings, first.slice(0, KEY_LONGEST), { glob, leadsTo })
    else if (last !== '') put(this.#ends, last.slice(-KEY_LONGEST), { glob, leadsTo })
    else put(this.#middles, middle.slice(0, KEY_LONGEST), { glob, leadsTo })
  }

  /** What the globs that a word fits lead to. */
  under(word: string): T[] {
    const found: T[] = []
    const look = (shelf: Shelf<T>, key: string) => {
      for (const { glob, leadsTo } of shelf.byKey.get(key) ?? []) if (fits(glob, word)) found.push(leadsTo)
    }
    for (const length of this.#beginnings.lengths) look(this.#beginnings, word.slice(0, length))
    for (const length of this.#ends.lengths) look(this.#ends, word.slice(-length))
    for (const length of this.#middles.lengths) {
      const keys = new Set<string>()
      for (let at = 0; at + length <= word.length; at += 1) keys.add(word.slice(at, at + length))
      for (const key of keys) look(this.#middles, key)
    }
    return found
  }
}

function put<T>({ byKey, lengths }: Shelf<T>, key: string, entry: Entry<T>) {
  const known = byKey.get(key)
  if (known) known.push(entry)
  else byKey.set(key, [entry])
  if (!lengths.includes(key.length)) lengths.push(key.length)
}
