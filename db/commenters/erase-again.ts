import { eq, gt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { commenterNotes, commenters, commentReports, comments, outbox, subscribers } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import type { Viewer } from '../users/viewer.ts'
import { eraseCommenter, isNothing } from './erase.ts'
import { erasedHash, erasedLines } from './erased-list.ts'

const AT_ONCE = 5000

/**
 * Erases those again who stand in the list of the erased and are back, as after the restoring of an older database. What
 * somebody wrote after he was erased stays.
 *
 * @param now milliseconds
 * @param progress is told how many addresses have been looked at
 * @returns how many were found and erased
 */
export async function eraseAgain(
  db: Db,
  viewer: Viewer,
  now: number,
  progress: (looked: number) => void = () => {},
): Promise<number> {
  const listed = erasedLines(db)
  if (listed.size === 0) return 0
  const back = new Map<string, { texts: 'keep' | 'delete'; at: number }>()
  let looked = 0
  for await (const key of knownKeys(db)) {
    const line = listed.get(erasedHash(key))
    if (line) back.set(key, line)
    looked += 1
    if (looked % AT_ONCE === 0) progress(looked)
  }
  let erased = 0
  for (const [key, { texts, at }] of back) {
    const result = await eraseCommenter(db, viewer, { emailKey: key, texts, upTo: at, isAgain: true }, now)
    if (result.ok && !isNothing(result.erased)) erased += 1
  }
  return erased
}

/** Every address that the database knows, some more than once. */
async function* knownKeys(db: Db): AsyncGenerator<string> {
  let last = ''
  for (;;) {
    const rows = await db.read
      .selectDistinct({ key: comments.emailKey })
      .from(comments)
      .where(gt(comments.emailKey, last))
      .orderBy(comments.emailKey)
      .limit(AT_ONCE)
    for (const { key } of rows) yield key
    last = rows.at(-1)?.key ?? ''
    if (rows.length < AT_ONCE) break
  }
  const others = [
    await db.read.select({ email: commenters.emailKey }).from(commenters),
    await db.read.select({ email: subscribers.emailKey }).from(subscribers),
    await db.read.selectDistinct({ email: commenterNotes.emailKey }).from(commenterNotes),
    await db.read
      .selectDistinct({ email: commentReports.reporterEmail })
      .from(commentReports)
      .where(gt(commentReports.reporterEmail, '')),
    await db.read.selectDistinct({ email: outbox.recipient }).from(outbox).where(eq(outbox.channel, 'mail')),
  ]
  for (const { email } of others.flat()) yield emailKey(email)
}
