import { setImmediate } from 'node:timers/promises'
import { and, desc, eq, gt, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { prepared } from '../../prepared.ts'
import { articles, commenters, commentScreenings, comments, sections } from '../../schema/index.ts'
import { COMMENT_STATUSES, PUBLISHED } from '../status.ts'
import type { Context } from './context.ts'
import { REJECTIONS_MS } from './rejections.ts'
import { REPEAT_MS } from './repeat.ts'

type History = Pick<Context, 'recent' | 'repeated' | 'spam'>
type PastRow = Awaited<ReturnType<typeof rowsOf>>[number]
/** A comment of the past, with what was known of its sender when it came in. */
export type PastComment = PastRow & { history: History; commenterEmail: string | null }

/** Comments that are read at once; in between, readers are answered. */
const AT_ONCE = 250

/**
 * These comments in their order, those of staff left out, each with its history: as it was then, but for what has been
 * decided since.
 *
 * @param ids oldest first
 */
export async function* pastComments(db: Db, ids: number[]): AsyncGenerator<PastComment, void, void> {
  const bySender = new Map<string, History['recent']>()
  const lastSaid = new Map<string, number>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const chunk = ids.slice(from, from + AT_ONCE)
    const scores = await scoresOf(db, chunk)
    for (const row of await rowsOf(db, chunk)) {
      const { emailKey, addressHash, body, createdAt, status } = row.comment
      const known = bySender.get(emailKey) ?? []
      const recent = known.filter((one) => one.createdAt > createdAt - REJECTIONS_MS)
      const senders = [`e ${emailKey} ${body}`, ...(addressHash === null ? [] : [`n ${addressHash} ${body}`])]
      const repeated = senders.some((one) => (lastSaid.get(one) ?? -Infinity) > createdAt - REPEAT_MS)
      const spam = scores.get(row.comment.id) ?? null
      yield { ...row, history: { recent, repeated, spam }, commenterEmail: row.commenterEmail }
      bySender.set(emailKey, [...recent, { status, createdAt }])
      for (const one of senders) lastSaid.set(one, createdAt)
    }
    await setImmediate()
  }
}

/**
 * The newest comments since a time, oldest first; at most so many.
 *
 * @param since milliseconds
 */
export async function newestCommentIds(db: Db, since: number, most: number): Promise<number[]> {
  const found: { id: number; createdAt: number }[] = []
  // Each status has its own stretch of the index, in the order of time.
  for (const status of COMMENT_STATUSES) {
    const { id, createdAt } = comments
    const rows = await db.read
      .select({ id, createdAt })
      .from(comments)
      .where(and(eq(comments.status, status), gt(createdAt, since)))
      .orderBy(desc(createdAt), desc(id))
      .limit(most)
    found.push(...rows)
  }
  found.sort((a, b) => b.createdAt - a.createdAt || b.id - a.id)
  return found
    .slice(0, most)
    .map(({ id }) => id)
    .reverse()
}

async function rowsOf(db: Db, ids: number[]) {
  const order = new Map(ids.map((id, index) => [id, index]))
  const place = (row: { comment: { id: number } }) => order.get(row.comment.id) ?? 0
  const article = { headline: articles.headline, slug: articles.slug, section: sections.slug }
  const modes = {
    articleMode: articles.commentMode,
    sectionMode: sections.commentMode,
    sectionId: sections.id,
  }
  const rows = await db.read
    .select({ comment: comments, article, modes, commenterEmail: commenters.emailKey })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(inArray(comments.id, ids))
  // Staff speak by other rules.
  return rows.filter((row) => row.comment.userId === null).sort((a, b) => place(a) - place(b))
}

async function scoresOf(db: Db, ids: number[]): Promise<Map<number, NonNullable<History['spam']>>> {
  const { commentId, spamScore, spamModel } = commentScreenings
  const rows = await db.read
    .select({ commentId, score: spamScore, model: spamModel })
    .from(commentScreenings)
    .where(and(inArray(commentId, ids), isNotNull(spamScore)))
    .orderBy(commentScreenings.id)
  return new Map(
    rows.map((row) => [row.commentId, { score: row.score ?? 0, model: row.model ?? 0, reasons: null }]),
  )
}

/** How many comments of a commenter were approved that came in before a time, counted up to `enough`. */
export async function approvedBefore(
  db: Db,
  input: { commenterId: number; before: number; enough: number },
): Promise<number> {
  return (await approvedIn(db).execute(input)).length
}

const approvedIn = prepared((read) =>
  read
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.commenterId, sql.placeholder('commenterId')),
        lt(comments.createdAt, sql.placeholder('before')),
        eq(comments.status, PUBLISHED),
      ),
    )
    .limit(sql.placeholder('enough'))
    .prepare(),
)
