import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleRelations, articles, articleTags } from '../schema/index.ts'
import { matchAny, terms } from '../search/match.ts'
import { BY_ID } from './cards.ts'

/** A page shows five; more are kept, since some of them stand elsewhere on the page or are withdrawn later. */
const KEPT = 12
/** As many words of the text as describe it; more add noise and time. */
const QUERY_TERMS = 25
const CANDIDATES = 60
/** What a shared tag, the same section and a perfect match of the words are worth beside each other. */
const WEIGHT = { tag: 2, section: 1, words: 5, recency: 1 }
/** Without a shared tag the words must speak clearly: nothing related is better than something random. */
const WORDS_ALONE = 0.4
const HALF_LIFE_DAYS = 60
const DAY = 86_400_000

interface Subject {
  id: number
  sectionId: number
  headline: string
  standfirst: string
  bodyText: string
  publishedAt: number | null
}

/**
 * Computes and stores what is related to each of these articles: by shared tags, section, words and nearness in time.
 * Deterministic: the same archive gives the same lists. What an editor pinned stays.
 *
 * @param ids articles whose lists are to be made anew
 * @param onProgress told after each one
 */
export async function relateArticles(
  db: Db,
  ids: number[],
  onProgress?: (done: number) => void,
): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const subject = await load(db, id)
    const related = subject ? await rank(db, subject) : []
    await db.write(async (tx) => {
      await tx
        .delete(articleRelations)
        .where(and(eq(articleRelations.articleId, id), eq(articleRelations.pinned, false)))
      if (related.length > 0) await tx.insert(articleRelations).values(related).onConflictDoNothing()
    })
    onProgress?.(index + 1)
    // A long list must not keep everybody else waiting.
    await setImmediate()
  }
}

/** A new article also belongs into the lists of those that it is related to. */
export async function relateWithNeighbours(db: Db, id: number): Promise<void> {
  await relateArticles(db, [id])
  const neighbours = await db.read
    .select({ id: articleRelations.relatedId })
    .from(articleRelations)
    .where(eq(articleRelations.articleId, id))
  await relateArticles(
    db,
    neighbours.map((neighbour) => neighbour.id),
  )
}

async function load(db: Db, id: number): Promise<Subject | undefined> {
  const { sectionId, headline, standfirst, bodyText, publishedAt } = articles
  const [row] = await db.read
    .select({ id: articles.id, sectionId, headline, standfirst, bodyText, publishedAt })
    .from(articles)
    .where(and(eq(articles.id, id), eq(articles.kind, 'article')))
  return row
}

async function rank(db: Db, subject: Subject) {
  const shared = await sharedTags(db, subject.id)
  const words = await wordScores(db, subject)
  const ids = [...new Set([...shared.keys(), ...words.keys()])]
  if (ids.length === 0) return []
  const rows = await db.read
    .select({ id: articles.id, sectionId: articles.sectionId, publishedAt: articles.publishedAt })
    .from(articles)
    .where(and(inArray(articles.id, ids), BY_ID.listed))
  return rows
    .filter((row) => shared.has(row.id) || (words.get(row.id) ?? 0) >= WORDS_ALONE)
    .map((row) => ({
      articleId: subject.id,
      relatedId: row.id,
      score:
        WEIGHT.tag * (shared.get(row.id) ?? 0) +
        WEIGHT.section * Number(row.sectionId === subject.sectionId) +
        WEIGHT.words * (words.get(row.id) ?? 0) +
        WEIGHT.recency * nearness(subject.publishedAt, row.publishedAt),
    }))
    .sort((a, b) => b.score - a.score || b.relatedId - a.relatedId)
    .slice(0, KEPT)
}

async function sharedTags(db: Db, id: number): Promise<Map<number, number>> {
  const own = db.read
    .select({ tagId: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, id))
  const rows = await db.read
    .select({ id: articleTags.articleId, shared: sql<number>`count(*)` })
    .from(articleTags)
    .where(and(inArray(articleTags.tagId, own), ne(articleTags.articleId, id)))
    .groupBy(articleTags.articleId)
    .orderBy(desc(sql`count(*)`), desc(articleTags.articleId))
    .limit(CANDIDATES)
  return new Map(rows.map((row) => [row.id, row.shared]))
}

/** bm25 of the articles that use this one's telling words, scaled so that the best is 1. */
async function wordScores(db: Db, subject: Subject): Promise<Map<number, number>> {
  const match = matchAny(tellingWords(subject))
  if (!match) return new Map()
  const rows = await db.read.all<{ id: number; score: number }>(sql`
    select rowid as id, -bm25(articles_fts, 4.0, 2.0, 1.0) as score from articles_fts
    where articles_fts match ${match} and rowid <> ${subject.id}
    order by score desc, rowid desc limit ${CANDIDATES}`)
  const best = rows[0]?.score ?? 1
  return new Map(rows.map((row) => [row.id, row.score / best]))
}

/** Longer words that the headline has or the text repeats: names and subjects rather than grammar. */
function tellingWords({ headline, standfirst, bodyText }: Subject): string[] {
  const weight = new Map<string, number>()
  const count = (text: string, worth: number) => {
    for (const term of terms(text.toLowerCase())) {
      if (term.length > 4) weight.set(term, (weight.get(term) ?? 0) + worth)
    }
  }
  count(headline, 4)
  count(standfirst, 2)
  count(bodyText, 1)
  const ranked = [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return ranked.slice(0, QUERY_TERMS).map(([term]) => term)
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0
  return 0.5 ** (Math.abs(a - b) / (HALF_LIFE_DAYS * DAY))
}

/** What stands as related in the archive, best first, editor's pins before all: published articles only. */
export async function relatedIds(db: Db, id: number): Promise<number[]> {
  const rows = await relatedTo(db).execute({ id })
  return rows.map((row) => row.id)
}

const relatedTo = prepared((read) =>
  read
    .select({ id: articleRelations.relatedId })
    .from(articleRelations)
    .innerJoin(articles, eq(articles.id, articleRelations.relatedId))
    .where(and(eq(articleRelations.articleId, sql.placeholder('id')), BY_ID.published))
    .orderBy(desc(articleRelations.pinned), desc(articleRelations.score), asc(articleRelations.relatedId))
    .prepare(),
)
