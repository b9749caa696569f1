import type { Random } from './vocabulary.ts'
import { nameOf, zipf } from './vocabulary.ts'

/** What a newsroom follows for some weeks: its articles share names, tags and mostly a section. */
export interface Story {
  sectionId: number
  tagIds: number[]
  authorIds: number[]
  names: string[]
  /** The last articles on it, newest first. */
  articleIds: number[]
}

export interface Ground {
  sections: number
  tags: number
  authors: number
}

const RUNNING = 150
/** An article in twelve begins another story. */
const NEW_STORY = 1 / 12
const NAMES = 5

/** Sections stay; tags grow with the archive, and those who write change slowly. */
export const groundFor = (articles: number): Ground => ({
  sections: 12,
  tags: 200 + Math.floor(articles / 500),
  authors: 100 + Math.floor(articles / 10_000),
})

/** The stories of an archive, as they come and go; `next` is that of the next article. */
export function stories(random: Random, ground: Ground) {
  const section = zipf(random, ground.sections, 0.6)
  const tag = zipf(random, ground.tags, 0.8)
  let begun = 0
  const begin = (progress: number): Story => {
    begun += 1
    const first = begun * NAMES
    // Each author writes for a part of the years: at any time about sixty do.
    const author = () =>
      1 + ((Math.floor(progress * (ground.authors - 60)) + Math.floor(random.next() * 60)) % ground.authors)
    return {
      sectionId: 1 + section(),
      tagIds: distinct([1 + tag(), 1 + tag(), 1 + tag()]),
      authorIds: distinct(random.next() < 0.2 ? [author(), author()] : [author()]),
      names: Array.from({ length: NAMES }, (_, index) => nameOf(first + index)),
      articleIds: [],
    }
  }
  const running = Array.from({ length: RUNNING }, () => begin(0))
  const choose = zipf(random, RUNNING, 0.5)
  return {
    /** @param progress how much of the archive is written, from 0 to 1 */
    next(progress: number): Story {
      const index = choose()
      const story = running[index]
      if (story && random.next() > NEW_STORY) return story
      return (running[index] = begin(progress))
    },
  }
}

const distinct = (ids: number[]) => [...new Set(ids)]
