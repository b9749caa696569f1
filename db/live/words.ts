import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { among, listOf, prepared, preparedIn } from '../prepared.ts'
import { liveEntries } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

const { articleId, headline, bodyText, postedAt, deletedAt } = liveEntries

/** The words of all posts of an article, for the search index; empty for one that is no live blog. */
export async function wordsOfEntries(tx: Tx, id: number): Promise<string> {
  const rows = await ofArticle(tx).execute({ id })
  return rows.map(wordsOf).join('\n')
}

/** The same of several articles, for what search shows of them; those without posts are left out. */
export async function wordsOfPosts(db: Db, ids: number[]): Promise<Map<number, string>> {
  const rows = await ofArticles(db).execute({ ids: listOf(ids) })
  const byArticle = Map.groupBy(rows, (row) => row.articleId)
  return new Map([...byArticle].map(([id, posts]) => [id, posts.map(wordsOf).join('\n')]))
}

const wordsOf = (post: { headline: string; bodyText: string }) =>
  post.headline === '' ? post.bodyText : `${post.headline}\n${post.bodyText}`

const ofArticle = preparedIn((tx) =>
  tx
    .select({ headline, bodyText })
    .from(liveEntries)
    .where(and(eq(articleId, sql.placeholder('id')), isNull(deletedAt)))
    .orderBy(asc(postedAt), asc(liveEntries.id))
    .prepare(),
)
const ofArticles = prepared((read) =>
  read
    .select({ articleId, headline, bodyText })
    .from(liveEntries)
    .where(and(among(articleId, 'ids'), isNull(deletedAt)))
    .orderBy(asc(articleId), asc(postedAt), asc(liveEntries.id))
    .prepare(),
)
