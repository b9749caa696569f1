import { and, desc, eq, sql } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { PUBLISHED } from './status.ts'

/** A comment as feeds tell of it. */
export interface FeedComment {
  id: number
  authorName: string
  body: string
  createdAt: number
  editedAt: number | null
  /** The comment that it answers; null for one that begins a thread. */
  answers: number | null
  headline: string
  /** Of its article. */
  path: string
  articleId: number
  /** When the article was written first, which names it for good. */
  articleCreatedAt: number
}

const MOST_IN_FEED = 50

/** The newest approved comments of an article, or of all published ones. @param articleId null for all */
export async function feedComments(db: Db, articleId: number | null): Promise<FeedComment[]> {
  const rows =
    articleId === null
      ? await ofSite(db).execute({ limit: MOST_IN_FEED })
      : await ofArticle(db).execute({ articleId, limit: MOST_IN_FEED })
  return rows.map(({ section, slug, parentId, replyToId, ...comment }) => ({
    ...comment,
    answers: replyToId ?? parentId,
    path: articlePath({ section, slug }),
  }))
}

const { id, authorName, body, createdAt, editedAt, parentId, replyToId, status, articleId } = comments
const COLUMNS = {
  ...{ id, authorName, body, createdAt, editedAt, parentId, replyToId, articleId },
  articleCreatedAt: articles.createdAt,
  ...{ headline: articles.headline, slug: articles.slug, section: sections.slug },
}
const NEWEST_FIRST = [desc(createdAt), desc(id)]

// Along the comments by their time: an article that is not public is only passed over.
const ofSite = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .innerJoin(articles, sql`${articles.id} = +${articleId}`)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(status, PUBLISHED), sql`+${articles.status} = 'published'`))
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .prepare(),
)
// Among this article's, not along the whole site's.
const ofArticle = prepared((read) =>
  read
    .select(COLUMNS)
    .from(comments)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articleId, sql.placeholder('articleId')), sql`+${status} = ${PUBLISHED}`))
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .prepare(),
)
