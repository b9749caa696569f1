import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import { screeningOf, type Screening } from '../comments/screening/read.ts'
import type { CommentStatus } from '../comments/status.ts'
import { articles, commentAppeals, comments, commentVersions, sections, users } from '../schema/index.ts'
import type { RejectReason } from './reasons.ts'
import { openReportsOf, type OpenReport } from './reports.ts'

const SIBLINGS = 3

interface Other {
  id: number
  authorName: string
  body: string
  status: CommentStatus
}

export interface Appeal {
  id: number
  body: string
  /** Who rejected it, and so may not decide on the appeal. */
  againstId: number | null
  againstName: string | null
  createdAt: number
}

/** A comment as its card on the desk shows it. */
export interface QueuedComment {
  id: number
  revision: number
  status: CommentStatus
  authorName: string
  authorEmail: string
  /** Whether the address was confirmed by opening a link that was sent there. */
  confirmed: boolean
  /** Written by staff who were signed in. */
  byStaff: boolean
  body: string
  createdAt: number
  editedAt: number | null
  pickedAt: number | null
  rejectReason: RejectReason | null
  /** Of its last rejection, whatever was decided since. */
  moderatorNote: string
  article: {
    id: number
    section: string
    slug: string
    headline: string
    standfirst: string
    public: boolean
  }
  parent: Other | null
  /** The last few others in the same thread, oldest first. */
  siblings: Other[]
  /** What its author has written besides, by status; this comment is counted too. */
  written: Partial<Record<CommentStatus, number>>
  /** The text before its author changed it, oldest first. */
  versions: { body: string; replacedAt: number }[]
  /** What the rules saw of it; null for one that never went through them, as from an import. */
  screening: Screening | null
  reports: OpenReport[]
  /** That nobody has decided on. */
  appeal: Appeal | null
}

const parents = alias(comments, 'parents')

/** Cards of the desk, in the order of their ids as given. */
export async function queuedComments(db: Db, ids: number[]): Promise<QueuedComment[]> {
  if (ids.length === 0) return []
  const { id, slug, headline, standfirst, status } = articles
  const rows = await db.read
    .select({
      comment: comments,
      parent: parents,
      article: { id, slug, headline, standfirst, status },
      section: sections.slug,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(inArray(comments.id, ids))
  const place = new Map(ids.map((one, index) => [one, index]))
  rows.sort((a, b) => (place.get(a.comment.id) ?? 0) - (place.get(b.comment.id) ?? 0))
  const keys = [...new Set(rows.map((row) => row.comment.emailKey))]
  const [written, versions, screenings, reports, appeals] = await Promise.all([
    writtenBy(db, keys),
    versionsOf(db, ids),
    screeningOf(db, ids),
    openReportsOf(db, ids),
    openAppealsOf(db, ids),
  ])
  const cards = rows.map(async ({ comment, parent, article, section }): Promise<QueuedComment> => {
    const { id, revision, authorName, authorEmail, body, createdAt, editedAt, pickedAt } = comment
    const { rejectReason, moderatorNote } = comment
    return {
      ...{ id, revision, status: comment.status, authorName, authorEmail, body, createdAt },
      ...{ editedAt, pickedAt, rejectReason, moderatorNote },
      ...{ confirmed: comment.commenterId !== null, byStaff: comment.userId !== null },
      article: { ...onCard(article), section, public: article.status === 'published' },
      parent: parent && otherOf(parent),
      siblings: comment.parentId === null ? [] : await siblingsOf(db, comment.parentId, id),
      written: written.get(comment.emailKey) ?? {},
      versions: versions.get(id) ?? [],
      screening: screenings.get(id) ?? null,
      reports: reports.get(id) ?? [],
      appeal: appeals.get(id) ?? null,
    }
  })
  return await Promise.all(cards)
}

const onCard = ({
  id,
  slug,
  headline,
  standfirst,
}: Omit<QueuedComment['article'], 'section' | 'public'>) => ({
  ...{ id, slug, headline, standfirst },
})
const otherOf = ({ id, authorName, body, status }: Other): Other => ({ id, authorName, body, status })

async function siblingsOf(db: Db, parentId: number, except: number): Promise<Other[]> {
  const { id, authorName, body, status } = comments
  const rows = await db.read
    .select({ id, authorName, body, status })
    .from(comments)
    .where(
      and(
        eq(comments.parentId, parentId),
        ne(comments.id, except),
        inArray(comments.status, ['approved', 'pending']),
      ),
    )
    .orderBy(desc(comments.createdAt))
    .limit(SIBLINGS)
  return rows.reverse()
}

/** How many comments stand under each status, by the address that they were written from. */
export async function writtenBy(
  db: Db,
  emailKeys: string[],
): Promise<Map<string, Partial<Record<CommentStatus, number>>>> {
  const { emailKey, status } = comments
  const rows = await db.read
    .select({ emailKey, status, n: sql<number>`count(*)` })
    .from(comments)
    .where(inArray(emailKey, emailKeys))
    .groupBy(emailKey, status)
  const grouped = Map.groupBy(rows, (row) => row.emailKey)
  return new Map(
    [...grouped].map(([key, counted]) => [
      key,
      Object.fromEntries(counted.map((row) => [row.status, row.n])),
    ]),
  )
}

async function versionsOf(db: Db, ids: number[]) {
  const { id, commentId, body, replacedAt } = commentVersions
  const rows = await db.read
    .select({ commentId, body, replacedAt })
    .from(commentVersions)
    .where(inArray(commentId, ids))
    .orderBy(asc(id))
  const grouped = Map.groupBy(rows, (row) => row.commentId)
  return new Map(
    [...grouped].map(([key, all]) => [key, all.map(({ body, replacedAt }) => ({ body, replacedAt }))]),
  )
}

async function openAppealsOf(db: Db, ids: number[]): Promise<Map<number, Appeal>> {
  const { id, commentId, body, againstId, createdAt } = commentAppeals
  const rows = await db.read
    .select({ id, commentId, body, againstId, createdAt, againstName: users.name })
    .from(commentAppeals)
    .leftJoin(users, eq(users.id, againstId))
    .where(and(inArray(commentId, ids), eq(commentAppeals.status, 'open')))
  return new Map(rows.map(({ commentId, ...appeal }) => [commentId, appeal]))
}
