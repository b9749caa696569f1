import { and, asc, desc, eq, gt, lte, max, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, articleTags } from '../schema/index.ts'
import { matchAny, terms } from '../search/match.ts'

/** As many words of the text as describe it; more add noise and time. */
const QUERY_TERMS = 25
const CANDIDATES = 60
/**
 * How many articles that have a word are looked at, the newest ones: the search index can be entered at its end, not in
 * its middle. What is rarer than that tells something wherever it stands; what is more common tells little. It bounds
 * the work: among a million articles as among a thousand.
 */
const NEWEST_WITH_WORD = 300
/** How many under a shared tag, on either side of the article in time. */
const NEAREST_WITH_TAG = 100

/** What an article is about, as far as this file asks. */
export interface Text {
  id: number
  headline: string
  standfirst: string
  bodyText: string
}

/**
 * The articles that use this one's telling words. A word tells the more, the fewer articles around have it and the more
 * this one makes of it.
 *
 * @returns by id, the best 1 and the others in proportion; drafts and what was withdrawn among them
 */
export async function alikeByWords(db: Db, text: Text): Promise<Map<number, number>> {
  const telling = tellingWords(text)
  const matches = telling.map(({ word }) => matchAny([word]))
  const rows = await db.read.all<Hits>(sql`
    select key as term, (
      select json_group_array(id) from (
        select rowid as id from articles_fts where articles_fts match value
        order by rowid desc limit ${NEWEST_WITH_WORD})) as ids
    from json_each(${JSON.stringify(matches)})`)
  const scores = new Map<number, number>()
  const last = await lastId(db)
  for (const { term, ids: json } of rows) {
    const ids = JSON.parse(json) as number[]
    // Where the search ended early, it has seen the articles down to its last hit.
    const seen = ids.length < NEWEST_WITH_WORD ? last : last - (ids.at(-1) ?? 0)
    const rarity = Math.log(1 + seen / ids.length)
    const worth = Math.log2(1 + (telling[term]?.weight ?? 0)) * rarity
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + worth)
  }
  scores.delete(text.id)
  const best = [...scores].sort(([a, x], [b, y]) => y - x || b - a).slice(0, CANDIDATES)
  const most = best[0]?.[1] ?? 1
  return new Map(best.map(([id, score]) => [id, score / most]))
}

interface Hits {
  term: number
  /** Newest first. */
  ids: string
}

async function lastId(db: Db): Promise<number> {
  const [row] = await db.read.select({ id: max(articles.id) }).from(articles)
  return row?.id ?? 0
}

/** Longer words that the headline has or the text repeats: names and subjects rather than grammar. */
function tellingWords({ headline, standfirst, bodyText }: Text): { word: string; weight: number }[] {
  const weights = new Map<string, number>()
  const count = (text: string, worth: number) => {
    for (const word of terms(text.toLowerCase())) {
      if (word.length > 4) weights.set(word, (weights.get(word) ?? 0) + worth)
    }
  }
  count(headline, 4)
  count(standfirst, 2)
  count(bodyText, 1)
  const ranked = [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return ranked.slice(0, QUERY_TERMS).map(([word, weight]) => ({ word, weight }))
}

/**
 * The articles that share tags with this one, nearest in time.
 *
 * @param around milliseconds
 * @returns by id, how many tags they share
 */
export async function alikeByTags(db: Db, id: number, around: number): Promise<Map<number, number>> {
  const { tagId, articleId, listedAt } = articleTags
  const tags = await db.read.select({ tagId }).from(articleTags).where(eq(articleId, id))
  const find = (tag: number, side: SQL, direction: typeof asc) =>
    db.read
      .select({ id: articleId, listedAt })
      .from(articleTags)
      .where(and(eq(tagId, tag), side))
      .orderBy(direction(listedAt), direction(articleId))
      .limit(NEAREST_WITH_TAG)
  const found = new Map<number, { shared: number; away: number }>()
  for (const tag of tags) {
    const before = await find(tag.tagId, lte(listedAt, around), desc)
    const after = await find(tag.tagId, gt(listedAt, around), asc)
    for (const other of [...before, ...after]) {
      const shared = (found.get(other.id)?.shared ?? 0) + 1
      found.set(other.id, { shared, away: Math.abs((other.listedAt ?? around) - around) })
    }
  }
  found.delete(id)
  const nearest = [...found].sort(([a, x], [b, y]) => y.shared - x.shared || x.away - y.away || b - a)
  return new Map(nearest.slice(0, CANDIDATES).map(([other, { shared }]) => [other, shared]))
}
