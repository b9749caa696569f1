import { sql } from 'drizzle-orm'
import { preparedIn } from '../prepared.ts'
import { searchSpellings, searchTotals, searchVocabulary } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

/** Nobody needs help with shorter words, nor with what is no word. */
const WORD = /^\p{L}[\p{L}\p{M}]{3,27}$/u
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
/** From here on a word is simply frequent, and is counted no further. */
const FREQUENT = 100
/** In a large archive a word of one article is a slip as often as not, and suggests nothing. */
const LARGE = 10_000
/** So many letters of a word are compared: whoever errs behind them has written enough. */
export const COMPARED = 8

const frequent = new WeakMap<Tx, Set<string>>()

/**
 * Counts the words of an article, and makes those that are new to be found by a misspelling.
 *
 * @param written by the folded word, as it is written
 * @param isNew whether the article is counted for the first time
 */
export async function learnWords(tx: Tx, written: Map<string, string>, isNew: boolean): Promise<void> {
  const known = frequent.get(tx) ?? new Set()
  frequent.set(tx, known)
  const words = [...written].filter(
    ([folded]) => !known.has(folded) && WORD.test(folded) && !UNSPACED.test(folded),
  )
  if (words.length === 0) return
  const rows = tx.all<{ id: number; folded: string; articles: number }>(sql`
    insert into ${searchVocabulary} (folded, written, articles)
    select value ->> 0, value ->> 1, 1 from json_each(${JSON.stringify(words)}) where true
    on conflict (folded) do update set articles = min(articles + ${Number(isNew)}, ${FREQUENT})
    returning id, folded, articles`)
  const least = (await isLarge(tx)) ? 2 : 1
  const fresh: [number, string][] = []
  for (const { id, folded, articles } of rows) {
    if (articles >= FREQUENT) known.add(folded)
    if (articles === least && isNew) for (const spelling of spellings(folded, 1)) fresh.push([id, spelling])
  }
  if (fresh.length > 0)
    tx.run(sql`insert or ignore into ${searchSpellings} (word_id, spelling)
      select value ->> 0, value ->> 1 from json_each(${JSON.stringify(fresh)})`)
}

async function isLarge(tx: Tx): Promise<boolean> {
  const rows = await totals(tx).execute()
  return rows.reduce((sum, row) => sum + row.articles, 0) > LARGE
}

const totals = preparedIn((tx) => tx.select().from(searchTotals).prepare())

/**
 * The first letters of a word, and what is left of them without one or several; and of the word with no letter doubled,
 * since where that goes wrong, it often does so twice: "comitee".
 */
export function spellings(folded: string, without: number): Set<string> {
  let last = new Set([[...folded].slice(0, COMPARED).join('')])
  const all = new Set([...last, [...folded.replace(/(\p{L})\1+/gu, '$1')].slice(0, COMPARED).join('')])
  for (let turn = 0; turn < without; turn += 1) {
    const shorter = new Set<string>()
    for (const one of last) {
      const letters = [...one]
      if (letters.length > 2) letters.forEach((_, at) => shorter.add(letters.toSpliced(at, 1).join('')))
    }
    for (const one of shorter) all.add(one)
    last = shorter
  }
  return all
}
