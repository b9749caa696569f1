import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import {
  articleAuthors,
  articleDrafts,
  articles,
  articleTags,
  authors,
  draftRevisions,
} from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { withoutRemoved } from './bylines.ts'
import { fieldsOf, type DraftFields } from './fields.ts'

export type ArticleRow = typeof articles.$inferSelect
export type DraftRow = typeof articleDrafts.$inferSelect

/** Either connection. */
type Reads = Pick<Tx, 'select'>

/** How an article stands for those who write it. */
export interface Standing {
  article: ArticleRow
  /** What is not public yet; null where nothing is changed. */
  draft: DraftRow | null
  /** What is to be edited: the draft, else what the article says. */
  fields: DraftFields
  /** What the article itself says. */
  live: DraftFields
  /** Raised by each save and each step. */
  version: number
  /** Whether the viewer began it, or stands in its byline. */
  isOwn: boolean
}

/** @returns null when there is no such article */
export async function standingOf(from: Reads, viewer: Viewer, articleId: number): Promise<Standing | null> {
  const [row] = await from
    .select({ article: articles, draft: articleDrafts })
    .from(articles)
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(articles.id, articleId))
  if (!row) return null
  const live = await liveFields(from, row.article)
  const fields = row.draft ? await withoutRemoved(from, fieldsOf(row.draft)) : live
  const version = row.draft?.version ?? (await lastVersion(from, articleId))
  const bylines = [...new Set([...fields.authorIds, ...live.authorIds])]
  const isOwn = await ownedBy(from, viewer, row.article, bylines)
  return { ...row, fields, live, version, isOwn }
}

/** What an article says, in the fields of a draft. */
export async function liveFields(from: Reads, article: ArticleRow): Promise<DraftFields> {
  const named = await from
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, article.id))
    .orderBy(asc(articleAuthors.position))
  const tagged = await from
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, article.id))
    .orderBy(asc(articleTags.position))
  return fieldsOf({ ...article, authorIds: named.map(({ id }) => id), tagIds: tagged.map(({ id }) => id) })
}

/** The version of the last revision that was kept; 0 where nobody wrote here yet. */
async function lastVersion(from: Reads, articleId: number): Promise<number> {
  const [last] = await from
    .select({ version: draftRevisions.version })
    .from(draftRevisions)
    .where(eq(draftRevisions.articleId, articleId))
    .orderBy(desc(draftRevisions.version))
    .limit(1)
  return last?.version ?? 0
}

async function ownedBy(
  from: Reads,
  viewer: Viewer,
  article: ArticleRow,
  bylines: number[],
): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  if (article.createdBy === viewer.id) return true
  if (bylines.length === 0) return false
  const [author] = await from
    .select({ is: sql<number>`1` })
    .from(authors)
    .where(and(eq(authors.userId, viewer.id), inArray(authors.id, bylines)))
    .limit(1)
  return author !== undefined
}
