import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles } from '../schema/index.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'

/** Only for the page that is taken away again. */
export async function keepForTrying(db: Db, id: number, html: string): Promise<void> {
  const bodyHtml = cleanArticleHtml(html)
  await db.write(async (tx) => await tx.update(articles).set({ bodyHtml }).where(eq(articles.id, id)))
}
