import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleCopies, articleProfiles, articleRelations, articles, articleTerms } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { KEPT } from './choose.ts'
import { featuresOf } from './features.ts'
import { foundBy, profileOf, readProfile, vectorOf, weightOf, writeProfile, type Profile } from './profile.ts'
import type { Ranked } from './rank.ts'
import type { Rarity } from './rarity.ts'
import { sketchOf, writeSketch } from './sketch.ts'
import type { Read } from './text.ts'

/** What a shared tag counts in finding, in thousandths as words do. */
const TAG_WEIGHT = 100

/** What is stored of an article that was read. */
export interface Stored {
  articleId: number
  /** Null for one that is gone. */
  profile: (typeof articleProfiles.$inferInsert & { words: Profile; sectionId: number }) | null
}

export function storedOf(articleId: number, text: Read | null, rarity: Rarity): Stored {
  if (!text) return { articleId, profile: null }
  const words = profileOf(
    featuresOf(text),
    text.tags.map(({ slug }) => slug),
    rarity,
  )
  // With the headline: of two briefs with the same few words below, it is what tells them apart.
  const sketch = writeSketch(sketchOf(`${text.headline}\n${text.standfirst}\n${text.bodyText}`))
  const isFound = text.status === 'published'
  const { place, sectionId } = text
  return {
    articleId,
    profile: { articleId, place, isFound, terms: writeProfile(words), sketch, words, sectionId },
  }
}

/** Writes what an article is about, and by what it is found. */
export async function storeProfile(tx: Tx, { articleId, profile }: Stored, rarity: Rarity): Promise<void> {
  const [before] = await tx.select().from(articleProfiles).where(eq(articleProfiles.articleId, articleId))
  if (before?.isFound) {
    const { term, place } = articleTerms
    // By which of them it was found hung on how rare they were then.
    const hashes = [...readProfile(before.terms).hashes]
    await tx
      .delete(articleTerms)
      .where(and(inArray(term, hashes), eq(place, before.place), eq(articleTerms.articleId, articleId)))
  }
  if (!profile) {
    await tx.delete(articleProfiles).where(eq(articleProfiles.articleId, articleId))
    return
  }
  const { words: _words, sectionId, ...row } = profile
  await tx
    .insert(articleProfiles)
    .values(row)
    .onConflictDoUpdate({ target: articleProfiles.articleId, set: row })
  if (!row.isFound) return
  const weights = weightOf(vectorOf(profile.words, rarity))
  const { words, tags } = foundBy(profile.words, rarity)
  const postings = new Map([
    ...words.map((hash) => [hash, Math.round((weights.get(hash) ?? 0) * 1000)] as const),
    ...tags.map((hash) => [hash, TAG_WEIGHT] as const),
  ])
  await tx.run(sql`
    insert into article_terms (term, place, article_id, weight, section_id)
    select value ->> 0, ${row.place}, ${articleId}, value ->> 1, ${sectionId}
    from json_each(${JSON.stringify([...postings])})`)
}

/** Writes a list where it has become another one; what is pinned stays. */
export async function storeList(tx: Tx, { articleId, related, copies }: Ranked): Promise<void> {
  const mine = and(eq(articleRelations.articleId, articleId), eq(articleRelations.pinned, false))
  const before = new Map(
    (await tx.select().from(articleRelations).where(mine)).map((row) => [row.relatedId, row]),
  )
  // It may have been deleted while its list was made, and so may what stands in it.
  const there = await existing(tx, [articleId, ...related.map(({ relatedId }) => relatedId)])
  const rows = there.has(articleId) ? related.filter(({ relatedId }) => there.has(relatedId)) : []
  const after = new Set(rows.map(({ relatedId }) => relatedId))
  const gone = [...before.keys()].filter((id) => !after.has(id))
  if (gone.length > 0)
    await tx.delete(articleRelations).where(and(mine, inArray(articleRelations.relatedId, gone)))
  for (const [position, row] of rows.entries()) {
    const known = before.get(row.relatedId)
    const isSame = known?.position === position && known.score === row.score
    if (isSame && JSON.stringify(known.because) === JSON.stringify(row.because)) continue
    const values = { ...row, articleId, position }
    await tx
      .insert(articleRelations)
      .values(values)
      .onConflictDoUpdate({
        target: [articleRelations.articleId, articleRelations.relatedId],
        set: values,
        setWhere: eq(articleRelations.pinned, false),
      })
  }
  await tx.delete(articleCopies).where(eq(articleCopies.articleId, articleId))
  const known = await existing(tx, [articleId, ...copies.flatMap(({ copyId, ofId }) => [copyId, ofId])])
  const kept = copies.filter(({ copyId, ofId }) => [articleId, copyId, ofId].every((id) => known.has(id)))
  if (kept.length > 0) await tx.insert(articleCopies).values(kept.map((copy) => ({ ...copy, articleId })))
}

async function existing(tx: Tx, ids: number[]): Promise<Set<number>> {
  const rows = await tx.select({ id: articles.id }).from(articles).where(inArray(articles.id, ids))
  return new Set(rows.map(({ id }) => id))
}

/**
 * Whose lists have to be made again since this article has changed: those in which it stands, those that left something
 * out as its copy, and those in which it would stand.
 */
export async function touched(db: Db, { articleId, bonds }: Ranked): Promise<number[]> {
  const inLists = await db.read
    .select({ id: articleRelations.articleId })
    .from(articleRelations)
    .where(eq(articleRelations.relatedId, articleId))
  const asCopy = await db.read
    .select({ id: articleCopies.articleId })
    .from(articleCopies)
    .where(eq(articleCopies.copyId, articleId))
  const ofCopy = await db.read
    .select({ id: articleCopies.articleId })
    .from(articleCopies)
    .where(eq(articleCopies.ofId, articleId))
  const lists = await db.read
    .select({
      id: articleRelations.articleId,
      entries: sql<number>`count(*)`,
      worst: sql<number>`min(${articleRelations.score})`,
    })
    .from(articleRelations)
    .where(
      and(
        inArray(
          articleRelations.articleId,
          bonds.map(({ id }) => id),
        ),
        eq(articleRelations.pinned, false),
      ),
    )
    .groupBy(articleRelations.articleId)
  const worst = new Map(lists.map(({ id, entries, worst }) => [id, entries < KEPT ? 0 : worst]))
  const would = bonds.filter(({ id, score }) => score >= (worst.get(id) ?? 0))
  const all = new Set([...inLists, ...asCopy, ...ofCopy, ...would].map(({ id }) => id))
  all.delete(articleId)
  return [...all]
}
