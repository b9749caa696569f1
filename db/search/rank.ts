import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Db } from '../client.ts'
import { candidates, wordsOf, type Found, type Limits } from './candidates.ts'
import { sharedStems, stemsOfArticles } from './feedback.ts'
import { termQuery } from './fts.ts'
import type { Question, Term } from './question.ts'
import { judgeOf, RANKING, rarity, type Judged, type Ranking, type Weighed, type Words } from './scoring.ts'
import { archiveOf, frequencies, type Archive } from './statistics.ts'

/** So many articles are looked at closely, and so many can be found by one question. */
export const MOST_RANKED = 200
/** The rarest words of a longer question are enough to know what it is about. */
const MOST_TERMS = 32

export interface Ranked {
  articles: RankedArticle[]
}
export interface RankedArticle extends Omit<Judged, 'lacks'> {
  /** Words of the question that it has not, though others have them. */
  lacks: string[]
}

/**
 * The articles that have any of these terms, best first: how much of what was asked an article has, and how near
 * together, decides its place.
 */
export async function rankArticles(
  db: Db,
  terms: Found[],
  limits: Limits,
  ranking: Ranking = RANKING,
): Promise<Ranked> {
  const archive = await archiveOf(db)
  const sought = terms.filter(({ articles }) => articles > 0)
  if (sought.length === 0) return { articles: [] }
  const articles = new Map<number, Words>()
  const load = async (terms: Found[], isAgain = false) => {
    const ids = await candidates(db, terms, limits, MOST_RANKED, isAgain)
    const fresh = await wordsOf(
      db,
      ids.filter((id) => !articles.has(id)),
    )
    for (const words of fresh) articles.set(words.id, words)
  }
  await load(sought)
  const asked = weighed(sought, archive)
  const byAsked = judge(articles, asked, archive, ranking)
  const expansion = await expand(db, byAsked, asked, archive, ranking)
  if (expansion.length === 0) return { articles: best(byAsked, sought) }
  // Whoever else asks something meanwhile is answered in between.
  await nextTurn()
  await load([...sought, ...expansion.map(({ found }) => found)], true)
  const added = judgeOf(
    expansion.map((one) => one.weighed),
    archive.words,
    { ...ranking, nearness: 0 },
  )
  const known = new Map(byAsked.map((judged) => [judged.id, judged]))
  const judgeAsked = judgeOf(asked, archive.words, ranking)
  const judged = [...articles.values()].map((words) => {
    const asked = known.get(words.id) ?? judgeAsked(words)
    return { ...asked, score: asked.score + added(words).score }
  })
  // What has nothing that was asked for may be about the same, but nobody could tell why it was found.
  const found = judged.filter(({ share }) => share > 0)
  return { articles: best(found, sought) }
}

const best = (judged: Judged[], sought: Found[]): RankedArticle[] =>
  judged
    .sort(bestFirst)
    .slice(0, MOST_RANKED)
    .map(({ lacks, ...one }) => ({
      ...one,
      lacks: lacks.flatMap((place) => sought[place]?.term.typed ?? []),
    }))

const bestFirst = (a: Judged, b: Judged) => b.score - a.score || b.id - a.id

/** Those words of a question that say something, with how many articles have each; where there is none, all the others. */
export async function tellingTerms(db: Db, { terms }: Question): Promise<Found[]> {
  const archive = await archiveOf(db)
  const telling = terms.filter((term) => !term.isStop)
  const chosen = telling.length > 0 ? telling : terms
  const counts = await frequencies(db, chosen.map(termQuery), archive)
  const found = chosen.map((term, index) => ({ term, articles: counts[index] ?? 0 }))
  if (found.length <= MOST_TERMS) return found
  const rarest = new Set(found.toSorted((a, b) => a.articles - b.articles).slice(0, MOST_TERMS))
  return found.filter((one) => rarest.has(one))
}

const weighed = (found: Found[], archive: Archive): Weighed[] =>
  found.map(({ term, articles }) => ({
    forms: term.forms,
    weight: 1,
    idf: rarity(articles, archive.articles),
  }))

function judge(words: Map<number, Words>, terms: Weighed[], archive: Archive, ranking: Ranking): Judged[] {
  const judgeOne = judgeOf(terms, archive.words, ranking)
  return [...words.values()]
    .map(judgeOne)
    .filter(({ score }) => score > 0)
    .sort(bestFirst)
}

interface Expansion {
  found: Found
  weighed: Weighed
}

async function expand(
  db: Db,
  judged: Judged[],
  asked: Weighed[],
  archive: Archive,
  { feedback }: Ranking,
): Promise<Expansion[]> {
  const share = feedback.share * Math.min(1, (asked.length - 1) / (feedback.fullFrom - 1))
  if (share === 0) return []
  const own = new Set(asked.flatMap(({ forms }) => forms.map((form) => form.join(' '))))
  const top = judged.slice(0, feedback.articles)
  if (top.length < 2) return []
  const stems = await stemsOfArticles(
    db,
    top.map(({ id }) => id),
  )
  const best = top.map(({ id, score }) => ({ stems: stems.get(id) ?? [], score }))
  const shared = sharedStems(best, (stem) => own.has(stem), feedback.terms * 3)
  const terms = shared.map(([stem]): Term => ({ forms: [[stem]], typed: stem, folded: stem, isStop: false }))
  const counts = await frequencies(db, terms.map(termQuery), archive)
  const rows = shared.map(([, worth], index) => {
    const articles = counts[index] ?? 0
    return { term: terms[index] as Term, articles, worth, idf: rarity(articles, archive.articles) }
  })
  const chosen = rows
    .filter(({ articles }) => articles < archive.articles * 0.25)
    .toSorted((a, b) => b.worth * b.idf - a.worth * a.idf)
    .slice(0, feedback.terms)
  // Together they weigh as much beside the question as their share has it.
  const askedFor = asked.reduce((sum, { idf }) => sum + idf, 0)
  const added = chosen.reduce((sum, { worth, idf }) => sum + worth * idf, 0)
  const scale = (askedFor * share) / (1 - share) / (added || 1)
  return chosen.map(({ term, articles, worth, idf }) => ({
    found: { term, articles },
    weighed: { forms: term.forms, weight: worth * scale, idf },
  }))
}
