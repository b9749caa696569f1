import type { Bond, Story } from './score.ts'
import { copyOf } from './sketch.ts'

/** A page shows five; more are kept, since some of them stand elsewhere on the page or are withdrawn later. */
export const KEPT = 15
/** What happened since comes first; behind so many of them, how it came to that. */
const EVENTS_FIRST = 3

export interface Chosen {
  /** In the order in which they are shown. */
  kept: Bond[]
  /** Left out since they say what the article itself or one that is kept says, with how alike the two are. */
  copies: { bond: Bond; of: Story; alike: number }[]
}

/**
 * The related articles among those that have something in common with one: the newest reports of the same event first,
 * then by score; of several that say the same in the same words, the first.
 *
 * @param known the article itself, and what stands beside it in any case: copies of these are left out too
 * @param bonds in any order
 */
export function choose(known: Story[], bonds: Bond[]): Chosen {
  const byScore = bonds.toSorted(
    (a, b) => b.score - a.score || b.story.place - a.story.place || b.story.id - a.story.id,
  )
  const kept: Bond[] = []
  const copies: Chosen['copies'] = []
  for (const bond of byScore) {
    const copy = copied(bond.story, [...known, ...kept.map(({ story }) => story)])
    if (copy) copies.push({ bond, ...copy })
    else kept.push(bond)
    if (kept.length === KEPT) break
  }
  const events = kept
    .filter(({ isEvent }) => isEvent)
    .toSorted((a, b) => b.story.place - a.story.place)
    .slice(0, EVENTS_FIRST)
  return { kept: [...events, ...kept.filter((bond) => !events.includes(bond))], copies }
}

function copied(story: Story, others: Story[]): { of: Story; alike: number } | null {
  for (const of of others) {
    const alike = copyOf(story.sketch, of.sketch)
    if (alike !== null) return { of, alike }
  }
  return null
}
