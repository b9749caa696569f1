import { sql } from 'drizzle-orm'
import { cardsOf, type Card } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { matchAll, matchAny, terms } from './match.ts'

/** More words than anybody types; bounds what a hostile query costs. */
const MOST_TERMS = 24

/**
 * Published articles that have all the words, best first; where none has all, those that have any.
 *
 * @param text whatever the reader typed: every text is a legal query
 */
export async function searchArticles(db: Db, text: string, limit = 20): Promise<Card[]> {
  const words = terms(text).slice(0, MOST_TERMS)
  const strict = await find(db, matchAll(words), limit)
  return await cardsOf(db, strict.length > 0 ? strict : await find(db, matchAny(words), limit))
}

async function find(db: Db, match: string | null, limit: number): Promise<number[]> {
  if (!match) return []
  const rows = await db.read.all<{ id: number }>(sql`
    select articles.id from articles_fts join articles on articles.id = articles_fts.rowid
    where articles_fts match ${match} and articles.status = 'published'
    order by bm25(articles_fts, 6.0, 3.0, 1.0), articles.id desc limit ${limit}`)
  return rows.map((row) => row.id)
}
