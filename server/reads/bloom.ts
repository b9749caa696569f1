/** 4 MiB: with two and a half million marks one in three hundred new ones is taken for one that was there. */
const BITS = 2 ** 25
const HASHES = 5

/** How many marks it takes before it begins to be wrong. */
export const MOST_MARKS = 2_500_000

/**
 * A set that can say of a mark whether it was seen, in a fixed room, and can name none of those that it holds.
 */
export class Bloom {
  readonly #words = new Uint32Array(BITS / 32)

  /**
   * @param mark 8 bytes, each as good as random
   * @returns whether it was not there yet
   */
  add(mark: Buffer): boolean {
    const [step, first] = [mark.readUInt32LE(4) | 1, mark.readUInt32LE(0)]
    let isNew = false
    for (let n = 0; n < HASHES; n += 1) {
      const bit = (first + Math.imul(n, step)) >>> 7
      const [word, mask] = [bit >>> 5, 1 << (bit & 31)]
      const before = this.#words[word] ?? 0
      if ((before & mask) !== 0) continue
      this.#words[word] = before | mask
      isNew = true
    }
    return isNew
  }

  clear(): void {
    this.#words.fill(0)
  }
}
