import { eq, gt, inArray } from 'drizzle-orm'
import { commenters, commentReports, comments, errorReports, subscribers } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import type { Tx } from '../writer.ts'

/** Under which rows an address is known: as its owner has written it, and where reports bear it. */
export interface Known {
  /** Every way in which the address was written, its key among them. */
  spellings: string[]
  /** Ids of the reports that bear it. */
  reportIds: number[]
  /** His row, if he has confirmed the address. */
  commenterId: number | null
}

/**
 * Where an address is known from.
 *
 * @param read the reader of a database, or a transaction
 * @param key the address in lower case, as `emailKey` makes it
 * @throws Error without one: what was erased has none, and belongs to nobody
 */
export async function knownUnder(read: Tx, key: string): Promise<Known> {
  if (key === '') throw new Error('no address')
  const typed = await read
    .selectDistinct({ email: comments.authorEmail })
    .from(comments)
    .where(eq(comments.emailKey, key))
  const [commenter] = await read.select().from(commenters).where(eq(commenters.emailKey, key))
  // Few reports bear an address, and all that do stand together in its index.
  const reporters = await read
    .selectDistinct({ email: commentReports.reporterEmail })
    .from(commentReports)
    .where(gt(commentReports.reporterEmail, ''))
  const reported = reporters.map((row) => row.email).filter((email) => emailKey(email) === key)
  const reports =
    reported.length === 0
      ? []
      : await read
          .select({ id: commentReports.id })
          .from(commentReports)
          .where(inArray(commentReports.reporterEmail, reported))
  const errors = await read
    .selectDistinct({ email: errorReports.reporterEmail })
    .from(errorReports)
    .where(eq(errorReports.emailKey, key))
  const spellings = [key, ...[...typed, ...errors].map((row) => row.email), ...reported]
  if (commenter) spellings.push(commenter.email)
  const [subscriber] = await read
    .select({ email: subscribers.email })
    .from(subscribers)
    .where(eq(subscribers.emailKey, key))
  if (subscriber) spellings.push(subscriber.email)
  return {
    spellings: [...new Set(spellings)],
    reportIds: reports.map((row) => row.id),
    commenterId: commenter?.id ?? null,
  }
}
