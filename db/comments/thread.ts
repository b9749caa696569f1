import { and, asc, count, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { THREADS_PER_PAGE } from './rules.ts'
import { PUBLISHED } from './status.ts'
import { asTree, type PublicComment, type ThreadNode } from './tree.ts'

/** One page of an article's comments. `count` is that of all approved comments, on whichever page. */
export interface CommentPage {
  threads: ThreadNode[]
  page: number
  pages: number
}

const replies = alias(comments, 'replies')
/** A thread shows while anything in it may be read; a withdrawn first comment leaves its place empty. */
const hasApproved: SQL | undefined = or(
  eq(comments.status, PUBLISHED),
  sql`exists (select 1 from ${comments} as replies where ${replies.threadId} = ${comments.id} and ${replies.status} = ${PUBLISHED})`,
)

/**
 * The approved comments of an article, oldest first, as threads.
 *
 * @param page from 1; one past the end has no threads
 */
export async function commentPage(db: Db, articleId: number, page: number): Promise<CommentPage> {
  const [total] = await countThreads(db).execute({ articleId })
  const roots = await firstComments(db).execute({ articleId, offset: (page - 1) * THREADS_PER_PAGE })
  const ids = roots.map((root) => root.id)
  const within = ids.length === 0 ? [] : await repliesWithin(db).execute({ threads: listOf(ids) })
  return {
    threads: asTree([...roots, ...within]),
    page,
    pages: Math.max(1, Math.ceil((total?.n ?? 0) / THREADS_PER_PAGE)),
  }
}

const { id, parentId, replyToId, depth, status, authorName, body, createdAt } = comments
const COLUMNS = { id, parentId, replyToId, depth, status, authorName, body, createdAt }

const visible = and(
  eq(comments.articleId, sql.placeholder('articleId')),
  isNull(comments.threadId),
  hasApproved,
)
const OLDEST_FIRST = [asc(createdAt), asc(id)]

const countThreads = prepared((read) => read.select({ n: count() }).from(comments).where(visible).prepare())
const firstComments = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .where(visible)
    .orderBy(...OLDEST_FIRST)
    .limit(THREADS_PER_PAGE)
    .offset(sql.placeholder('offset'))
    .prepare(),
)
const repliesWithin = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .where(among(comments.threadId, 'threads'))
    .orderBy(...OLDEST_FIRST)
    .prepare(),
)

/** An approved comment's page of its article, with its anchor; null when nobody may read it. */
export async function commentAddress(db: Db, commentId: number): Promise<string | null> {
  const [row] = await db.read
    .select({ comment: comments, section: sections.slug, slug: articles.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(comments.id, commentId), eq(comments.status, PUBLISHED), eq(articles.status, 'published')))
  if (!row) return null
  const page = await pageOf(db, row.comment.articleId, row.comment.threadId ?? row.comment.id)
  return `${articlePath(row)}${page === 1 ? '' : `?page=${page}`}#comment-${commentId}`
}

async function pageOf(db: Db, articleId: number, threadId: number): Promise<number> {
  const [root] = await db.read.select({ createdAt, id }).from(comments).where(eq(comments.id, threadId))
  if (!root) return 1
  const earlier = or(lt(createdAt, root.createdAt), and(eq(createdAt, root.createdAt), lt(id, root.id)))
  const [before] = await db.read
    .select({ n: count() })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), isNull(comments.threadId), hasApproved, earlier))
  return Math.floor((before?.n ?? 0) / THREADS_PER_PAGE) + 1
}

/**
 * Comments of this browser that still wait, for their author alone.
 *
 * @param ids from the signed cookie
 */
export async function heldComments(db: Db, articleId: number, ids: number[]): Promise<PublicComment[]> {
  if (ids.length === 0) return []
  return await db.read
    .select(COLUMNS)
    .from(comments)
    .where(
      and(
        inArray(comments.id, ids),
        eq(comments.articleId, articleId),
        inArray(comments.status, ['pending', 'spam']),
      ),
    )
    .orderBy(asc(comments.createdAt))
}

/** The comment that a reader wants to answer: null when it is not public or not of this article. */
export async function answerable(
  db: Db,
  articleId: number,
  commentId: number,
): Promise<{ id: number; name: string } | null> {
  const [row] = await db.read
    .select({ id, name: authorName })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.articleId, articleId), eq(comments.status, PUBLISHED)))
  return row ?? null
}
