import { and, desc, eq, gt, lt, ne, or } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { emailKey } from '../text/email.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { closedBecause, type ClosedBecause } from './closing.ts'
import type { CommentFields } from './form.ts'
import { placeOf, type Place } from './place.ts'

export interface NewComment extends CommentFields {
  articleId: number
  /** The comment that is answered, if any. */
  parentId: number | null
  /** Keyed hash of the client's address, for the flood rule. */
  addressHash: string | null
  /** What stood in the field that people do not see: a robot's mark. */
  honeypot: string
}

export type CommentRefusal =
  | { reason: 'unknown-article' | 'parent-unavailable' | 'duplicate' }
  | { reason: 'closed'; because: ClosedBecause }
  | { reason: 'too-fast'; waitSeconds: number }
export type PostResult =
  { ok: true; id: number; path: { section: string; slug: string } } | ({ ok: false } & CommentRefusal)

/**
 * Takes a reader's comment: held for moderation, or straight to spam when a robot filled the hidden field. The gates
 * stand in WordPress's order: the article, comments open, the parent, duplicate, flood.
 *
 * @param viewer nobody is trusted more for being signed in; said so that a later rule can
 * @param input fields cleaned by checkCommentFields
 * @param now milliseconds
 */
export async function postComment(
  db: Db,
  viewer: Viewer,
  input: NewComment,
  now: number,
): Promise<PostResult> {
  const settings = await readSettings(db)
  return await db.write(async (tx) => {
    const target = await findTarget(tx, input.articleId)
    if (!target) return { ok: false, reason: 'unknown-article' }
    const because = closedBecause(target, settings, now)
    if (because) return { ok: false, reason: 'closed', because }
    const place = await placeOf(tx, input)
    if (!place) return { ok: false, reason: 'parent-unavailable' }
    if (await isDuplicate(tx, input, place)) return { ok: false, reason: 'duplicate' }
    const waitSeconds = await secondsToWait(tx, input, settings, now)
    if (waitSeconds > 0) return { ok: false, reason: 'too-fast', waitSeconds }
    const id = await insert(tx, viewer, input, place, now)
    return { ok: true, id, path: { section: target.section, slug: target.slug } }
  })
}

async function findTarget(tx: Tx, articleId: number) {
  const { slug, publishedAt, commentsOpen, commentsCloseAt } = articles
  const [row] = await tx
    .select({
      section: sections.slug,
      slug,
      publishedAt,
      commentsOpen,
      commentsCloseAt,
      sectionOpen: sections.commentsOpen,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, articleId), eq(articles.status, 'published')))
  return row
}

/** The same words of the same person in the same place, unless a moderator threw the first away. */
async function isDuplicate(tx: Tx, input: NewComment, { parentId }: Place): Promise<boolean> {
  const rows = await tx
    .select({ parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.emailKey, emailKey(input.email)),
        eq(comments.articleId, input.articleId),
        eq(comments.body, input.body),
        ne(comments.status, 'trash'),
      ),
    )
  return rows.some((row) => row.parentId === parentId)
}

async function secondsToWait(tx: Tx, input: NewComment, settings: Settings, now: number): Promise<number> {
  const interval = settings['comments.floodSeconds'] * 1000
  const mine = eq(comments.emailKey, emailKey(input.email))
  const author = input.addressHash ? or(mine, eq(comments.addressHash, input.addressHash)) : mine
  // Nobody waits for a comment of tomorrow: a clock that was set back must not shut people out until then.
  const nearby = and(gt(comments.createdAt, now - interval), lt(comments.createdAt, now + interval))
  const [last] = await tx
    .select({ createdAt: comments.createdAt })
    .from(comments)
    .where(and(nearby, author))
    .orderBy(desc(comments.createdAt))
    .limit(1)
  return last ? Math.ceil(Math.min(interval, last.createdAt + interval - now) / 1000) : 0
}

async function insert(tx: Tx, viewer: Viewer, input: NewComment, place: Place, now: number): Promise<number> {
  const status = input.honeypot === '' ? 'pending' : 'spam'
  const { articleId, name, email, body, addressHash } = input
  const userId = viewer.kind === 'staff' ? viewer.id : null
  const [row] = await tx
    .insert(comments)
    .values({
      ...{ articleId, ...place, status, addressHash, userId, body, createdAt: now },
      ...{ authorName: name, authorEmail: email, emailKey: emailKey(email) },
    })
    .returning({ id: comments.id })
  if (!row) throw new Error('the comment was not written')
  return row.id
}
