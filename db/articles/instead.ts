import type { Db } from '../client.ts'
import { searchArticles } from '../search/found.ts'
import { cardsOf, type Card } from './cards.ts'
import { newest } from './lists.ts'
import { relatedIds } from './related.ts'

const RELATED = 5
const LATEST = 5

/**
 * What a reader is offered who asked for an article that is gone or never was: what is related to the one that was
 * withdrawn, else what is found by the words of its address; and the newest. No article stands in both.
 *
 * @param gone the article that was withdrawn, where there was one; the words of a mere slip are not searched for, since
 *   programs ask for thousands of them
 * @param words of the address
 */
export async function insteadOf(
  db: Db,
  gone: { articleId: number | null } | null,
  words: string,
): Promise<{ related: Card[]; latest: Card[] }> {
  const related = gone ? await relatedCards(db, gone.articleId, words) : []
  const latest = await newest(db, { limit: LATEST, except: related.map((card) => card.id) })
  return { related, latest }
}

async function relatedCards(db: Db, articleId: number | null, words: string): Promise<Card[]> {
  const ids = articleId === null ? [] : await relatedIds(db, articleId)
  return ids.length > 0 ? await cardsOf(db, ids.slice(0, RELATED)) : await searchArticles(db, words, RELATED)
}
