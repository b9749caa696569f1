import type { Feature } from './features.ts'
import { hashOf } from './hash.ts'
import type { Rarity } from './rarity.ts'

/** As many words as describe an article; more are measured to add nothing. */
const TERMS = 128
/** Words that no other article has yet: the next one may, when the story goes on. */
const OWN_TERMS = 32
/** By so many words an article is found, and by so many that no other has yet. */
export const FOUND_BY = 24
const FOUND_BY_OWN = 8
/** A weight is kept as a byte, in sixteenths. */
const STEPS = 16
const MOST = 255
/** A tag is no word: it is weighed by itself. */
const TAG = 0

/**
 * What an article is about: hashes of the words and names that tell most of it, the most telling first, and of its tags;
 * beside each how much the article makes of it, without how rare it is.
 */
export interface Profile {
  hashes: Uint32Array
  weights: Uint8Array
}

/**
 * The most telling of an article's features, and its tags.
 *
 * @param tags their slugs
 */
export function profileOf(features: Map<string, Feature>, tags: string[], rarity: Rarity): Profile {
  const shared: Term[] = []
  const own: Term[] = []
  for (const [key, feature] of features) {
    const hash = hashOf(key)
    const weight = Math.min(MOST, Math.max(1, Math.round(STEPS * (1 + Math.log(feature.weight)))))
    const worth = weight * rarity.worth(hash)
    if (worth > 0) (rarity.isShared(hash) ? shared : own).push({ hash, weight, worth })
  }
  const best = (terms: Term[], most: number) => terms.sort(byWorth).slice(0, most)
  const words = [...best(shared, TERMS), ...best(own, OWN_TERMS)].sort(byWorth)
  const all = [...words, ...tags.map((slug) => ({ hash: tagHash(slug), weight: TAG }))]
  return {
    hashes: Uint32Array.from(all, ({ hash }) => hash),
    weights: Uint8Array.from(all, ({ weight }) => weight),
  }
}

interface Term {
  hash: number
  weight: number
  worth: number
}
const byWorth = (a: Term, b: Term) => b.worth - a.worth || a.hash - b.hash

/** No word of a text begins with that sign. */
export const tagHash = (slug: string) => hashOf(`#${slug}`)

/** The tags of a profile, by the hashes of their slugs. */
export function tagsIn({ hashes, weights }: Profile): number[] {
  const tags: number[] = []
  for (const [index, weight] of weights.entries()) if (weight === TAG) tags.push(hashes[index] ?? 0)
  return tags
}

/**
 * What an article is found by, or others by it: its most telling words, and its tags.
 *
 * @param most of its words that others have too
 */
export function foundBy(
  profile: Profile,
  rarity: Rarity,
  most = FOUND_BY,
): { words: number[]; tags: number[] } {
  const words = [...profile.hashes].filter((_, index) => profile.weights[index] !== TAG)
  const shared = words.filter((hash) => rarity.isShared(hash)).slice(0, most)
  const own = words.filter((hash) => !rarity.isShared(hash)).slice(0, FOUND_BY_OWN)
  return { words: [...shared, ...own], tags: tagsIn(profile) }
}

/** The words of a profile weighed by how rare they are too: what is compared. The sum of their squares is 1. */
export interface Vector {
  hashes: Uint32Array
  weights: Float64Array
}

/** Written for speed: a hundred are made for each article that is compared. */
export function vectorOf({ hashes, weights }: Profile, rarity: Rarity): Vector {
  const weighed = new Float64Array(weights.length)
  let squares = 0
  for (let index = 0; index < weighed.length; index += 1) {
    const weight = (weights[index] ?? 0) * rarity.worth(hashes[index] ?? 0)
    weighed[index] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (let index = 0; index < weighed.length; index += 1) weighed[index] = (weighed[index] ?? 0) / length
  return { hashes, weights: weighed }
}

export type WeightOf = Map<number, number>

/** The same for looking up. */
export const weightOf = ({ hashes, weights }: Vector): WeightOf =>
  new Map(Array.from(hashes, (hash, index) => [hash, weights[index] ?? 0]))

/** A profile as bytes: the hashes, then a byte of weight for each. */
export function writeProfile({ hashes, weights }: Profile): Buffer {
  return Buffer.concat([Buffer.from(hashes.buffer), Buffer.from(weights.buffer)])
}

export function readProfile(bytes: Buffer): Profile {
  const terms = Math.floor(bytes.length / 5)
  // A copy begins where four bytes may be read as one number.
  const { buffer } = Uint8Array.from(bytes)
  return { hashes: new Uint32Array(buffer, 0, terms), weights: new Uint8Array(buffer, terms * 4, terms) }
}
