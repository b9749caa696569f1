import { and, asc, count, desc, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { articleAuthors, articles, authors, commenters, comments, outbox, sections } from '../schema/index.ts'
import { THREADS_PER_PAGE } from './rules.ts'
import { USUAL_SORT, type CommentSort } from './sort.ts'
import { PUBLISHED } from './status.ts'
import { asTree, type Badge, type PublicComment, type ThreadNode } from './tree.ts'

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
 * The approved comments of an article as threads.
 *
 * @param page from 1; one past the end has no threads
 * @param sort the order of the threads; within each, the oldest comment is first
 */
export async function commentPage(
  db: Db,
  articleId: number,
  page: number,
  sort: CommentSort = USUAL_SORT,
): Promise<CommentPage> {
  const [total] = await countThreads(db).execute({ articleId })
  const offset = (page - 1) * THREADS_PER_PAGE
  const roots =
    sort === 'replies' || sort === 'recommended'
      ? await rankedRoots(db, articleId, offset, sort)
      : await firstComments[sort](db).execute({ articleId, offset })
  const ids = roots.map((root) => root.id)
  const within = ids.length === 0 ? [] : await repliesWithin(db).execute({ threads: listOf(ids) })
  return {
    threads: asTree([...roots, ...within]),
    page,
    pages: Math.max(1, Math.ceil((total?.n ?? 0) / THREADS_PER_PAGE)),
  }
}

const { id, parentId, replyToId, depth, status, authorName, body, createdAt } = comments
const { editedAt, recommendCount } = comments
/** Typed text confirms nothing: whose comment it is says the link that its author opened. */
const isConfirmed =
  sql`exists (select 1 from ${commenters} as his where his.id = ${comments.commenterId} and his.name = ${authorName})`.mapWith(
    Boolean,
  )
/** Staff who were signed in, and of them the authors of the article itself. Nothing that is typed leads here. */
const badge = sql<Badge | null>`case when comments.user_id is null then null when exists (
    select 1 from ${articleAuthors} as his inner join ${authors} as he on he.id = his.author_id
    where his.article_id = comments.article_id and he.user_id = comments.user_id
  ) then 'author' else 'staff' end`.as('badge')
const COLUMNS = {
  ...{ id, parentId, replyToId, depth, status, authorName, body, createdAt },
  ...{ editedAt, recommendCount, isConfirmed, badge },
}

const visible = and(
  eq(comments.articleId, sql.placeholder('articleId')),
  isNull(comments.threadId),
  hasApproved,
)
const OLDEST_FIRST = [asc(createdAt), asc(id)]

const countThreads = prepared((read) => read.select({ n: count() }).from(comments).where(visible).prepare())
const firstCommentsBy = (order: SQL[]) =>
  prepared((read) =>
    read
      .select(COLUMNS)
      .from(comments)
      .where(visible)
      .orderBy(...order)
      .limit(THREADS_PER_PAGE)
      .offset(sql.placeholder('offset'))
      .prepare(),
  )
const firstComments = {
  oldest: firstCommentsBy(OLDEST_FIRST),
  newest: firstCommentsBy([desc(createdAt), desc(id)]),
}
/** All approved ones in its thread, however deep. */
const replyCount = sql`(select count(*) from ${comments} as replies where ${replies.threadId} = ${comments.id} and ${replies.status} = ${PUBLISHED})`
const ranked = {
  replies: firstCommentsBy([desc(replyCount), ...OLDEST_FIRST]),
  recommended: firstCommentsBy([desc(recommendCount), ...OLDEST_FIRST]),
}

/** First comments by a rank that no index knows: all of this one article's are looked at and put in order. */
export async function rankedRoots(
  db: Db,
  articleId: number,
  offset: number,
  by: 'replies' | 'recommended',
): Promise<PublicComment[]> {
  return await ranked[by](db).execute({ articleId, offset })
}
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

/** Of one's own comment that waits: whether its address is confirmed, or may be once the mail's link is opened. */
export interface HeldComment extends PublicComment {
  mail: 'confirmed' | 'asked' | 'unasked'
}
const mail = sql<HeldComment['mail']>`case
  when ${comments.commenterId} is not null then 'confirmed'
  when exists (select 1 from ${outbox} where ${outbox.recipient} = ${comments.emailKey}
    and ${outbox.kind} = 'confirm-address' and ${outbox.data} ->> 'commentId' = comments.id) then 'asked'
  else 'unasked' end`

/**
 * Comments of this browser that still wait, for their author alone; and those that a rule has put away, which look the same
 * to whoever tries out the rules.
 *
 * @param ids from the signed cookie
 */
export async function heldComments(db: Db, articleId: number, ids: number[]): Promise<HeldComment[]> {
  if (ids.length === 0) return []
  return await db.read
    .select({ ...COLUMNS, mail })
    .from(comments)
    .where(
      and(
        inArray(comments.id, ids),
        eq(comments.articleId, articleId),
        or(
          inArray(comments.status, ['pending', 'spam']),
          and(eq(comments.status, 'trash'), isNull(comments.decidedAt)),
        ),
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
