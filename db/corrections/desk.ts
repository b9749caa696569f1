import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { findForDesk, type DeskArticle } from '../articles/desk-list.ts'
import type { Db } from '../client.ts'
import { listOf } from '../prepared.ts'
import { articles, corrections, errorReports, liveEntries, sections } from '../schema/index.ts'
import { limitsOf } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { CorrectionKind } from './kinds.ts'
import { placeInArticle, type FoundPlace } from './place.ts'

const AT_ONCE = 50
const LATEST = 20

export interface WaitingReport {
  id: number
  quote: string
  body: string
  reporterName: string
  /** Whether the reader is told what becomes of it. */
  isTold: boolean
  createdAt: number
  article: { id: number; headline: string; section: string; slug: string; publishedAt: number | null }
  /** Where the sentence stands now; null where it does not, or none was named. */
  place: FoundPlace | null
}

/** A correction that stands, for editors. */
export interface PublishedCorrection {
  id: number
  kind: CorrectionKind
  text: string
  publishedAt: number
  publishedByName: string
  article: { headline: string; section: string; slug: string }
}

/** Only what somebody may decide on: staff may be limited to sections. */
function inScope(viewer: Viewer) {
  const scope = limitsOf(viewer)
  return scope ? inArray(articles.sectionId, [...scope]) : undefined
}

/** How many reports of errors wait for this editor. */
export async function errorReportsWaiting(db: Db, viewer: Viewer): Promise<number> {
  const [row] = await db.read
    .select({ many: sql<number>`count(*)` })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, errorReports.articleId))
    .where(and(eq(errorReports.status, 'open'), inScope(viewer)))
  return row?.many ?? 0
}

/** Reports of errors that wait for this editor, the oldest first, each with the sentence in its place. */
export async function waitingErrorReports(db: Db, viewer: Viewer): Promise<WaitingReport[]> {
  const rows = await reports(db)
    .where(and(eq(errorReports.status, 'open'), inScope(viewer)))
    .orderBy(asc(errorReports.createdAt), asc(errorReports.id))
    .limit(AT_ONCE)
  return await placed(db, rows)
}

/** One that waits; null when there is none, or none that this editor may decide on. */
export async function waitingErrorReport(db: Db, viewer: Viewer, id: number): Promise<WaitingReport | null> {
  const rows = await reports(db)
    .where(and(eq(errorReports.id, id), eq(sql`+${errorReports.status}`, 'open'), inScope(viewer)))
    .limit(1)
  return (await placed(db, rows))[0] ?? null
}

function reports(db: Db) {
  const { id, quote, body, reporterName, emailKey, createdAt } = errorReports
  return db.read
    .select({
      report: { id, quote, body, reporterName, emailKey, createdAt },
      article: {
        ...{ id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
        ...{
          publishedAt: articles.publishedAt,
          standfirst: articles.standfirst,
          bodyHtml: articles.bodyHtml,
        },
      },
    })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, errorReports.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
}

async function placed(db: Db, rows: Awaited<ReturnType<typeof reports>>): Promise<WaitingReport[]> {
  const posts = await postsOf(db, [...new Set(rows.map(({ article }) => article.id))])
  return rows.map(({ report: { emailKey, ...report }, article: { standfirst, bodyHtml, ...article } }) => {
    const said = { headline: article.headline, standfirst, bodyHtml, posts: posts.get(article.id) ?? [] }
    return { ...report, isTold: emailKey !== '', article, place: placeInArticle(said, report.quote) }
  })
}

async function postsOf(db: Db, articleIds: number[]) {
  const { id, articleId, headline, bodyHtml, deletedAt } = liveEntries
  const rows = await db.read
    .select({ id, articleId, headline, bodyHtml })
    .from(liveEntries)
    .where(and(sql`${articleId} in (select value from json_each(${listOf(articleIds)}))`, isNull(deletedAt)))
    .orderBy(asc(articleId), asc(id))
  return Map.groupBy(rows, (row) => row.articleId)
}

/** What was published last, for whoever wants to look it up or take it back. */
export async function latestCorrections(db: Db, viewer: Viewer): Promise<PublishedCorrection[]> {
  const { id, kind, text, publishedAt, publishedByName, withdrawnAt } = corrections
  return await db.read
    .select({
      ...{ id, kind, text, publishedAt, publishedByName },
      article: { headline: articles.headline, section: sections.slug, slug: articles.slug },
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isNull(withdrawnAt), inScope(viewer)))
    .orderBy(desc(publishedAt), desc(id))
    .limit(LATEST)
}

/** An article that may be corrected by this editor, for a correction that no reader has asked for; null when there is none. */
export async function correctableArticle(db: Db, viewer: Viewer, articleId: number) {
  const { id, headline, slug, publishedAt } = articles
  const [row] = await db.read
    .select({ id, headline, slug, publishedAt, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(id, articleId), eq(sql`+${articles.status}`, 'published'), inScope(viewer)))
  return row ?? null
}

const MOST_OFFERED = 8

/** Public articles that this editor means by words of theirs, to choose the one that is to be corrected. */
export async function findToCorrect(db: Db, viewer: Viewer, text: string): Promise<DeskArticle[]> {
  const found = await findForDesk(db, text, { sectionIds: limitsOf(viewer) })
  if (found.length === 0) return []
  const ids = found.map((article) => article.id)
  const rows = await db.read
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), eq(sql`+${articles.status}`, 'published'), inScope(viewer)))
  return found.filter(({ id }) => rows.some((row) => row.id === id)).slice(0, MOST_OFFERED)
}
