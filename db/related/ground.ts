import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, exists, gt, gte, inArray, lt, ne, sql, sum } from 'drizzle-orm'
import { LISTED } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, listStretches, relatedGround, relatedQueue, sections } from '../schema/index.ts'
import { featuresOf } from './features.ts'
import { hashOf } from './hash.ts'
import { tagHash } from './profile.ts'
import { Rarity } from './rarity.ts'
import { readText } from './text.ts'

/** More articles than these say no more about how rare a word is. */
const SAMPLE = 10_000
/** An archive that has grown or shrunk by so much is counted anew: a small one soon, since there each article counts. */
const CHANGED = { small: 0.02, large: 0.25, from: 20_000 }
const WALKED_AT_ONCE = 2000
const ONLY = 1

/** What all comparing rests on. */
export interface Ground {
  generation: number
  /** Public articles when words were counted. */
  articles: number
  rarity: Rarity
}

const loaded = new WeakMap<Db, Ground>()

/** How rare words are in this archive, as last counted; null before the first time. */
export async function groundOf(db: Db): Promise<Ground | null> {
  const [now] = await generationOf(db).execute()
  if (!now) return null
  const known = loaded.get(db)
  if (known?.generation === now.generation) return known
  const [row] = await db.read.select().from(relatedGround).where(eq(relatedGround.id, ONLY))
  if (!row) return null
  const counts = { sampled: row.sampled, hashes: numbers(row.hashes), counts: numbers(row.counts) }
  const ground = { generation: row.generation, articles: row.articles, rarity: new Rarity(counts) }
  loaded.set(db, ground)
  return ground
}

const generationOf = prepared((read) =>
  read
    .select({ generation: relatedGround.generation })
    .from(relatedGround)
    .where(eq(relatedGround.id, ONLY))
    .prepare(),
)

const numbers = (bytes: Buffer) => new Uint32Array(Uint8Array.from(bytes).buffer)
const bytesOf = (all: number[]) => Buffer.from(Uint32Array.from(all).buffer)

/** Whether so much has been published or withdrawn since words were counted that they are to be counted anew. */
export async function isGroundOld(db: Db): Promise<boolean> {
  const [row] = await db.read
    .select({ articles: relatedGround.articles })
    .from(relatedGround)
    .where(eq(relatedGround.id, ONLY))
  const now = await publicArticles(db)
  if (!row) return now > 0
  const share = now > CHANGED.from ? CHANGED.large : CHANGED.small
  return Math.abs(now - row.articles) > now * share
}

/** How many articles stand in lists: the lengths of all sections, which triggers keep. */
export async function publicArticles(db: Db): Promise<number> {
  const [row] = await db.read
    .select({ entries: sum(listStretches.entries).mapWith(Number) })
    .from(listStretches)
    .where(and(gte(listStretches.list, 'section:'), lt(listStretches.list, 'section;')))
  return row?.entries ?? 0
}

/**
 * Counts in how many articles each word is, and has all articles read and compared anew. The same archive gives the same
 * counts: which articles are read in a large one, their addresses say. What waits by itself, waits no more: its turn comes
 * among all.
 *
 * @returns false when it was stopped before it was done
 */
export async function countWords(db: Db, isStopped: () => boolean, onProgress: Progress): Promise<boolean> {
  const all = await publicArticles(db)
  const sample = await sampleOf(db, all)
  const counts = new Map<number, number>()
  for (const [done, id] of sample.entries()) {
    if (isStopped()) return false
    const text = await readText(db, id)
    if (!text) continue
    const hashes = new Set([...featuresOf(text).keys()].map(hashOf))
    for (const { slug } of text.tags) hashes.add(tagHash(slug))
    for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    onProgress('Counting words', done + 1, sample.length)
    await setImmediate()
  }
  const shared = [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => a - b)
  const row = {
    ...{ articles: all, sampled: sample.length, step: 'reread' as const, done: 0 },
    hashes: bytesOf(shared.map(([hash]) => hash)),
    counts: bytesOf(shared.map(([, count]) => count)),
  }
  await db.write(async (tx) => {
    await tx
      .insert(relatedGround)
      .values({ id: ONLY, generation: 1, ...row })
      .onConflictDoUpdate({
        target: relatedGround.id,
        set: { ...row, generation: sql`${relatedGround.generation} + 1` },
      })
    // Those that are gone are none of all.
    const isThere = exists(
      tx
        .select({ id: articles.id })
        .from(articles)
        .where(and(eq(articles.id, relatedQueue.articleId), ne(sql`+${articles.status}`, 'deleted'))),
    )
    await tx.delete(relatedQueue).where(and(inArray(relatedQueue.step, ['read', 'reread', 'rank']), isThere))
  })
  return true
}

export type Progress = (step: string, done: number, of: number) => void

/** All public articles, or a fair choice of them. */
async function sampleOf(db: Db, all: number): Promise<number[]> {
  const slugs = new Map(
    (await db.read.select({ id: sections.id, slug: sections.slug }).from(sections)).map((row) => [
      row.id,
      row.slug,
    ]),
  )
  const below = all <= SAMPLE ? Infinity : (SAMPLE / all) * 2 ** 32
  const chosen: number[] = []
  for (let last = 0; ;) {
    const { id, sectionId, slug } = articles
    const rows = await db.read
      .select({ id, sectionId, slug, isListed: sql<number>`${LISTED}` })
      .from(articles)
      .where(gt(id, last))
      .orderBy(asc(id))
      .limit(WALKED_AT_ONCE)
    for (const row of rows) {
      last = row.id
      if (row.isListed && hashOf(`${slugs.get(row.sectionId)}/${row.slug}`) < below) chosen.push(row.id)
    }
    if (rows.length < WALKED_AT_ONCE) return chosen
    await setImmediate()
  }
}
