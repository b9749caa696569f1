import { and, eq, isNull } from 'drizzle-orm'
import { hasEnough } from '../commenters/ask.ts'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { outbox, subscribers } from '../schema/index.ts'
import { emailKey, normaliseEmail } from '../text/email.ts'
import { emptyWal } from '../commenters/erase.ts'
import type { Frequency } from './modes.ts'

export type Subscriber = typeof subscribers.$inferSelect

/** What a reader wants to have, and how often. */
export interface Choice {
  frequency: Frequency
  /** Ids of sections; none for all of them. */
  sections: number[]
}

/**
 * Takes down that somebody wants the letter, and asks at his address whether it was he. Whoever has it already is sent the way to
 * change it. Whoever asks is told the same in every case.
 *
 * @param email as typed, and an address
 * @param now milliseconds
 */
export async function subscribe(db: Db, email: string, choice: Choice, now: number): Promise<void> {
  const key = emailKey(email)
  await db.write(async (tx) => {
    const [known] = await tx.select().from(subscribers).where(eq(subscribers.emailKey, key))
    const has = known && known.confirmedAt !== null && known.endedAt === null
    // Who ended it and asks again has to be asked, as if he had never had it.
    if (known && !has)
      await tx
        .update(subscribers)
        .set({ ...choice, createdAt: now, confirmedAt: null, pausedAt: null, endedAt: null })
        .where(eq(subscribers.id, known.id))
    const [row] = known
      ? [known]
      : await tx
          .insert(subscribers)
          .values({ email: normaliseEmail(email), emailKey: key, ...choice, createdAt: now })
          .returning()
    if (!row) throw new Error('the subscriber was not written')
    const kind = has ? 'newsletter-known' : 'newsletter-confirm'
    if (await hasEnough(tx, kind, key, now)) return
    await queueMail(tx, { kind, to: key, data: { subscriberId: row.id } }, now)
  })
}

/** Who is subscribed under a number; null when he has gone. */
export async function subscriberById(db: Db, id: number): Promise<Subscriber | null> {
  const [row] = await db.read.select().from(subscribers).where(eq(subscribers.id, id))
  return row ?? null
}

/**
 * Takes the word of a mailbox's owner that he wants the letter. Doing it twice is as good as once.
 *
 * @param now milliseconds
 * @returns false when he has gone
 */
export async function confirmSubscriber(db: Db, id: number, now: number): Promise<boolean> {
  return await db.write(async (tx) => {
    const [row] = await tx.select().from(subscribers).where(eq(subscribers.id, id))
    if (!row) return false
    // Who comes back has the letters from now on, and none of those that went out meanwhile.
    if (row.confirmedAt === null || row.endedAt !== null)
      await tx
        .update(subscribers)
        .set({ confirmedAt: now, endedAt: null, pausedAt: null })
        .where(eq(subscribers.id, id))
    return true
  })
}

/** Has other sections sent, or more or less often. @returns false when he has gone */
export async function changeChoice(db: Db, id: number, choice: Choice): Promise<boolean> {
  const result = await db.write(async (tx) =>
    tx.update(subscribers).set(choice).where(eq(subscribers.id, id)),
  )
  return result.changes > 0
}

/**
 * Sends nothing for a while, or again.
 *
 * @param now milliseconds
 */
export async function pauseLetters(db: Db, id: number, paused: boolean, now: number): Promise<void> {
  await db.write(async (tx) =>
    tx
      .update(subscribers)
      .set({ pausedAt: paused ? now : null })
      .where(eq(subscribers.id, id)),
  )
}

/**
 * Sends nothing any more. Doing it twice is as good as once.
 *
 * @param now milliseconds
 */
export async function endLetters(db: Db, id: number, now: number): Promise<void> {
  await db.write(async (tx) =>
    tx
      .update(subscribers)
      .set({ endedAt: now })
      .where(and(eq(subscribers.id, id), isNull(subscribers.endedAt))),
  )
}

/** Forgets a subscriber, with the letters that wait for him and those that were sent. */
export async function eraseSubscriber(db: Db, id: number): Promise<void> {
  await db.write(async (tx) => {
    const [gone] = await tx.delete(subscribers).where(eq(subscribers.id, id)).returning()
    if (!gone) return
    for (const kind of ['newsletter', 'newsletter-confirm', 'newsletter-known'] as const)
      await tx.delete(outbox).where(and(eq(outbox.recipient, gone.emailKey), eq(outbox.kind, kind)))
  })
  await emptyWal(db)
}
