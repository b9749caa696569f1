import { and, desc, eq, gt, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { preparedIn } from '../prepared.ts'
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
    const [target] = await targetOf(tx).execute({ articleId: input.articleId })
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

const targetOf = preparedIn((tx) => {
  const { slug, publishedAt, commentsOpen, commentsCloseAt } = articles
  const section = { section: sections.slug, sectionOpen: sections.commentsOpen }
  return tx
    .select({ ...section, slug, publishedAt, commentsOpen, commentsCloseAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, sql.placeholder('articleId')), eq(articles.status, 'published')))
    .prepare()
})

/** The same words of the same person in the same place, unless a moderator threw the first away. */
async function isDuplicate(tx: Tx, input: NewComment, { parentId }: Place): Promise<boolean> {
  const { articleId, body } = input
  const rows = await sameWords(tx).execute({ emailKey: emailKey(input.email), articleId, body })
  return rows.some((row) => row.parentId === parentId)
}

const sameWords = preparedIn((tx) =>
  tx
    .select({ parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.emailKey, sql.placeholder('emailKey')),
        eq(comments.articleId, sql.placeholder('articleId')),
        eq(comments.body, sql.placeholder('body')),
        ne(comments.status, 'trash'),
      ),
    )
    .prepare(),
)

async function secondsToWait(tx: Tx, input: NewComment, settings: Settings, now: number): Promise<number> {
  const interval = settings['comments.floodSeconds'] * 1000
  const mine = { emailKey: emailKey(input.email), addressHash: input.addressHash }
  // Nobody waits for a comment of tomorrow: a clock that was set back must not shut people out until then.
  const [last] = await nearby(tx).execute({ ...mine, from: now - interval, to: now + interval })
  return last ? Math.ceil(Math.min(interval, last.createdAt + interval - now) / 1000) : 0
}

/** Of the same e-mail, or of the same address if that is known: nothing equals null. */
const nearby = preparedIn((tx) => {
  const { emailKey, addressHash, createdAt } = comments
  const sameSender = or(
    eq(emailKey, sql.placeholder('emailKey')),
    eq(addressHash, sql.placeholder('addressHash')),
  )
  return tx
    .select({ createdAt })
    .from(comments)
    .where(and(gt(createdAt, sql.placeholder('from')), lt(createdAt, sql.placeholder('to')), sameSender))
    .orderBy(desc(createdAt))
    .limit(1)
    .prepare()
})

async function insert(tx: Tx, viewer: Viewer, input: NewComment, place: Place, now: number): Promise<number> {
  const status = input.honeypot === '' ? 'pending' : 'spam'
  const { articleId, name, email, body, addressHash } = input
  const userId = viewer.kind === 'staff' ? viewer.id : null
  const [row] = await insertion(tx).execute({
    ...{ articleId, ...place, status, addressHash, userId, body, createdAt: now },
    ...{ authorName: name, authorEmail: email, emailKey: emailKey(email) },
  })
  if (!row) throw new Error('the comment was not written')
  return row.id
}

const insertion = preparedIn((tx) => {
  const { placeholder } = sql
  return tx
    .insert(comments)
    .values({
      ...{ articleId: placeholder('articleId'), parentId: placeholder('parentId') },
      ...{ threadId: placeholder('threadId'), replyToId: placeholder('replyToId') },
      ...{ depth: placeholder('depth'), status: placeholder('status'), userId: placeholder('userId') },
      ...{ authorName: placeholder('authorName'), authorEmail: placeholder('authorEmail') },
      ...{ emailKey: placeholder('emailKey'), body: placeholder('body') },
      ...{ addressHash: placeholder('addressHash'), createdAt: placeholder('createdAt') },
    })
    .returning({ id: comments.id })
    .prepare()
})
