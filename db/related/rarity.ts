/** A word that nearly half of all articles have tells nothing. */
const TOO_COMMON = 0.4
/** How much more a rare word counts than a common one: measured (docs/related.md), the logarithm itself is too much. */
const POWER = 0.7

/** In how many articles words are, counted over all of them or, in a large archive, over a fair sample. */
export interface Counts {
  /** Articles that were looked at. */
  sampled: number
  /** Hashes of words that at least two of these have, rising. */
  hashes: Uint32Array
  /** In how many, in the same order. */
  counts: Uint32Array
}

/** How much words tell, by how few articles have them. */
export class Rarity {
  readonly #counts: Map<number, number>
  readonly #sampled: number
  /** What words are worth by their counts: asked for thousands of times for each article. */
  readonly #worths: number[] = []

  constructor({ sampled, hashes, counts }: Counts) {
    this.#sampled = sampled
    this.#counts = new Map(Array.from(hashes, (hash, index) => [hash, counts[index] ?? 0]))
  }

  /** Whether more than one of the articles that were looked at has it. */
  isShared(hash: number): boolean {
    return this.#counts.has(hash)
  }

  /** What a word adds to the likeness of two articles that have it; 0 for one that tells nothing. */
  worth(hash: number): number {
    const count = this.#counts.get(hash) ?? 1
    return (this.#worths[count] ??= this.#worthOf(count))
  }

  #worthOf(count: number): number {
    // Of a handful of articles none is a measure for the others.
    if (count > Math.max(this.#sampled * TOO_COMMON, 3)) return 0
    return Math.max(0, Math.log((this.#sampled + 1) / (count + 0.5))) ** POWER
  }

  /** The same from 0 for one that all have to nearly 1 for one that a single article has: alike in archives of any size. A half is what the square root of all have. */
  share(hash: number): number {
    if (this.#sampled < 2) return 1
    const count = this.#counts.get(hash) ?? 1
    return Math.max(0, Math.log((this.#sampled + 1) / (count + 0.5)) / Math.log(this.#sampled + 1))
  }
}
