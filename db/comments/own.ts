import { and, eq, inArray } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { articles, comments, sections } from '../schema/index.ts'
import type { Settings } from '../settings/settings.ts'
import { PUBLISHED, type CommentStatus } from './status.ts'

/** Why somebody may change a comment: his browser has sent it, or his mailbox holds a link for it. */
export type Proof =
  /** Ids of the comments that this browser has sent, from the signed cookie. */
  | { browser: number[] }
  /** The comment of a signed link to change one. */
  | { link: number }
  /** A reader who has confirmed his address, and has said that the comment is his: he may delete it at any time. */
  | { commenter: number }

export interface OwnRow {
  id: number
  status: CommentStatus
  commenterId: number | null
  createdAt: number
  /** The author was erased, and the comment is nobody's. */
  emailKey: string
}

/** A comment that its author has thrown away, or a moderator has decided against, is no longer his to change. */
const CHANGEABLE: readonly CommentStatus[] = ['pending', 'approved', 'spam']

/**
 * When the time ends in which its author may change a comment, in milliseconds; null when he may not, or not any more.
 *
 * @param now milliseconds
 */
export function changeableUntil(
  comment: Pick<OwnRow, 'id' | 'status' | 'createdAt'>,
  proof: Proof,
  settings: Settings,
  now: number,
): number | null {
  const until = comment.createdAt + settings['comments.editMinutes'] * 60_000
  return isSenders(comment.id, proof) && CHANGEABLE.includes(comment.status) && now < until ? until : null
}

/** Whether it was sent from this browser, or the link is of the mail that said so. */
function isSenders(commentId: number, proof: Proof): boolean {
  if ('browser' in proof) return proof.browser.includes(commentId)
  return 'link' in proof && proof.link === commentId
}

/** Whether somebody may be led to a comment's article: of what nobody else can see, not even where it stands. */
export const mayFind = (comment: Pick<OwnRow, 'id' | 'status'>, proof: Proof): boolean =>
  comment.status === PUBLISHED || isSenders(comment.id, proof)

/** Whether its author may take a comment away. */
export function isDeletable(comment: OwnRow, proof: Proof, settings: Settings, now: number): boolean {
  if ('commenter' in proof)
    return comment.commenterId === proof.commenter && comment.status !== 'trash' && comment.emailKey !== ''
  return changeableUntil(comment, proof, settings, now) !== null
}

/** A comment as its author finds it on the page where he changes it; null when it has gone. */
export async function commentToChange(db: Db, commentId: number) {
  const { id, status, commenterId, createdAt, emailKey, body, authorName, revision } = comments
  const [row] = await db.read
    .select({
      ...{ id, status, commenterId, createdAt, emailKey, body, authorName, revision },
      ...{ section: sections.slug, slug: articles.slug, headline: articles.headline },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.id, commentId))
  return row ? { ...row, path: articlePath(row) } : null
}

/**
 * Which public comments of an article this browser has sent and may still change, and until when that is so.
 *
 * @param ids from the signed cookie
 * @param now milliseconds
 */
export async function ownOnPage(
  db: Db,
  articleId: number,
  ids: number[],
  settings: Settings,
  now: number,
): Promise<{ id: number; until: number }[]> {
  if (ids.length === 0) return []
  const { id, status, createdAt } = comments
  const rows = await db.read
    .select({ id, status, createdAt })
    .from(comments)
    .where(and(inArray(id, ids), eq(comments.articleId, articleId), eq(status, PUBLISHED)))
  return rows.flatMap((row) => {
    const until = changeableUntil(row, { browser: ids }, settings, now)
    return until === null ? [] : [{ id: row.id, until }]
  })
}
