import { numberOf } from './stems/numbers.ts'

/** How an article is judged. Chosen by measurement: docs/search.md. */
export interface Ranking {
  /** How soon more of the same word adds nothing; how far a long text's words count less. */
  k1: number
  b: number
  /** What a word is worth by where it stands. */
  weight: { headline: number; standfirst: number; names: number; also: number }
  /** What words that are asked side by side are worth near each other, beside each for itself. */
  nearness: number
  /** Words apart, at most, to be near. */
  near: number
  /**
   * What the best articles have in common counts with the question: of how many of them, how many words, for which share
   * of the whole, and from how many words of the question on. A short question means what it says.
   */
  feedback: { articles: number; terms: number; share: number; fullFrom: number }
}

export const RANKING: Ranking = {
  ...{ k1: 2, b: 0.75, nearness: 0.3, near: 10 },
  weight: { headline: 2, standfirst: 1, names: 0.5, also: 1 },
  feedback: { articles: 6, terms: 30, share: 0.25, fullFrom: 6 },
}

/** The words of an article as numbers. */
export interface Words {
  id: number
  headline: Uint32Array
  standfirst: Uint32Array
  body: Uint32Array
  names: Uint32Array
  also: Uint32Array
}

/** A term with what it is worth. */
export interface Weighed {
  forms: string[][]
  weight: number
  /** How rare it is. */
  idf: number
}

/** How rare a term is that so many of the articles have; never below nought. BM25's own, as Lucene has it. */
export const rarity = (found: number, articles: number): number =>
  Math.log(1 + (articles - found + 0.5) / (found + 0.5))

export interface Judged {
  id: number
  score: number
  /** What of the asked-for rarity is there, from 0 to 1. */
  share: number
  /** Which of the terms it has not, by their places in the question. */
  lacks: number[]
}

/** Prepares the judging of articles by what was asked. @param average how many words an article has */
export function judgeOf(terms: Weighed[], average: number, ranking: Ranking) {
  const { single, rows, sieve } = lookup(terms)
  const asked = terms.reduce((sum, { weight, idf }) => sum + weight * idf, 0)
  const { k1, b, weight, near, nearness } = ranking
  const counts = new Float64Array(terms.length)
  const pairs = new Float64Array(terms.length)
  const last = new Int32Array(terms.length)

  function count(stems: Uint32Array, worth: number, from: number) {
    for (let index = 0; index < stems.length; index += 1) {
      const stem = stems[index] ?? 0
      if (sieve[stem % SIEVE] === 0) continue
      const here = single.get(stem)
      if (here === undefined) continue
      const at = from + index
      for (const term of here) {
        counts[term] = (counts[term] ?? 0) + worth
        last[term] = at
        for (const next of [term - 1, term + 1]) {
          const apart = at - (last[next] ?? -FAR)
          if (apart > 0 && apart <= near) {
            const pair = Math.min(term, next)
            pairs[pair] = (pairs[pair] ?? 0) + worth
          }
        }
      }
    }
    for (const { term, form } of rows) counts[term] = (counts[term] ?? 0) + worth * timesIn(stems, form)
    return from + stems.length + FAR
  }

  return ({ id, headline, standfirst, body, names, also }: Words): Judged => {
    counts.fill(0)
    pairs.fill(0)
    last.fill(-FAR)
    let at = count(headline, weight.headline, 0)
    at = count(standfirst, weight.standfirst, at)
    at = count(body, 1, at)
    at = count(names, weight.names, at)
    count(also, weight.also, at)
    const norm = k1 * (1 - b + (b * body.length) / average)
    const worth = (tf: number) => (tf * (k1 + 1)) / (tf + norm)
    let score = 0
    let found = 0
    const lacks: number[] = []
    terms.forEach((term, index) => {
      const tf = counts[index] ?? 0
      if (tf === 0) return void lacks.push(index)
      const most = term.weight * term.idf
      score += most * worth(tf)
      found += most
      const together = pairs[index] ?? 0
      const next = terms[index + 1]
      if (together > 0 && next) score += nearness * ((most + next.weight * next.idf) / 2) * worth(together)
    })
    const share = asked === 0 ? 0 : found / asked
    return { id, share, score, lacks }
  }
}

/** Further apart than any two words can be and still be near. */
const FAR = 1000

/** Most words are none that is asked for, and are passed over without being looked up. */
const SIEVE = 4096

/** By their stem, the terms of one; and those of several side by side. */
function lookup(terms: Weighed[]) {
  const single = new Map<number, number[]>()
  const rows: { term: number; form: number[] }[] = []
  terms.forEach(({ forms }, term) => {
    for (const stems of forms) {
      const form = stems.map(numberOf)
      const [stem] = form
      if (form.length > 1) rows.push({ term, form })
      else if (stem !== undefined) single.set(stem, [...(single.get(stem) ?? []), term])
    }
  })
  const sieve = new Uint8Array(SIEVE)
  for (const stem of single.keys()) sieve[stem % SIEVE] = 1
  return { single, rows, sieve }
}

function timesIn(stems: Uint32Array, form: number[]): number {
  let times = 0
  const first = form[0] ?? 0
  for (let at = stems.indexOf(first); at !== -1; at = stems.indexOf(first, at + 1))
    if (form.every((stem, offset) => stems[at + offset] === stem)) times += 1
  return times
}
