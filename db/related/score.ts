import type { Vector, WeightOf } from './profile.ts'
import type { Rarity } from './rarity.ts'
import { timeOf } from './place.ts'
import type { Sketch } from './sketch.ts'

const DAY = 86_400_000
/** What the same section is worth beside the same words elsewhere. */
export const SAME_SECTION = 1.5
/** What a shared tag is worth that nobody else has, and one that all have. */
const TAG = 0.2
const LEAST_TAG = 0.02
const MOST_TAGS = 1.5
/** From so much likeness on, within so many days, and with names in common: two reports of one event. */
const EVENT = { likeness: 0.3, days: 7, words: 2, rarity: 0.5 }
/** Nothing related is better than something random: so much, and two telling words, must be shared. */
const RELATED = { inSection: 0.05, elsewhere: 0.09, words: 2, rarity: 0.3 }
/** What a story of long ago is worth beside one of the same days. */
const LONG_AGO = 0.85
const HALF_LIFE_DAYS = 365
/** Words of which reasons are chosen. */
const MOST_WORDS = 30
/** Scores that differ in the last bits only are one: sums of another order. */
const PRECISION = 1e6

/** An article as it is compared. */
export interface Story {
  id: number
  sectionId: number
  place: number
  vector: Vector
  sketch: Sketch
  /** By the hash of its slug, how rare each of its tags is, from 0 to 1. */
  tags: Map<number, number>
}

/** The one that all others are compared with. */
export interface Subject extends Story {
  /** Its words, for looking up. */
  weights: WeightOf
}

/** What two articles have in common. */
export interface Bond {
  story: Story
  score: number
  likeness: number
  isEvent: boolean
  isSameSection: boolean
  /** Hashes of shared tags, the rarest first. */
  tags: number[]
  /** Hashes of shared words and names, the most telling first. */
  words: number[]
}

/**
 * How two articles are related, the same from either side.
 *
 * @returns null when too little connects them
 */
export function bondOf(subject: Subject, other: Story, rarity: Rarity): Bond | null {
  const shared = inBoth(subject.weights, other.vector)
  const alike = shared.reduce((sum, { worth }) => sum + worth, 0)
  const isSameSection = subject.sectionId === other.sectionId
  const rarer = (than: number) => shared.filter(({ hash }) => rarity.share(hash) >= than)
  const telling = rarer(RELATED.rarity)
  const tags = [...subject.tags]
    .filter(([hash]) => other.tags.has(hash))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const byWords =
    telling.length >= RELATED.words && alike >= (isSameSection ? RELATED.inSection : RELATED.elsewhere)
  if (!byWords && tags.length === 0) return null

  const days = Math.abs(timeOf(subject.place) - timeOf(other.place)) / DAY
  const isEvent = alike >= EVENT.likeness && days <= EVENT.days && rarer(EVENT.rarity).length >= EVENT.words
  const ofTags =
    TAG *
    Math.min(
      MOST_TAGS,
      tags.reduce((sum, [, rare]) => sum + Math.max(LEAST_TAG, rare ** 2), 0),
    )
  const nearness = LONG_AGO + (1 - LONG_AGO) * 0.5 ** (days / HALF_LIFE_DAYS)
  const score = (alike + ofTags) * (isSameSection ? SAME_SECTION : 1) * nearness
  return {
    ...{ story: other, score: Math.round(score * PRECISION) / PRECISION, likeness: alike },
    ...{ isEvent, isSameSection, tags: tags.map(([hash]) => hash) },
    words: telling.slice(0, MOST_WORDS).map(({ hash }) => hash),
  }
}

/** The words that both have, with what each adds to their likeness, the most first. */
function inBoth(weights: WeightOf, { hashes, weights: theirs }: Vector) {
  const shared: { hash: number; worth: number }[] = []
  hashes.forEach((hash, index) => {
    const worth = (weights.get(hash) ?? 0) * (theirs[index] ?? 0)
    if (worth > 0) shared.push({ hash, worth })
  })
  return shared.sort((a, b) => b.worth - a.worth || a.hash - b.hash)
}
