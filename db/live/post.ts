import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import { articles, liveBlogs, liveEntries, media } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { mayPost } from './access.ts'
import type { EntryDraft } from './entry.ts'

export type LiveResult = { ok: true } | { ok: false; reason: 'forbidden' | 'not-live' | 'is-live' }
export type PostResult =
  | { ok: true; id: number }
  | { ok: false; reason: 'forbidden' | 'not-live' | 'closed' | 'no-picture' | 'gone' | 'stale' }

/** Makes an article a live blog. @param now milliseconds */
export async function startLive(db: Db, viewer: Viewer, articleId: number, now: number): Promise<LiveResult> {
  return await db.write(async (tx) => {
    const { article, live } = await find(tx, articleId)
    if (!article || article.kind !== 'article' || !(await mayPost(tx, viewer, article)))
      return { ok: false, reason: 'forbidden' }
    if (live) return { ok: false, reason: 'is-live' }
    await tx.insert(liveBlogs).values({ articleId, startedAt: now })
    await log(tx, viewer, articleId, 'start-live', now)
    return { ok: true }
  })
}

/** Closes a live blog: from now on it is an ordinary article, with its posts in it. @param now milliseconds */
export async function closeLive(db: Db, viewer: Viewer, articleId: number, now: number): Promise<LiveResult> {
  return await turn(db, viewer, articleId, { to: 'closed', closedAt: now }, now)
}

/** Opens a closed one again. @param now milliseconds */
export async function reopenLive(
  db: Db,
  viewer: Viewer,
  articleId: number,
  now: number,
): Promise<LiveResult> {
  return await turn(db, viewer, articleId, { to: 'open', closedAt: null }, now)
}

async function turn(
  db: Db,
  viewer: Viewer,
  articleId: number,
  { to, closedAt }: { to: 'open' | 'closed'; closedAt: number | null },
  now: number,
): Promise<LiveResult> {
  return await db.write(async (tx) => {
    const { article, live } = await find(tx, articleId)
    if (!article || !(await mayPost(tx, viewer, article))) return { ok: false, reason: 'forbidden' }
    if (!live) return { ok: false, reason: 'not-live' }
    if (live.status === to) return { ok: true }
    await tx.update(liveBlogs).set({ status: to, closedAt }).where(eq(liveBlogs.articleId, articleId))
    await touch(tx, articleId, now)
    await log(tx, viewer, articleId, to === 'closed' ? 'close-live' : 'reopen-live', now)
    return { ok: true }
  })
}

/**
 * Posts into an open live blog.
 *
 * @param input.draft as checkEntry has found nothing wrong with it
 * @param input.formKey random, of the form: sent twice, it is one post, unless it says something else by then
 * @param now milliseconds
 */
export async function postEntry(
  db: Db,
  viewer: Viewer,
  { articleId, draft, formKey }: { articleId: number; draft: EntryDraft; formKey: string },
  now: number,
): Promise<PostResult> {
  return await db.write(async (tx) => {
    const { article, live } = await find(tx, articleId)
    if (!article || !(await mayPost(tx, viewer, article))) return { ok: false, reason: 'forbidden' }
    if (!live) return { ok: false, reason: 'not-live' }
    const [earlier] = await tx.select().from(liveEntries).where(eq(liveEntries.formKey, formKey))
    const { headline, source, mediaId } = draft
    const same = { ...earlier, articleId, headline, source, mediaId }
    if (earlier && isDeepStrictEqual(same, earlier)) return { ok: true, id: earlier.id }
    if (live.status === 'closed') return { ok: false, reason: 'closed' }
    if (!(await hasPicture(tx, draft.mediaId))) return { ok: false, reason: 'no-picture' }
    // A form that was gone back to says something else now: that is another post.
    if (earlier) await tx.update(liveEntries).set({ formKey: null }).where(eq(liveEntries.id, earlier.id))
    const by = viewer.kind === 'staff' ? viewer : null
    const [row] = await tx
      .insert(liveEntries)
      .values({
        ...{ ...draft, articleId, userId: by?.id ?? null, authorName: by?.name ?? '', postedAt: now },
        formKey: formKey === '' ? null : formKey,
      })
      .returning({ id: liveEntries.id })
    if (!row) throw new Error('the post was not written')
    await touch(tx, articleId, now)
    return { ok: true, id: row.id }
  })
}

