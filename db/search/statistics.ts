import { max, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { searchFacts, searchTotals } from '../schema/index.ts'
import type { SearchLanguage } from './languages.ts'

/** What ranking needs to know of the whole archive. */
export interface Archive {
  /** How many articles are in the index. */
  articles: number
  /** How many words one has, on average. */
  words: number
  /** In which languages it is written. */
  languages: SearchLanguage[]
}

export async function archiveOf(db: Db): Promise<Archive> {
  const rows = (await totals(db).execute()).filter((row) => row.articles > 0)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const articles = sum((row) => row.articles)
  return {
    articles,
    words: Math.max(1, sum((row) => row.words) / Math.max(1, articles)),
    languages: rows.toSorted((a, b) => b.articles - a.articles).map((row) => row.language as SearchLanguage),
  }
}

const totals = prepared((read) => read.select().from(searchTotals).prepare())

/** So many of the newest articles with a word are counted; how many there are in all is then told from how dense they lie. */
const COUNTED = 1500

/**
 * In how many articles each of these is found: exactly where they are few, else about.
 *
 * @param queries of FTS5
 */
export async function frequencies(db: Db, queries: string[], archive: Archive): Promise<number[]> {
  if (queries.length === 0) return []
  const rows = await db.read.all<{ n: number; first: number | null; last: number | null }>(sql`
    select (select json_object('n', count(*), 'first', min(id)) from (
      select rowid as id from search_index where search_index match value
      order by rowid desc limit ${COUNTED})) as found,
      (select max(article_id) from ${searchFacts}) as last
    from json_each(${JSON.stringify(queries)}) order by key`)
  return rows.map((row) => {
    const { n, first } = JSON.parse((row as unknown as { found: string }).found) as {
      n: number
      first: number
    }
    if (n < COUNTED) return n
    const seen = Math.max(COUNTED, (row.last ?? 0) - first + 1)
    return Math.max(n, Math.round((n / seen) * archive.articles))
  })
}

/** When the newest article in the index was published, in milliseconds. */
export async function newestIn(db: Db): Promise<number> {
  const [row] = await db.read.select({ at: max(searchFacts.publishedAt) }).from(searchFacts)
  return row?.at ?? 0
}
