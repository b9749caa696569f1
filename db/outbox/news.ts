import { asc, inArray, lte } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { webhookNews } from '../schema/index.ts'
import { listening, queueCall } from './queue.ts'

/** A text is seldom saved once only: what happens to it within this time is told once. */
export const SETTLES_MS = 2000
const AT_ONCE = 200

/**
 * Has webhooks called that want to know what happened to articles. Triggers have noted it in the transaction of the change;
 * here each note becomes a call of every webhook that wants to know.
 * No person's command: the clock's.
 *
 * @param now milliseconds
 * @returns how many notes there were
 */
export async function spreadNews(db: Db, now: number): Promise<number> {
  const isDue = lte(webhookNews.at, now - SETTLES_MS)
  // Asked every second, and mostly in vain: the writer is left alone then.
  const [waiting] = await db.read.select({ id: webhookNews.id }).from(webhookNews).where(isDue).limit(1)
  if (!waiting) return 0
  return await db.write(async (tx) => {
    const { id, event, articleId, path, at } = webhookNews
    const news = await tx
      .select({ id, event, articleId, path, at })
      .from(webhookNews)
      .where(isDue)
      .orderBy(asc(at), asc(id))
      .limit(AT_ONCE)
    const hooks = await listening(tx).execute()
    for (const { id: _id, event: kind, ...data } of news)
      for (const hook of hooks)
        if ((hook.events as string[]).includes(kind)) await queueCall(tx, hook.id, { kind, data }, now)
    const done = news.map((one) => one.id)
    if (done.length > 0) await tx.delete(webhookNews).where(inArray(id, done))
    return news.length
  })
}
