import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { searchSpellings, searchVocabulary } from '../schema/index.ts'
import type { Found } from './candidates.ts'
import { readQuestion } from './question.ts'
import { tellingTerms } from './rank.ts'
import { languagesOf } from './languages-of.ts'
import { spellings } from './vocabulary.ts'

/** A word that hardly any article has may be a slip if one like it stands in so many times more. */
const RARE = 2
const TIMES_MORE = 30
/** Words that are compared letter by letter, at most. */
const MOST_COMPARED = 400
const SHORTEST = 4

interface Word {
  folded: string
  written: string
  articles: number
}

/**
 * The question with its misspelt words mended, from words that the archive has.
 *
 * @param terms what was looked for, with how many articles have each
 * @returns null when there is nothing to mend, or nothing to mend it with
 */
export async function suggestion(db: Db, text: string, terms: Found[]): Promise<string | null> {
  let mended = text
  for (const { term, articles } of terms) {
    if (articles > RARE || [...term.folded].length < SHORTEST || !/^[\p{L}\p{M}]+$/u.test(term.folded))
      continue
    const word = await nearest(db, term.folded, articles)
    if (word) mended = mended.replace(term.typed, () => word.written)
  }
  if (mended === text) return null
  // The vocabulary remembers words of articles that were withdrawn since.
  const found = await tellingTerms(db, readQuestion(mended, await languagesOf(db)))
  const before = terms.filter(({ articles }) => articles === 0).length
  const after = found.filter(({ articles }) => articles === 0).length
  return after < before || (before === 0 && after === 0) ? mended : null
}

async function nearest(db: Db, folded: string, articles: number): Promise<Word | null> {
  const keys = [...spellings(folded, 2)]
  const rows = await db.read.all<Word>(sql`
    select distinct ${searchVocabulary.folded} as folded, ${searchVocabulary.written} as written,
      ${searchVocabulary.articles} as articles
    from json_each(${JSON.stringify(keys)})
    cross join ${searchSpellings} on ${searchSpellings.spelling} = value
    cross join ${searchVocabulary} on ${searchVocabulary.id} = ${searchSpellings.wordId}
    limit ${MOST_COMPARED}`)
  const most = [...folded].length < 6 ? 1 : 2
  const near = rows
    .map((row) => ({ ...row, far: distance(folded, row.folded, most) }))
    .filter((row) => row.far > 0 && row.far <= most)
    .filter((row) => articles === 0 || (row.far === 1 && row.articles >= TIMES_MORE * articles))
  const begins = (row: Word) => Number(row.folded[0] === folded[0])
  near.sort(
    (a, b) =>
      a.far - b.far || begins(b) - begins(a) || b.articles - a.articles || (a.folded < b.folded ? -1 : 1),
  )
  return near[0] ?? null
}

/** How many letters are wrong, missing, too many or exchanged with their neighbour; anything above `most` where more are. */
export function distance(a: string, b: string, most: number): number {
  const [from, to] = [[...a], [...b]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
      )
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && isSwapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    before = last
    last = next
  }
  return last.at(-1) ?? most + 1
}
