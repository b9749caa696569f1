import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDb, type Db } from '#db/client.ts'
import { foundArticles } from '#db/search/found.ts'
import type { SearchSort } from '#db/search/sorts.ts'
import { suggestion } from '#db/search/suggest.ts'
import { seededRandom } from '#db/testing/random.ts'
import { archiveOf } from '../scale/archive.ts'

export interface Times {
  p50: number
  p95: number
  longest: number
}

/** Milliseconds of each question, asked twice: the second time counts. */
export async function timed(
  questions: string[],
  ask: (question: string) => Promise<unknown>,
): Promise<Times> {
  const took: number[] = []
  for (const question of questions) await ask(question)
  for (const question of questions) {
    const began = performance.now()
    await ask(question)
    took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => Number((took[Math.floor((took.length - 1) * share)] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), longest: at(1) }
}

const EACH = 60
const MISSPELT = 40

/** How long questions take in an archive of so many articles: what was asked, and its times. */
export async function timesInArchive(articles: number, dir?: string): Promise<(string | number)[][]> {
  const folder = dir ?? mkdtempSync(join(tmpdir(), 'broadsheet-search-'))
  const archive = await archiveOf(folder, articles, () => {})
  const db = openDb(join(archive, 'broadsheet.db'))
  const rows: (string | number)[][] = []
  const row = async (name: string, questions: string[], ask: (question: string) => Promise<unknown>) => {
    const { p50, p95, longest } = await timed(questions, ask)
    rows.push([name, p50, p95, longest])
  }
  const find = (sort: SearchSort) => (text: string) => foundArticles(db, { text, sort }, { limit: 20 })
  const { frequent, rows: sentences } = wordsIn(db)
  await row('a frequent word', frequent.slice(0, EACH), find('relevance'))
  await row('two frequent words', pairs(frequent), find('relevance'))
  await row('a question of 20 words', sentences, find('relevance'))
  await row('20 frequent words', rowsOf(frequent, 20), find('relevance'))
  await row('a frequent word, newest first', frequent.slice(0, EACH), find('newest'))
  await row('two frequent words, oldest first', pairs(frequent), find('oldest'))
  await row('a misspelt word', misspelt(frequent), async (text) => {
    const { terms } = await foundArticles(db, { text }, { limit: 20 })
    return await suggestion(db, text, terms)
  })
  db.close()
  if (!dir && existsSync(folder)) rmSync(folder, { recursive: true })
  return rows
}

/** Words that many articles have, the most frequent first; and sentences of articles. */
function wordsIn(db: Db): { frequent: string[]; rows: string[] } {
  const bodies = db.sqlite.reader
    .prepare<[], string>(
      "select body_text from articles where status = 'published' order by id desc limit 400",
    )
    .pluck()
    .all()
  const counts = new Map<string, number>()
  for (const body of bodies)
    for (const word of new Set(body.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word)
  const rows = bodies.slice(0, EACH).map((body) => body.split(/\s+/).slice(40, 60).join(' '))
  return { frequent: frequent.slice(0, 300), rows }
}

const pairs = (words: string[]) =>
  Array.from({ length: EACH }, (_, index) => `${words[index] ?? ''} ${words[(index * 7 + 3) % 200] ?? ''}`)

const rowsOf = (words: string[], many: number) =>
  Array.from({ length: EACH }, (_, index) => words.slice(index, index + many).join(' '))

function misspelt(words: string[]): string[] {
  const random = seededRandom(7)
  return words
    .filter((word) => word.length > 5)
    .slice(0, MISSPELT)
    .map((word) => {
      const at = 1 + Math.floor(random.next() * (word.length - 2))
      return word.slice(0, at) + word.slice(at + 1)
    })
}
