import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleRelations, articles } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { alikeByTags, alikeByWords, type Text } from './alike.ts'
import { BY_ID } from './cards.ts'
import type { ArticleStatus } from './status.ts'

/** A page shows five; more are kept, since some of them stand elsewhere on the page or are withdrawn later. */
const KEPT = 12
/** Lists that are written together: one wait for the disk, and nobody else waits long for the writer. */
const AT_ONCE = 20
/** What a shared tag, the same section and a perfect match of the words are worth beside each other. */
const WEIGHT = { tag: 2, section: 1, words: 5, recency: 1 }
/** Without a shared tag the words must speak clearly: nothing related is better than something random. */
const WORDS_ALONE = 0.4
const HALF_LIFE_DAYS = 60
const DAY = 86_400_000
/** For a draft the newest articles are the nearest. */
const NEVER = Number.MAX_SAFE_INTEGER

interface Subject extends Text {
  sectionId: number
  publishedAt: number | null
  status: ArticleStatus
}
type Relation = typeof articleRelations.$inferInsert

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
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const lists: { id: number; related: Relation[] }[] = []
    for (const id of ids.slice(from, from + AT_ONCE)) {
      const subject = await load(db, id)
      lists.push({ id, related: subject ? await rank(db, subject) : [] })
      onProgress?.(from + lists.length)
      // A long list must not keep everybody else waiting.
      await setImmediate()
    }
    await db.write(async (tx) => {
      for (const { id, related } of lists) await replaceList(tx, id, related)
    })
  }
}

/**
 * Relates an article that is new or changed, and takes it into the lists of those that it is related to, at the place
 * that the nearness of the two gives it there.
 */
export async function relateWithNeighbours(db: Db, id: number): Promise<void> {
  const subject = await load(db, id)
  const related = subject ? await rank(db, subject) : []
  await db.write(async (tx) => {
    await replaceList(tx, id, related)
    if (subject?.status === 'published') await joinLists(tx, related)
  })
}

async function replaceList(tx: Tx, id: number, related: Relation[]) {
  await tx
    .delete(articleRelations)
    .where(and(eq(articleRelations.articleId, id), eq(articleRelations.pinned, false)))
  if (related.length > 0) await tx.insert(articleRelations).values(related).onConflictDoNothing()
}

/** Turned around, each relation is one of the other article's; whichever list is too long then loses its last. */
async function joinLists(tx: Tx, related: Relation[]) {
  if (related.length === 0) return
  await tx
    .insert(articleRelations)
    .values(
      related.map(({ articleId, relatedId, score }) => ({
        articleId: relatedId,
        relatedId: articleId,
        score,
      })),
    )
    .onConflictDoUpdate({
      target: [articleRelations.articleId, articleRelations.relatedId],
      set: { score: sql`excluded.score` },
      setWhere: eq(articleRelations.pinned, false),
    })
  const { articleId, relatedId, pinned, score } = articleRelations
  const mine = inArray(
    articleId,
    related.map((relation) => relation.relatedId),
  )
  const rows = await tx
    .select({ articleId, relatedId })
    .from(articleRelations)
    .where(and(mine, eq(pinned, false)))
    .orderBy(desc(score), desc(relatedId))
  for (const [id, list] of Map.groupBy(rows, (row) => row.articleId)) {
    const beyond = list.slice(KEPT).map((row) => row.relatedId)
    if (beyond.length > 0)
      await tx
        .delete(articleRelations)
        .where(and(eq(articleId, id), inArray(relatedId, beyond), eq(pinned, false)))
  }
}

async function load(db: Db, id: number): Promise<Subject | undefined> {
  const { sectionId, headline, standfirst, bodyText, publishedAt, status } = articles
  const [row] = await db.read
    .select({ id: articles.id, sectionId, headline, standfirst, bodyText, publishedAt, status })
    .from(articles)
    .where(and(eq(articles.id, id), eq(articles.kind, 'article')))
  return row
}

async function rank(db: Db, subject: Subject): Promise<Relation[]> {
  const shared = await alikeByTags(db, subject.id, subject.publishedAt ?? NEVER)
  const words = await alikeByWords(db, subject)
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
