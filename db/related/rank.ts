import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleProfiles, articleRelations, neverRelated } from '../schema/index.ts'
import type { Because } from './because.ts'
import { candidates, storyOf } from './candidates.ts'
import { choose, KEPT } from './choose.ts'
import { featuresOf } from './features.ts'
import { hashOf } from './hash.ts'
import { readProfile, tagHash, weightOf } from './profile.ts'
import type { Rarity } from './rarity.ts'
import { bondOf, type Bond } from './score.ts'
import { readText, type Read } from './text.ts'

/** Words that are told as a reason. */
const MOST_WORDS = 5

/** What is to be stored for an article. */
export interface Ranked {
  articleId: number
  related: { relatedId: number; score: number; because: Because }[]
  copies: { copyId: number; ofId: number; alike: number }[]
  /** Public articles that have something in common with it, with how much: its own coming may change their lists. */
  bonds: { id: number; score: number }[]
}

/** What is related to an article now; nothing for one that is gone. */
export async function rank(db: Db, articleId: number, rarity: Rarity): Promise<Ranked> {
  const nothing = { articleId, related: [], copies: [], bonds: [] }
  const text = await readText(db, articleId)
  const [profile] = await db.read
    .select()
    .from(articleProfiles)
    .where(eq(articleProfiles.articleId, articleId))
  if (!text || !profile) return nothing
  const terms = readProfile(profile.terms)
  const story = storyOf({ id: articleId, sectionId: text.sectionId, ...profile }, terms, rarity)
  const subject = { ...story, weights: weightOf(story.vector) }
  const { pinned, never } = await editorsWord(db, articleId)
  const found = candidates(db, subject, terms, rarity)
  const bonds = found.flatMap((story) => bondOf(subject, story, rarity) ?? [])
  const wanted = bonds.filter(({ story }) => !pinned.has(story.id) && !never.has(story.id))
  const beside = found.filter(({ id }) => pinned.has(id))
  const { kept, copies } = choose([subject, ...beside], wanted)
  const named = namer(text)
  return {
    articleId,
    related: kept.map((bond) => ({ relatedId: bond.story.id, score: bond.score, because: named(bond) })),
    copies: copies
      .slice(0, KEPT)
      .map(({ bond, of, alike }) => ({ copyId: bond.story.id, ofId: of.id, alike })),
    bonds: text.status === 'published' ? bonds.map(({ story, score }) => ({ id: story.id, score })) : [],
  }
}

async function editorsWord(db: Db, articleId: number) {
  const pinned = await db.read
    .select({ id: articleRelations.relatedId, pinned: articleRelations.pinned })
    .from(articleRelations)
    .where(eq(articleRelations.articleId, articleId))
  const never = await db.read
    .select({ id: neverRelated.relatedId })
    .from(neverRelated)
    .where(eq(neverRelated.articleId, articleId))
  return {
    pinned: new Set(pinned.flatMap((row) => (row.pinned ? [row.id] : []))),
    never: new Set(never.map(({ id }) => id)),
  }
}

/** The reasons of a bond in the words of the article itself. */
function namer(text: Read): (bond: Bond) => Because {
  const surfaces = new Map<number, string>()
  for (const [key, { surface, isName }] of featuresOf(text))
    surfaces.set(hashOf(key), isName ? surface : surface.toLowerCase())
  const tags = new Map(text.tags.map(({ slug, name }) => [tagHash(slug), name]))
  const read = (names: Map<number, string>, hashes: number[]) =>
    hashes.flatMap((hash) => names.get(hash) ?? [])
  return (bond) => ({
    event: bond.isEvent,
    section: bond.isSameSection,
    tags: read(tags, bond.tags),
    words: namesFirst(read(surfaces, bond.words)).slice(0, MOST_WORDS),
  })
}

/** Names say most to a person. Where a whole one is named, its parts need not be. */
function namesFirst(words: string[]): string[] {
  const names = words.filter((word) => word.includes(' '))
  const parts = new Set(names.flatMap((name) => name.toLowerCase().split(' ')))
  return [...names, ...words.filter((word) => !names.includes(word) && !parts.has(word))]
}
