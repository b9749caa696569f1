import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, searchFacts } from '../schema/index.ts'
import type { SearchLanguage } from './languages.ts'
import { stemmedWords } from './stemmed.ts'

/**
 * Which words the best articles have in common, beside what was asked for: relevance models (Lavrenko and Croft 2001, as
 * RM3 mixes them with the question).
 *
 * @param best stems of each article with its score, best first
 * @param isAsked whether a stem is in the question already
 * @returns by stem, the share of the model that is its own, most first
 */
export function sharedStems(
  best: { stems: string[]; score: number }[],
  isAsked: (stem: string) => boolean,
  most: number,
): [string, number][] {
  const top = best[0]?.score ?? 0
  const model = new Map<string, number>()
  const within = new Map<string, number>()
  let all = 0
  for (const { stems, score } of best) {
    if (score <= 0) continue
    const chance = score / top
    all += chance
    const counts = new Map<string, number>()
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    for (const [stem, n] of counts) {
      if (stem.length < 3 || /^\p{N}+$/u.test(stem) || isAsked(stem)) continue
      model.set(stem, (model.get(stem) ?? 0) + (chance * n) / stems.length)
      within.set(stem, (within.get(stem) ?? 0) + 1)
    }
  }
  return [...model]
    .filter(([stem]) => (within.get(stem) ?? 0) > 1)
    .map(([stem, worth]): [string, number] => [stem, worth / all])
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
}

/** The stems of these articles, by id: read from the text, since the index keeps numbers alone. */
export async function stemsOfArticles(db: Db, ids: number[]): Promise<Map<number, string[]>> {
  const rows = await db.read
    .select({
      ...{ id: articles.id, headline: articles.headline, standfirst: articles.standfirst },
      ...{ body: articles.bodyText, language: searchFacts.language },
    })
    .from(articles)
    .innerJoin(searchFacts, sql`${searchFacts.articleId} = ${articles.id}`)
    .where(sql`${articles.id} in (select value from json_each(${JSON.stringify(ids)}))`)
  return new Map(
    rows.map(({ id, headline, standfirst, body, language }) => [
      id,
      stemmedWords(`${headline}\n${standfirst}\n${body.slice(0, LONGEST)}`, language as SearchLanguage).map(
        (word) => word.stem,
      ),
    ]),
  )
}

/** Letters of a text beyond which it tells nothing new of what it is about. */
const LONGEST = 12_000
