import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { CommentStatus } from '../comments/status.ts'
import { articles, commenterNotes, commenters, comments, sections } from '../schema/index.ts'
import { limitsOf } from '../users/rights.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'
import { decide, type Decision, type Press } from './decide.ts'
import type { Within } from './filter.ts'
import { inSections } from './matching.ts'
import { writtenBy } from './queued.ts'
import { isCommentInScope } from './scope.ts'
import {
  networkKnownUntil,
  reachOf,
  sanctionsOn,
  targetsOf,
  type Sanction,
  type SanctionTarget,
} from './sanctions.ts'

export const DOSSIER_PAGE = 20

export interface DossierComment {
  id: number
  status: CommentStatus
  authorName: string
  body: string
  createdAt: number
  article: { section: string; slug: string; headline: string; public: boolean }
}

/** What the desk knows of whoever wrote a comment: of the address that it was written from. */
export interface Dossier {
  commentId: number
  email: string
  name: string
  /** All names under which this address has written, the one at hand first. */
  names: string[]
  /** When the address was confirmed; null while nobody has. */
  confirmedAt: number | null
  firstAt: number
  written: Partial<Record<CommentStatus, number>>
  comments: DossierComment[]
  page: number
  pages: number
  /** From the same network, from other addresses; empty when the network has been forgotten. */
  sameNetwork: { id: number; authorName: string; status: CommentStatus; createdAt: number; body: string }[]
  notes: { id: number; body: string; authorId: number | null; authorName: string; createdAt: number }[]
  sanctions: Sanction[]
  /** What a sanction could be laid on, and how many others each would touch. */
  targets: (SanctionTarget & { others: number })[]
  /** Until when the network is known, and so the longest that a sanction on it holds; null where it is forgotten. */
  networkUntil: number | null
}

/**
 * The dossier of whoever wrote a comment. It is named by that comment: no mail address stands in an address of a page.
 *
 * @param page from 1, of the comments
 * @param now milliseconds
 * @returns null when there is no such comment
 */
export async function dossier(
  db: Db,
  commentId: number,
  page: number,
  now: number,
  viewer: Viewer = SYSTEM,
): Promise<Dossier | null> {
  const [comment] = await db.read.select().from(comments).where(eq(comments.id, commentId))
  if (!comment?.emailKey || !(await isCommentInScope(db.read, viewer, commentId))) return null
  const { emailKey } = comment
  const within = limitsOf(viewer)
  const written = (await writtenBy(db, [emailKey])).get(emailKey) ?? {}
  const total = Object.values(written).reduce((sum, n) => sum + n, 0)
  const targets = targetsOf(comment)
  const reached = targets.map(async (target) => ({
    ...target,
    others: await reachOf(db, target, emailKey, now),
  }))
  const [confirmed] = await db.read
    .select({ at: commenters.confirmedAt })
    .from(commenters)
    .where(eq(commenters.emailKey, emailKey))
  return {
    ...{ commentId, email: comment.authorEmail, name: comment.authorName, written, page },
    names: await namesOf(db, emailKey, comment.authorName),
    confirmedAt: confirmed?.at ?? null,
    firstAt: await firstOf(db, emailKey),
    comments: await commentsFrom(db, emailKey, page, within),
    pages: Math.max(1, Math.ceil(total / DOSSIER_PAGE)),
    sameNetwork:
      comment.addressHash === null ? [] : await fromNetwork(db, comment.addressHash, emailKey, within),
    notes: await notesOn(db, emailKey),
    sanctions: await sanctionsOn(db, targets),
    targets: await Promise.all(reached),
    networkUntil: comment.addressHash === null ? null : await networkKnownUntil(db, comment.addressHash),
  }
}

/** So many of somebody's comments are looked through for other names: the last ones. */
const NAMES_FROM = 200

async function namesOf(db: Db, emailKey: string, first: string): Promise<string[]> {
  const rows = await db.read
    .select({ name: comments.authorName })
    .from(comments)
    .where(eq(comments.emailKey, emailKey))
    .orderBy(desc(comments.createdAt))
    .limit(NAMES_FROM)
  return [...new Set([first, ...rows.map((row) => row.name)])]
}

async function firstOf(db: Db, emailKey: string): Promise<number> {
  const [row] = await db.read
    .select({ at: sql<number>`min(${comments.createdAt})` })
    .from(comments)
    .where(eq(comments.emailKey, emailKey))
  return row?.at ?? 0
}

async function commentsFrom(
  db: Db,
  emailKey: string,
  page: number,
  within: Within['within'],
): Promise<DossierComment[]> {
  const { id, status, authorName, body, createdAt } = comments
  const { slug, headline } = articles
  const rows = await db.read
    .select({
      ...{ id, status, authorName, body, createdAt },
      ...{ slug, headline, section: sections.slug, articleStatus: articles.status },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(comments.emailKey, emailKey), inSections(within)))
    .orderBy(desc(createdAt))
    .limit(DOSSIER_PAGE)
    .offset((page - 1) * DOSSIER_PAGE)
  return rows.map(({ slug, headline, section, articleStatus, ...comment }) => ({
    ...comment,
    article: { section, slug, headline, public: articleStatus === 'published' },
  }))
}

async function fromNetwork(db: Db, addressHash: string, exceptEmail: string, within: Within['within']) {
  const { id, authorName, status, createdAt, body } = comments
  return await db.read
    .select({ id, authorName, status, createdAt, body })
    .from(comments)
    .where(and(eq(comments.addressHash, addressHash), ne(comments.emailKey, exceptEmail), inSections(within)))
    .orderBy(desc(createdAt))
    .limit(10)
}

async function notesOn(db: Db, emailKey: string) {
  const { id, body, authorId, authorName, createdAt } = commenterNotes
  return await db.read
    .select({ id, body, authorId, authorName, createdAt })
    .from(commenterNotes)
    .where(eq(commenterNotes.emailKey, emailKey))
    .orderBy(desc(createdAt))
}

/** Rejects all that whoever wrote a comment has waiting or public, as one press that Undo takes back. */
export async function rejectAllOf(
  db: Db,
  viewer: Viewer,
  input: Pick<Press, 'reason' | 'note'> & { commentId: number },
  now: number,
): Promise<Decision> {
  const { id, revision, emailKey, status } = comments
  const [comment] = await db.read.select({ emailKey }).from(comments).where(eq(id, input.commentId))
  // Erased and imported comments have no address: they are many people's.
  const all =
    !comment?.emailKey || !(await isCommentInScope(db.read, viewer, input.commentId))
      ? []
      : await db.read
          .select({ id, revision })
          .from(comments)
          .where(
            and(
              ...[eq(emailKey, comment.emailKey), inArray(status, ['pending', 'approved'])],
              inSections(limitsOf(viewer)),
            ),
          )
  const { reason, note } = input
  return await decide(db, viewer, { action: 'reject', comments: all, reason, note }, now)
}
