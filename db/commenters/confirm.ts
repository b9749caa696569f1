import { and, eq, isNull } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { articles, commenters, comments, sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { lookOf } from '../text/look-alike.ts'
import type { Tx } from '../writer.ts'
import type { Commenter } from './commenter.ts'
import { isOthersName } from './names.ts'

/** What somebody is shown before he says that it is his. */
export interface ToConfirm {
  name: string
  body: string
  createdAt: number
  /** Whether it has been confirmed before. */
  isConfirmed: boolean
  article: { headline: string; path: string }
}

/** The comment of a link to confirm; null when it has gone, or its author was erased. */
export async function toConfirm(db: Db, commentId: number): Promise<ToConfirm | null> {
  const [row] = await db.read
    .select({ comment: comments, headline: articles.headline, section: sections.slug, slug: articles.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.id, commentId))
  if (!row || row.comment.emailKey === '') return null
  const { authorName: name, body, createdAt, commenterId } = row.comment
  const article = { headline: row.headline, path: articlePath(row) }
  return { name, body, createdAt, isConfirmed: commenterId !== null, article }
}

/** What a row begins with, and what a link says that was made before there was one. */
const FIRST_VERSION = 1

/** The version of who has confirmed an address, or would have when he does. */
export async function versionOf(db: Db, emailKey: string): Promise<number> {
  const [row] = await db.read
    .select({ version: commenters.version })
    .from(commenters)
    .where(eq(commenters.emailKey, emailKey))
  return row?.version ?? FIRST_VERSION
}

export type Confirmed = { ok: true; commenter: Commenter } | { ok: false; reason: 'gone' }

/**
 * Takes the word of a mailbox's owner that a comment is his: from now on its address is confirmed, and its name too unless
 * it is somebody else's. Only this comment: others under the same address may have been typed by anybody, and he says
 * so of each (claimComment).
 *
 * @param commentId of the link that was sent to the comment's address
 * @param now milliseconds
 * @param version of the commenter when the link was made: one that he has ended since confirms nothing
 */
export async function confirmAddress(
  db: Db,
  commentId: number,
  now: number,
  version = FIRST_VERSION,
): Promise<Confirmed> {
  const { 'site.name': siteName } = await readSettings(db)
  return await db.write(async (tx) => {
    const [comment] = await tx
      .select({ email: comments.authorEmail, emailKey: comments.emailKey, name: comments.authorName })
      .from(comments)
      .where(eq(comments.id, commentId))
    if (!comment || comment.emailKey === '') return { ok: false, reason: 'gone' }
    const commenter = await known(tx, comment, siteName, now)
    if (commenter.version !== version) return { ok: false, reason: 'gone' }
    await tx.update(comments).set({ commenterId: commenter.id }).where(eq(comments.id, commentId))
    return { ok: true, commenter }
  })
}

interface Sender {
  email: string
  emailKey: string
  name: string
}

/** His row, with the first name that he confirmed and that was nobody else's; it never changes then. */
async function known(
  tx: Tx,
  { email, emailKey, name }: Sender,
  siteName: string,
  now: number,
): Promise<Commenter> {
  const [before] = await tx.select().from(commenters).where(eq(commenters.emailKey, emailKey))
  if (before && before.name !== '') return before
  const isOthers = await isOthersName(tx, name, { commenterId: before?.id ?? 0, siteName })
  const own = isOthers ? '' : name
  const look = lookOf(own)
  const [row] = before
    ? await tx.update(commenters).set({ name: own, look }).where(eq(commenters.id, before.id)).returning()
    : await tx.insert(commenters).values({ email, emailKey, name: own, look, confirmedAt: now }).returning()
  if (!row) throw new Error('the commenter was not written')
  // Written anew for the pages that show them: earlier comments under this name have their mark from now on.
  if (before)
    await tx
      .update(comments)
      .set({ commenterId: row.id })
      .where(and(eq(comments.commenterId, row.id), eq(comments.authorName, own)))
  return row
}

/**
 * The owner of an address says of a comment that was sent under it, and not confirmed, that it is his.
 *
 * @returns whether there was such a comment
 */
export async function claimComment(db: Db, commenter: Commenter, commentId: number): Promise<boolean> {
  const changed = await db.write(async (tx) =>
    tx
      .update(comments)
      .set({ commenterId: commenter.id })
      .where(
        and(
          eq(comments.id, commentId),
          eq(comments.emailKey, commenter.emailKey),
          isNull(comments.commenterId),
        ),
      )
      .returning({ id: comments.id }),
  )
  return changed.length > 0
}
