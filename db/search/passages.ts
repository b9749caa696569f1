import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { wordsOfPosts } from '../live/words.ts'
import { articles, searchFacts } from '../schema/index.ts'
import type { Found } from './candidates.ts'
import type { SearchLanguage } from './languages.ts'
import { rarity } from './scoring.ts'
import { stemmedWords, type StemmedWord } from './stemmed.ts'

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  isHit: boolean
}
export interface Passage {
  headline: Piece[]
  standfirst: Piece[]
  /** Of the body, where most of what was asked stands together; empty when nothing of it is there. */
  body: Piece[]
}

/** Words of a passage: three lines on a telephone. */
const LONG = 34
/** So far back a passage may begin earlier, where a sentence does. */
const LEAD = 10
/** Letters of a body that are looked through. */
const LONGEST = 40_000

/**
 * Where in these articles what was looked for stands, as it is written there, whatever the index made of it.
 *
 * @param terms with how many articles have each
 * @param all how many articles there are
 */
export async function passagesOf(
  db: Db,
  ids: number[],
  terms: Found[],
  all: number,
): Promise<Map<number, Passage>> {
  const rows = await db.read
    .select({
      ...{ id: articles.id, headline: articles.headline, standfirst: articles.standfirst },
      ...{ body: articles.bodyText, language: searchFacts.language },
    })
    .from(articles)
    .innerJoin(searchFacts, sql`${searchFacts.articleId} = ${articles.id}`)
    .where(sql`${articles.id} in (select value from json_each(${JSON.stringify(ids)}))`)
  const find = finderOf(terms, all)
  const posts = await wordsOfPosts(db, ids)
  return new Map(
    rows.map(({ id, headline, standfirst, body, language }) => {
      const hits = (text: string) => find(stemmedWords(text, language as SearchLanguage))
      const own = posts.get(id)
      const text = (own === undefined ? body : `${body}\n${own}`).slice(0, LONGEST)
      return [
        id,
        {
          headline: pieces(headline, hits(headline)),
          standfirst: pieces(standfirst, hits(standfirst)),
          body: passage(text, stemmedWords(text, language as SearchLanguage), find),
        },
      ]
    }),
  )
}

interface Hit {
  /** Which word of the text, and how many of them. */
  at: number
  many: number
  start: number
  end: number
  term: number
  worth: number
}
type Find = (words: StemmedWord[]) => Hit[]

/** Prepares the finding of terms among the words of a text. */
function finderOf(terms: Found[], all: number): Find {
  const byFirst = new Map<string, { form: string[]; term: number; worth: number }[]>()
  terms.forEach(({ term: { forms }, articles }, term) => {
    for (const form of forms) {
      const known = byFirst.get(form[0] ?? '') ?? []
      byFirst.set(form[0] ?? '', [...known, { form, term, worth: rarity(articles, all) }])
    }
  })
  return (words) =>
    words.flatMap(({ stem, folded, start }, at) => {
      const candidates = byFirst.get(stem) ?? byFirst.get(folded) ?? []
      const hit = candidates.find(({ form }) =>
        form.every((one, offset) => offset === 0 || words[at + offset]?.stem === one),
      )
      if (!hit) return []
      const many = hit.form.length
      return [{ at, many, start, end: words[at + many - 1]?.end ?? start, term: hit.term, worth: hit.worth }]
    })
}

function passage(text: string, words: StemmedWord[], find: Find): Piece[] {
  const hits = find(words)
  if (hits.length === 0) return []
  const first = bestStart(hits)
  const from = sentenceStart(text, words, hits[first]?.at ?? 0)
  const to = Math.min(words.length - 1, from + LONG)
  const start = from === 0 ? 0 : (words[from]?.start ?? 0)
  const isEnd = to === words.length - 1
  const end = isEnd ? text.length : (words[to]?.end ?? text.length)
  const shown = hits
    .filter((hit) => hit.start >= start && hit.end <= end)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }))
  const found = pieces(text.slice(start, end).replaceAll('\n', ' '), shown)
  if (start > 0) found.unshift({ text: '… ', isHit: false })
  if (!isEnd) found.push({ text: ' …', isHit: false })
  return found
}

/** The hit from which on the most different terms stand together, the rarer counting more. */
function bestStart(hits: Hit[]): number {
  let best = 0
  let most = -1
  hits.forEach((hit, index) => {
    const seen = new Set<number>()
    let worth = 0
    for (let next = index; next < hits.length; next += 1) {
      const other = hits[next]
      if (!other || other.at - hit.at > LONG - LEAD) break
      worth += seen.has(other.term) ? other.worth / 20 : other.worth
      seen.add(other.term)
    }
    if (worth > most) [best, most] = [index, worth]
  })
  return best
}

/** The word where the sentence of this one begins, if that is near; else a few words before it. */
function sentenceStart(text: string, words: StemmedWord[], at: number): number {
  for (let from = at; from > Math.max(0, at - LEAD); from -= 1) {
    const between = text.slice(words[from - 1]?.end ?? 0, words[from]?.start ?? 0)
    if (/[.!?…。！？؟:\n]/.test(between)) return from
  }
  return at <= LEAD ? 0 : at - 4
}

/** A text cut at its hits; two that only a space parts are one. */
function pieces(text: string, hits: { start: number; end: number }[]): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const { start, end } of hits) {
    if (start < from) continue
    const last = found.at(-1)
    if (last?.isHit && text.slice(from, start) === ' ') last.text += text.slice(from, end)
    else {
      if (start > from) found.push({ text: text.slice(from, start), isHit: false })
      found.push({ text: text.slice(start, end), isHit: true })
    }
    from = end
  }
  if (from < text.length) found.push({ text: text.slice(from), isHit: false })
  return found
}
