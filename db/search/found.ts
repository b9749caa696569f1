import { cardsById, cardsOf, type Card } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import type { Within } from './filters.ts'
import { passagesOf, type Passage } from './passages.ts'
import { search, type Hit, type SearchAnswer, type SearchPlace, type SearchRequest } from './search.ts'
import { archiveOf } from './statistics.ts'

export interface FoundArticle extends SearchPlace {
  card: Card
  /** What of the question's rarity the article has, from 0 to 1. */
  share: number
  /** Words of the question that it has not. */
  lacks: string[]
  passage: Passage
}

export interface FoundArticles extends Omit<SearchAnswer, 'hits'> {
  articles: FoundArticle[]
}

/** What `search` finds, as a list shows it: each article with the passage that answers best. */
export async function foundArticles(
  db: Db,
  request: SearchRequest,
  window: { limit: number; skip?: number; after?: SearchPlace | null },
): Promise<FoundArticles> {
  const { hits, ...answer } = await search(db, request, window)
  const ids = hits.map(({ id }) => id)
  const cards = await cardsById(db, ids)
  const passages = await passagesOf(db, ids, answer.terms, (await archiveOf(db)).articles)
  return { ...answer, articles: hits.flatMap((hit: Hit) => withCard(hit, cards, passages)) }
}

function withCard(hit: Hit, cards: Map<number, Card>, passages: Map<number, Passage>): FoundArticle[] {
  const [card, passage] = [cards.get(hit.id), passages.get(hit.id)]
  return card && passage ? [{ ...hit, card, passage }] : []
}

/** The cards alone of what answers a question best. */
export async function searchArticles(db: Db, text: string, limit = 20, within: Within = {}): Promise<Card[]> {
  const { hits } = await search(db, { text, within }, { limit })
  return await cardsOf(
    db,
    hits.map(({ id }) => id),
  )
}
