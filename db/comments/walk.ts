import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { PUBLISHED } from './status.ts'

/** A comment as every program may read it: nothing in it is anybody's address. */
export interface WalkedComment {
  id: number
  authorName: string
  body: string
  createdAt: number
  editedAt: number | null
  /** The comment that it answers; null for one that begins a thread. */
  answers: number | null
  recommendCount: number
  isPick: boolean
  article: { id: number; headline: string; slug: string; section: string }
}

/** A comment, and with it where the list goes on. */
export interface CommentPlace {
  at: number
  id: number
}

const NEWEST: CommentPlace = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/**
 * The approved comments of published articles, newest first: each step costs the same, however far it is walked.
 *
 * @param articleId null for all articles
 * @param after null from the newest on
 */
export async function walkComments(
  db: Db,
  { articleId, after, limit }: { articleId: number | null; after: CommentPlace | null; limit: number },
): Promise<WalkedComment[]> {
  const from = { ...(after ?? NEWEST), limit }
  const rows = await (articleId === null
    ? ofSite(db).execute(from)
    : ofArticle(db).execute({ ...from, articleId }))
  return rows.map(
    ({ parentId, replyToId, pickedAt, headline, slug, section, articleId: of, ...comment }) => ({
      ...comment,
      ...{ answers: replyToId ?? parentId, isPick: pickedAt !== null },
      article: { id: of, headline, slug, section },
    }),
  )
}

const {
  id,
  authorName,
  body,
  createdAt,
  editedAt,
  parentId,
  replyToId,
  recommendCount,
  pickedAt,
  articleId,
} = comments
const COLUMNS = {
  ...{ id, authorName, body, createdAt, editedAt, parentId, replyToId, recommendCount, pickedAt, articleId },
  ...{ headline: articles.headline, slug: articles.slug, section: sections.slug },
}
const { placeholder } = sql
const beyond = sql`(${createdAt}, ${id}) < (${placeholder('at')}, ${placeholder('id')})`

// Along the comments by their time: one of an article that is not public is only passed over.
const ofSite = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .innerJoin(articles, sql`${articles.id} = +${articleId}`)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(comments.status, PUBLISHED), beyond, sql`+${articles.status} = 'published'`))
    .orderBy(desc(createdAt), desc(id))
    .limit(placeholder('limit'))
    .prepare(),
)
// Among this article's, not along the whole site's.
const ofArticle = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        ...[eq(articleId, placeholder('articleId')), sql`+${comments.status} = ${PUBLISHED}`, beyond],
        sql`+${articles.status} = 'published'`,
      ),
    )
    .orderBy(desc(createdAt), desc(id))
    .limit(placeholder('limit'))
    .prepare(),
)
