import type { Doc } from './corpus.ts'

/** What is related to the article of this index: indexes, the best first. */
export type Ranking = (index: number) => number[]

const WORD = /[\p{L}\p{N}]{3,}/gu
const STRONGEST = 25
const K1 = 1.2
const B = 0.75

/** Articles whose headlines share words, the rarer the better. */
export function byHeadlines(docs: Doc[]): Ranking {
  const counts = docs.map((doc) => counted(doc.headline))
  const inverse = rarities(counts)
  return (index) =>
    best(docs, index, (other) => {
      let score = 0
      for (const word of counts[index]?.keys() ?? []) if (counts[other]?.has(word)) score += inverse(word)
      return score
    })
}

/** The 25 strongest words of an article, by tf-idf, as a query that BM25 ranks. */
export function byStrongestWords(docs: Doc[]): Ranking {
  const counts = docs.map((doc) => counted(`${doc.headline} ${doc.standfirst} ${doc.bodyText}`))
  const inverse = rarities(counts)
  const lengths = counts.map((words) => [...words.values()].reduce((sum, count) => sum + count, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / docs.length
  return (index) => {
    const query = [...(counts[index] ?? [])]
      .map(([word, count]) => ({ word, worth: count * inverse(word) }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, STRONGEST)
    return best(docs, index, (other) => {
      let score = 0
      for (const { word } of query) {
        const count = counts[other]?.get(word)
        if (!count) continue
        const length = 1 - B + (B * (lengths[other] ?? 0)) / average
        score += (inverse(word) * count * (K1 + 1)) / (count + K1 * length)
      }
      return score
    })
  }
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function rarities(counts: Map<string, number>[]) {
  const having = new Map<string, number>()
  for (const words of counts) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  return (word: string) => {
    const n = having.get(word) ?? 0
    return Math.log(1 + (counts.length - n + 0.5) / (n + 0.5))
  }
}

function best(docs: Doc[], index: number, scoreOf: (other: number) => number): number[] {
  return docs
    .map((_, other) => ({ other, score: other === index ? 0 : scoreOf(other) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.other - b.other)
    .slice(0, 5)
    .map(({ other }) => other)
}
