import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles } from '../schema/index.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { groundOf } from './ground.ts'
import { rank } from './rank.ts'
import { storedOf, storeList, storeProfile } from './store.ts'
import { readText } from './text.ts'

export type AgainResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' | 'not-yet' }

/**
 * Reads an article and compares it now, without waiting for its turn.
 *
 * @returns 'not-yet' while the words of the archive are being counted for the first time
 */
export async function relateNow(db: Db, viewer: Viewer, articleId: number): Promise<AgainResult> {
  if (!may(viewer, 'related.edit')) return { ok: false, reason: 'forbidden' }
  const [article] = await db.read
    .select({ sectionId: articles.sectionId })
    .from(articles)
    .where(eq(articles.id, articleId))
  if (!article) return { ok: false, reason: 'unknown-article' }
  if (!mayIn(viewer, 'related.edit', article.sectionId)) return { ok: false, reason: 'forbidden' }
  const ground = await groundOf(db)
  const text = await readText(db, articleId)
  if (!text) return { ok: false, reason: 'unknown-article' }
  if (!ground) return { ok: false, reason: 'not-yet' }
  const stored = storedOf(articleId, text, ground.rarity)
  await db.write((tx) => storeProfile(tx, stored, ground.rarity))
  const list = await rank(db, articleId, ground.rarity)
  await db.write((tx) => storeList(tx, list))
  return { ok: true }
}
