import { desc, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, liveBlogs } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { listArticles } from '../workflow/list.ts'
import { mayPost } from './access.ts'
import type { LiveStatus } from './status.ts'

/** The live blogs that were begun last; before them nobody posts any more. */
const MOST = 50

export interface LiveArticle {
  id: number
  headline: string
  status: LiveStatus
  startedAt: number
}

/** The live blogs that somebody may post into, the open ones first, and the one that was begun last before the others. */
export async function liveBlogsOf(db: Db, viewer: Viewer): Promise<LiveArticle[]> {
  const rows = await db.read
    .select({
      article: { id: articles.id, sectionId: articles.sectionId, status: articles.status },
      headline: articles.headline,
      ...{ status: liveBlogs.status, startedAt: liveBlogs.startedAt },
    })
    .from(liveBlogs)
    .innerJoin(articles, eq(articles.id, liveBlogs.articleId))
    .where(gt(liveBlogs.articleId, 0))
    .orderBy(desc(liveBlogs.articleId))
    .limit(MOST)
  const mine: LiveArticle[] = []
  for (const { article, ...blog } of rows)
    if (await mayPost(db.read, viewer, article)) mine.push({ id: article.id, ...blog })
  const isOpen = ({ status }: LiveArticle) => (status === 'open' ? 1 : 0)
  return mine.sort((one, other) => isOpen(other) - isOpen(one) || other.startedAt - one.startedAt)
}

/** An article that may become a live blog. */
export interface LiveChoice {
  id: number
  headline: string
  /** Empty while nobody has chosen one. */
  sectionName: string
  publishedAt: number | null
  /** Null for one that is none yet. */
  live: LiveStatus | null
}

/** Of what readers have, and of what is in the making. */
const MOST_OFFERED = 8

/** The articles that somebody means by an address or by words, and into which he may post; also those not yet published. */
export async function findForLive(db: Db, viewer: Viewer, text: string): Promise<LiveChoice[]> {
  const filter = { status: null, sectionId: null, mine: false, words: text, before: null }
  const found = (await listArticles(db, viewer, filter)).articles
  if (found.length === 0) return []
  const ids = found.map(({ id }) => id)
  const rows = await db.read
    .select({ id: articles.id, sectionId: articles.sectionId, live: liveBlogs.status })
    .from(articles)
    .leftJoin(liveBlogs, eq(liveBlogs.articleId, articles.id))
    .where(inArray(articles.id, ids))
  const choices: LiveChoice[] = []
  const many = { public: 0, making: 0 }
  for (const { id, headline, sectionName, publishedAt, status } of found) {
    const row = rows.find((one) => one.id === id)
    const kind = status === 'published' ? 'public' : 'making'
    if (!row || many[kind] >= MOST_OFFERED || !(await mayPost(db.read, viewer, { ...row, status }))) continue
    many[kind] += 1
    choices.push({ id, headline, sectionName: sectionName ?? '', publishedAt, live: row.live })
  }
  return choices
}
