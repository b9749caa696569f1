import { LRUCache } from 'lru-cache'
import type { Db } from '../client.ts'
import { FOUND_BY, foundBy, readProfile, tagsIn, vectorOf, type Profile } from './profile.ts'
import type { Rarity } from './rarity.ts'
import { SAME_SECTION, type Story, type Subject } from './score.ts'
import { readSketch } from './sketch.ts'

/** Of the articles with a word, those nearest in time are looked at, on either side: that bounds the work. */
const NEAREST = { best: 150, others: 50 }
/** So many of those that have most in common are compared. */
const COMPARED = 100
/** Words by which others are looked for. Those behind the first that articles are found by tell less, and find fewer. */
const ASKED = 64
/** Articles that are kept as they are compared, some 6 KB each: those compared after each other have many neighbours in common. */
const KEPT = 5000

interface Found {
  id: number
  place: number
  worth: number
}

/**
 * The public articles that have the most in common with one: found by its most telling words and by its tags, among the
 * nearest in time that have them. In a million articles as much is looked at as in ten thousand.
 */
export function candidates(db: Db, subject: Subject, profile: Profile, rarity: Rarity): Story[] {
  const { before, after } = postings(db)
  const found = new Map<number, Found>()
  const { words, tags } = foundBy(profile, rarity, ASKED)
  const asked = [
    ...words.map((hash, index) => ({
      hash,
      own: subject.weights.get(hash) ?? 0,
      nearest: index < FOUND_BY ? NEAREST.best : NEAREST.others,
    })),
    ...tags.map((hash) => ({ hash, own: rarity.share(hash) ** 2, nearest: NEAREST.best })),
  ]
  for (const { hash, own, nearest } of asked) {
    for (const side of [before, after]) {
      for (const [id, place, weight, sectionId] of side.all(hash, subject.place, nearest)) {
        const worth = own * weight * (sectionId === subject.sectionId ? SAME_SECTION : 1)
        const known = found.get(id)
        if (known) known.worth += worth
        else if (id !== subject.id) found.set(id, { id, place, worth })
      }
    }
  }
  const best = [...found.values()]
    .sort((a, b) => b.worth - a.worth || b.place - a.place || b.id - a.id)
    .slice(0, COMPARED)
  return stories(
    db,
    best.map(({ id }) => id),
    rarity,
  )
}

type Posting = [id: number, place: number, weight: number, sectionId: number]
interface Postings {
  before: { all(hash: number, place: number, limit: number): Posting[] }
  after: Postings['before']
}
const known = new WeakMap<Db, Postings>()

/** Compiled once: each article asks dozens of times. */
function postings(db: Db): Postings {
  const { reader } = db.sqlite
  const select = (side: string, order: string) =>
    reader
      .prepare<[number, number, number], Posting>(
        `select article_id, place, weight, section_id from article_terms where term = ? and place ${side} ?
         order by place ${order}, article_id ${order} limit ?`,
      )
      .raw()
  const made = known.get(db) ?? { before: select('<=', 'desc'), after: select('>', 'asc') }
  known.set(db, made)
  return made
}

interface Row {
  id: number
  sectionId: number
  place: number
  terms: Buffer
  sketch: Buffer
}

/** These articles, as far as they are public, in their order. */
function stories(db: Db, ids: number[], rarity: Rarity): Story[] {
  const rows = db.sqlite.reader
    .prepare<[string], Row>(
      `select articles.id, section_id as sectionId, place, terms, sketch
       from json_each(?) join article_profiles on article_profiles.article_id = value
       join articles on articles.id = value
       where +status = 'published' and +kind = 'article' and is_found order by json_each.key`,
    )
    .all(JSON.stringify(ids))
  return rows.map((row) => keptStory(row, rarity))
}

interface Kept {
  story: Story
  /** What it was made of: an article that has changed is made anew. */
  row: Row
}
const kept = new WeakMap<Rarity, LRUCache<number, Kept>>()

function keptStory(row: Row, rarity: Rarity): Story {
  const all = kept.get(rarity) ?? new LRUCache<number, Kept>({ max: KEPT })
  kept.set(rarity, all)
  const before = all.get(row.id)
  if (before && isSame(before.row, row)) return before.story
  const story = storyOf(row, readProfile(row.terms), rarity)
  all.set(row.id, { story, row })
  return story
}

const isSame = (a: Row, b: Row) =>
  a.sectionId === b.sectionId && a.place === b.place && a.terms.equals(b.terms) && a.sketch.equals(b.sketch)

/** An article as it is compared, from what is stored of it. */
export function storyOf({ id, sectionId, place, sketch }: Row, profile: Profile, rarity: Rarity): Story {
  const tags = new Map(tagsIn(profile).map((hash) => [hash, rarity.share(hash)]))
  return { id, sectionId, place, vector: vectorOf(profile, rarity), sketch: readSketch(sketch), tags }
}
