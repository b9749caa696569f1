import type { Db } from '../client.ts'
import { byDate, countFound, type Dated, type DatePlace } from './by-date.ts'
import type { Found, Limits } from './candidates.ts'
import { MOST_COUNTED } from './counted.ts'
import { limitsOf, NO_FILTERS, type Filters, type Within } from './filters.ts'
import { allOf, anyOf, termQuery } from './fts.ts'
import { languagesOf } from './languages-of.ts'
import { readQuestion, type Question } from './question.ts'
import { rankArticles, tellingTerms } from './rank.ts'
import type { SearchSort } from './sorts.ts'

export interface SearchRequest {
  /** Whatever somebody typed: every text is a legal question. */
  text: string
  sort?: SearchSort
  filters?: Filters
  within?: Within
}

/** The place behind a hit, from which on a list goes on. */
export interface SearchPlace extends DatePlace {
  score: number
}
export interface Hit extends SearchPlace {
  /** What of the question's rarity the article has, from 0 to 1. */
  share: number
  /** Words of the question that it has not; only known by relevance. */
  lacks: string[]
}

export interface SearchAnswer {
  hits: Hit[]
  /** Whether the list goes on. */
  hasMore: boolean
  /** How long the list is that can be gone through. */
  listed: number
  /** Articles that have all that was asked, up to one more than MOST_COUNTED. */
  complete: number
  /** What was looked for, with how many articles have each. */
  terms: Found[]
  question: Question
  limits: Limits
}

interface Window {
  limit: number
  skip?: number
  after?: SearchPlace | null
}

/**
 * What answers a question, best or newest first. By relevance an article may lack some of the words; by date it has all of
 * them, if any has. Without a question, but with filters, it is all that they leave, by date.
 *
 * @param window where the list is entered: `skip` so many, or go on behind `after`; and how much of it is wanted
 */
export async function search(
  db: Db,
  { text, sort = 'relevance', filters = NO_FILTERS, within }: SearchRequest,
  window: Window,
): Promise<SearchAnswer> {
  const question = readQuestion(text, await languagesOf(db))
  const limits = await limitsOf(db, question, filters, within)
  const terms = await tellingTerms(db, question)
  const all = allOf(terms.map(({ term }) => termQuery(term)))
  const isEmpty = terms.length === 0
  const complete =
    isEmpty || terms.some(({ articles }) => articles === 0) ? 0 : await countFound(db, all, limits)
  const known = { complete, terms, question, limits }
  if (text.trim() === '' && limits.must.length > 0) return await allWithin(db, known, sort, window)
  if (isEmpty) return { hits: [], hasMore: false, listed: 0, ...known }
  const { limit, skip = 0, after = null } = window
  if (sort === 'relevance') {
    const { articles } = await rankArticles(db, terms, limits)
    const from = after ? placeBehind(articles, after) : skip
    const hits = articles.slice(from, from + limit).map((hit) => ({ ...hit, at: 0 }))
    return { hits, hasMore: articles.length > from + limit, listed: articles.length, ...known }
  }
  const few = Math.min(...terms.map(({ articles }) => articles))
  const any = anyOf(terms.filter(({ articles }) => articles > 0).map(({ term }) => termQuery(term)))
  const sum = terms.reduce((total, { articles }) => total + articles, 0)
  const query = complete > 0 ? { query: all, limits, about: few } : { query: any, limits, about: sum }
  if (sum === 0) return { hits: [], hasMore: false, listed: 0, ...known }
  const rows = await byDate(db, query, sort, { after, limit: skip + limit + 1 })
  const hits = rows.slice(skip, skip + limit).map(dated)
  const listed = Math.min(MOST_COUNTED, complete || (await countFound(db, any, limits)))
  return { hits, hasMore: rows.length > skip + limit, listed, ...known }
}

/** Nothing but a section, an author or a time: all that lies there, newest first unless the oldest are wanted. */
async function allWithin(
  db: Db,
  known: Omit<SearchAnswer, 'hits' | 'hasMore' | 'listed'>,
  sort: SearchSort,
  { limit, skip = 0, after = null }: Window,
): Promise<SearchAnswer> {
  const [query = '', ...must] = known.limits.must
  const limits = { ...known.limits, must }
  const complete = await countFound(db, query, limits)
  const about = complete > MOST_COUNTED ? Infinity : complete
  const order = sort === 'oldest' ? 'oldest' : 'newest'
  const rows = await byDate(db, { query, limits, about }, order, { after, limit: skip + limit + 1 })
  const hits = rows.slice(skip, skip + limit).map(dated)
  const listed = Math.min(MOST_COUNTED, complete)
  return { ...known, hits, complete, listed, hasMore: rows.length > skip + limit }
}

const dated = ({ id, publishedAt }: Dated): Hit => ({ id, at: publishedAt, score: 0, share: 0, lacks: [] })

/** Where a ranked list goes on: behind that very article, or where it would stand if it is gone. */
function placeBehind(articles: { id: number; score: number }[], { id, score }: SearchPlace): number {
  const at = articles.findIndex((article) => article.id === id)
  if (at !== -1) return at + 1
  const next = articles.findIndex(
    (article) => article.score < score || (article.score === score && article.id < id),
  )
  return next === -1 ? articles.length : next
}
