import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { confirmSubscriber, subscribe, type Choice } from '../newsletter/subscribers.ts'
import { articles, newsletterIssues, subscribers } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'

export type { Db }

/** Somebody who has the letter. @returns his number */
export async function addSubscriber(
  db: Db,
  email: string,
  choice: Choice = { frequency: 'daily', sections: [] },
  at = Date.now(),
): Promise<number> {
  await subscribe(db, email, choice, at)
  const row = await subscriberOf(db, email)
  if (!row) throw new Error('the subscriber was not written')
  await confirmSubscriber(db, row.id, at)
  return row.id
}

/** What is kept of an address; undefined for nothing. */
export async function subscriberOf(db: Db, email: string) {
  const [row] = await db.read
    .select()
    .from(subscribers)
    .where(eq(subscribers.emailKey, emailKey(email)))
  return row
}

/** So many readers of the letter of every day, at once. @param at milliseconds: when they asked and confirmed */
export async function addSubscribers(db: Db, many: number, at: number): Promise<void> {
  const values = Array.from({ length: many }, (_, n) => ({
    ...{
      email: `r${n}@example.org`,
      emailKey: `r${n}@example.org`,
      frequency: 'daily' as const,
      sections: [],
    },
    ...{ createdAt: at, confirmedAt: at },
  }))
  await db.write(async (tx) => tx.insert(subscribers).values(values))
}

/** All letters that were begun, by frequency and day. */
export const issuesIn = async (db: Db) =>
  (await db.read.select().from(newsletterIssues)).map(({ frequency, day }) => [frequency, day])

/** Takes all articles of a section off the site. */
export async function withdrawSection(db: Db, sectionId: number): Promise<void> {
  await db.write(async (tx) =>
    tx.update(articles).set({ status: 'unpublished' }).where(eq(articles.sectionId, sectionId)),
  )
}
