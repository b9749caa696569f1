import { join } from 'node:path'
import Database from 'better-sqlite3'
import { and, asc, eq } from 'drizzle-orm'
import { replaceArticle, type ArticleInput } from '../articles/save.ts'
import { openDb, type Db } from '../client.ts'
import { decide } from '../moderation/decide.ts'
import { articles, comments, sections, series, seriesParts } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import { SYSTEM } from '../users/viewer.ts'
import { addArticle, addSection, DAY, type ArticleRow } from './cast.ts'

export type { Db }

/**
 * What browser journeys arrange behind the back of a running server, in its own file. It notices with the next request.
 */
export function openNewsroom(folder: string): Db {
  return openDb(fileIn(folder))
}

const fileIn = (folder: string) => join(folder, 'broadsheet.db')

/** @throws Error when a run has left the file damaged, or a row that points nowhere */
export function checkIntegrity(folder: string): void {
  const sqlite = new Database(fileIn(folder))
  const damage = [sqlite.pragma('integrity_check', { simple: true }), sqlite.pragma('foreign_key_check')]
  sqlite.close()
  if (JSON.stringify(damage) !== '["ok",[]]')
    throw new Error(`the database is damaged: ${JSON.stringify(damage)}`)
}

/** Older than everything in the demo, so that no list of newest articles changes under another test. */
export const LONG_AGO = Date.now() - 3 * 365 * DAY
let asked = 0
/** Before whatever other tests have written until now: who waits since then stands on the queue's first page. */
export const longestAgo = () => Date.UTC(2078) - Date.now() - (asked += 1)

/** A published article in a section of its own that no menu shows. */
export async function addLonelyArticle(
  db: Db,
  name: string,
  values: Partial<ArticleInput> = {},
): Promise<ArticleRow> {
  const section = await addSection(db, `Annex ${name}`, { listed: false, description: 'Set up by a test.' })
  return await addArticle(db, section, {
    headline: `Report ${name}`,
    standfirst: 'What was found.',
    publishedAt: LONG_AGO,
    ...values,
  })
}

/** Changes an article as an editor would: revision, redirect and all. */
export async function changeArticle(
  db: Db,
  { id }: { id: number },
  values: Partial<ArticleInput>,
): Promise<void> {
  await db.write(async (tx) => {
    const [row] = await tx.select().from(articles).where(eq(articles.id, id))
    if (!row) throw new Error(`no article ${id}`)
    const {
      bodyText: _text,
      commentsCloseAt: _closing,
      commentCount: _count,
      revision: _revision,
      deletedAt: _deleted,
      id: _id,
      ...input
    } = row
    await replaceArticle(tx, id, { ...input, authorIds: [], tagIds: [], updatedAt: Date.now(), ...values })
  })
}

/** Every article that the public may read, oldest first. */
export async function publicArticles(db: Db) {
  return await db.read
    .select({ id: articles.id, section: sections.slug, slug: articles.slug, headline: articles.headline })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.status, 'published'), eq(articles.kind, 'article')))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
}

/** Approves all that waits under an article. @returns how many there were */
export async function approveAll(db: Db, { id }: { id: number }): Promise<number> {
  const waiting = and(eq(comments.articleId, id), eq(comments.status, 'pending'))
  const seen = await db.read
    .select({ id: comments.id, revision: comments.revision })
    .from(comments)
    .where(waiting)
  const decision = await decide(db, SYSTEM, { action: 'approve', comments: seen }, Date.now())
  return decision.ok ? decision.decided.length : 0
}

/** Takes an approved comment back into the queue. */
export async function holdComment(db: Db, { id, revision }: { id: number; revision: number }): Promise<void> {
  await decide(db, SYSTEM, { action: 'hold', comments: [{ id, revision }] }, Date.now())
}

export async function commentsOf(db: Db, { id }: { id: number }) {
  const { authorName, authorEmail, body, status, parentId } = comments
  return await db.read
    .select({ id: comments.id, authorName, authorEmail, body, status, parentId })
    .from(comments)
    .where(eq(comments.articleId, id))
}

/** Every e-mail address of a reader that the database holds. */
export async function readersEmails(db: Db): Promise<string[]> {
  const rows = await db.read.selectDistinct({ email: comments.authorEmail }).from(comments)
  return rows.map((row) => row.email)
}

/** A series of these articles, in their order. */
export async function addSeries(
  db: Db,
  name: string,
  parts: { id: number }[],
): Promise<{ id: number; slug: string }> {
  const row = { name, slug: slugify(name), createdAt: Date.now() }
  return await db.write(async (tx) => {
    const [made] = await tx.insert(series).values(row).returning({ id: series.id })
    const seriesId = made?.id ?? 0
    for (const [index, { id }] of parts.entries())
      await tx.insert(seriesParts).values({ articleId: id, seriesId, position: index + 1 })
    return { id: seriesId, slug: row.slug }
  })
}
