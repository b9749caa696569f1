import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { relateAll } from '../related/relate.ts'
import { articles } from '../schema/index.ts'

/** Compares what the server would compare within a second or two: afterwards every list is as it should be. */
export async function settleRelated(db: Db): Promise<void> {
  await relateAll(db, { end: 'oldest' })
}

/** Takes all articles of a headline away, as nothing but an import does. */
export async function removeArticles(db: Db, headline: string): Promise<void> {
  await db.write(async (tx) => await tx.delete(articles).where(eq(articles.headline, headline)))
}