/**
 * Writes a post anew; also in a closed live blog, whose errors stay errors.
 *
 * @param input.revision that the editor saw
 * @param now milliseconds
 */
export async function editEntry(
  db: Db,
  viewer: Viewer,
  { id, draft, revision }: { id: number; draft: EntryDraft; revision: number },
  now: number,
): Promise<PostResult> {
  return await db.write(async (tx) => {
    const found = await findEntry(tx, viewer, id)
    if ('reason' in found) return { ok: false, reason: found.reason }
    const { entry } = found
    if (entry.deletedAt !== null) return { ok: false, reason: 'gone' }
    if (entry.revision !== revision) return { ok: false, reason: 'stale' }
    if (!(await hasPicture(tx, draft.mediaId))) return { ok: false, reason: 'no-picture' }
    const isNew = entry.source !== draft.source || entry.headline !== draft.headline
    await tx
      .update(liveEntries)
      .set({ ...draft, revision: revision + 1, updatedAt: isNew ? now : entry.updatedAt })
      .where(eq(liveEntries.id, id))
    await touch(tx, entry.articleId, now)
    return { ok: true, id }
  })
}

/** Takes a post away, or brings it back. @param now milliseconds */
export async function deleteEntry(
  db: Db,
  viewer: Viewer,
  { id, isBack }: { id: number; isBack: boolean },
  now: number,
): Promise<PostResult> {
  return await db.write(async (tx) => {
    const found = await findEntry(tx, viewer, id)
    if ('reason' in found) return { ok: false, reason: found.reason }
    const { entry } = found
    if ((entry.deletedAt === null) === isBack) return { ok: true, id }
    const isThat = isBack ? isNotNull(liveEntries.deletedAt) : isNull(liveEntries.deletedAt)
    await tx
      .update(liveEntries)
      .set({ deletedAt: isBack ? null : now, revision: sql`${liveEntries.revision} + 1` })
      .where(and(eq(liveEntries.id, id), isThat))
    await touch(tx, entry.articleId, now)
    await log(tx, viewer, entry.articleId, isBack ? 'restore-post' : 'delete-post', now)
    return { ok: true, id }
  })
}

async function find(tx: Tx, articleId: number) {
  const { id, sectionId, status, kind } = articles
  const [article] = await tx.select({ id, sectionId, status, kind }).from(articles).where(eq(id, articleId))
  const [live] = await tx.select().from(liveBlogs).where(eq(liveBlogs.articleId, articleId))
  return { article, live }
}

type FoundEntry = { entry: typeof liveEntries.$inferSelect } | { reason: 'forbidden' | 'gone' }

async function findEntry(tx: Tx, viewer: Viewer, id: number): Promise<FoundEntry> {
  const [entry] = await tx.select().from(liveEntries).where(eq(liveEntries.id, id))
  const { article } = entry ? await find(tx, entry.articleId) : {}
  if (article && !(await mayPost(tx, viewer, article))) return { reason: 'forbidden' }
  return entry && article ? { entry } : { reason: 'gone' }
}

async function hasPicture(tx: Tx, mediaId: number | null): Promise<boolean> {
  if (mediaId === null) return true
  const [row] = await tx.select({ id: media.id }).from(media).where(eq(media.id, mediaId))
  return row !== undefined
}

/** What is new in it is a change of the article, which readers and search engines are told the time of. */
async function touch(tx: Tx, articleId: number, now: number) {
  await tx.update(articles).set({ updatedAt: now }).where(eq(articles.id, articleId))
}

async function log(tx: Tx, viewer: Viewer, articleId: number, action: string, now: number) {
  const entry = { subject: 'article', subjectId: articleId, action, batch: randomUUID() } as const
  await writeLog(tx, viewer, entry, now)
}
