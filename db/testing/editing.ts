import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { and, asc, count, eq, ne } from 'drizzle-orm'
import sharp from 'sharp'
import { replaceArticle, type ArticleInput } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { PUBLISHED } from '../comments/status.ts'
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  commenters,
  comments,
  media,
  redirects,
  sections,
  tags,
} from '../schema/index.ts'
import { photo } from './photos.ts'

/** What editors do that no command does yet, and what somebody may do with `sqlite3` itself. */

/** All of a newsroom that pages can be about, drafts and what was withdrawn included; oldest first. */
export async function newsroomState(db: Db) {
  const { id, slug, status, sectionId, leadMediaId, kind, publishedAt, headline } = articles
  const commentColumns = {
    ...{ id: comments.id, articleId: comments.articleId, status: comments.status },
    ...{ revision: comments.revision, body: comments.body, parentId: comments.parentId },
  }
  return {
    sections: await db.read
      .select({ id: sections.id, slug: sections.slug })
      .from(sections)
      .orderBy(asc(sections.id)),
    tags: await db.read.select({ id: tags.id, slug: tags.slug }).from(tags).orderBy(asc(tags.id)),
    authors: await db.read
      .select({ id: authors.id, slug: authors.slug })
      .from(authors)
      .orderBy(asc(authors.id)),
    articles: await db.read
      .select({
        id,
        slug,
        status,
        kind,
        sectionId,
        leadMediaId,
        publishedAt,
        headline,
        section: sections.slug,
      })
      .from(articles)
      .innerJoin(sections, eq(sections.id, sectionId))
      .orderBy(asc(id)),
    comments: await db.read.select(commentColumns).from(comments).orderBy(asc(comments.id)),
    pictures: (await db.read.select({ id: media.id }).from(media).orderBy(asc(media.id))).map(
      (row) => row.id,
    ),
  }
}
export type NewsroomState = Awaited<ReturnType<typeof newsroomState>>

/** Writes an article anew with some of it changed, by the same step that an importer uses: revision, redirect and all. */
export async function editArticle(
  db: Db,
  id: number,
  values: Partial<ArticleInput>,
  now = Date.now(),
): Promise<void> {
  await db.write(async (tx) => {
    const [row] = await tx.select().from(articles).where(eq(articles.id, id))
    if (!row) throw new Error(`no article ${id}`)
    const { sectionId, slug, kind, status, headline, standfirst, bodyHtml } = row
    const { leadMediaId, leadCaption, commentsOpen, publishedAt, createdAt } = row
    const bylines = await tx
      .select()
      .from(articleAuthors)
      .where(eq(articleAuthors.articleId, id))
      .orderBy(asc(articleAuthors.position))
    const labels = await tx
      .select()
      .from(articleTags)
      .where(eq(articleTags.articleId, id))
      .orderBy(asc(articleTags.position))
    await replaceArticle(tx, id, {
      ...{ sectionId, slug, kind, status, headline, standfirst, bodyHtml, leadMediaId, leadCaption },
      ...{ commentsOpen, publishedAt, createdAt, updatedAt: now },
      ...{ authorIds: bylines.map((row) => row.authorId), tagIds: labels.map((row) => row.tagId) },
      ...values,
    })
  })
}

/** Changes a row of a table and nothing else. */
const setting =
  <
    T extends
      typeof articles | typeof sections | typeof tags | typeof authors | typeof media | typeof comments,
  >(
    table: T,
  ) =>
  async (db: Db, id: number, values: Partial<T['$inferInsert']>): Promise<void> => {
    await db.write(async (tx) =>
      tx
        .update(table)
        .set(values as never)
        .where(eq(table.id, id)),
    )
  }
export const setArticle = setting(articles)
export const setSection = setting(sections)
export const setTag = setting(tags)
export const setAuthor = setting(authors)
export const setPicture = setting(media)
export const setComment = setting(comments)

const removing =
  (
    table: typeof articles | typeof sections | typeof tags | typeof authors | typeof media | typeof comments,
  ) =>
  async (db: Db, id: number): Promise<void> => {
    await db.write(async (tx) => tx.delete(table).where(eq(table.id, id)))
  }
export const removeArticle = removing(articles)
export const removeSection = removing(sections)
export const removeTag = removing(tags)
export const removeAuthor = removing(authors)
export const removePicture = removing(media)
export const removeComment = removing(comments)

/** A picture without files: pages name it all the same. @returns its id */
export async function addPicture(db: Db, name: string): Promise<number> {
  const sizes = { widths: [480, 960], width: 960, height: 640 }
  const [row] = await db.write(async (tx) =>
    tx
      .insert(media)
      .values({ name, alt: `Picture ${name}`, createdAt: Date.now(), ...sizes })
      .returning({ id: media.id }),
  )
  if (!row) throw new Error('the picture was not written')
  return row.id
}

/** The same with its files, where a server runs on this database: its library shows it to everybody. */
export async function addSeenPicture(db: Db, name: string): Promise<number> {
  const uploads = join(dirname(db.sqlite.writer.name), 'uploads')
  mkdirSync(uploads, { recursive: true })
  for (const width of [480, 960])
    await sharp(await photo(90, width, (width * 2) / 3)).toFile(join(uploads, `${name}-${width}.webp`))
  return await addPicture(db, name)
}

/** One of the pictures that are there with their files, and whose alt text is known. */
export async function knownPicture(db: Db): Promise<{ id: number; name: string; alt: string }> {
  const { id, name, alt } = media
  const rows = await db.read.select({ id, name, alt }).from(media).where(ne(alt, '')).limit(1)
  const [row] = rows
  if (!row?.name) throw new Error('there is no picture')
  return { ...row, name: row.name }
}

/** An old address that leads elsewhere on the site; one that leads nowhere is gone for good. */
export async function addRedirect(db: Db, fromPath: string, toPath: string | null): Promise<void> {
  await db.write(async (tx) =>
    tx
      .insert(redirects)
      .values({ fromPath, toPath, createdAt: Date.now() })
      .onConflictDoUpdate({ target: redirects.fromPath, set: { toPath, articleId: null } }),
  )
}

/** Comments as they are counted on every article and by counting them, and how many stand under each status. */
export async function commentTotals(db: Db) {
  const counted = db.read.$count(
    comments,
    and(eq(comments.articleId, articles.id), eq(comments.status, PUBLISHED)),
  )
  const rows = await db.read
    .select({ status: comments.status, n: count() })
    .from(comments)
    .groupBy(comments.status)
  return {
    articles: await db.read.select({ id: articles.id, kept: articles.commentCount, counted }).from(articles),
    statuses: new Map(rows.map(({ status, n }) => [status, n])),
  }
}

/** Who wrote a comment confirms the address that it was sent from. @returns the commenter's id */
export async function addCommenter(db: Db, commentId: number): Promise<number> {
  return await db.write(async (tx) => {
    const [row] = await tx.select().from(comments).where(eq(comments.id, commentId))
    if (!row) throw new Error(`no comment ${commentId}`)
    const { authorEmail: email, emailKey, authorName: name } = row
    const [commenter] = await tx
      .insert(commenters)
      .values({ email, emailKey, name, confirmedAt: Date.now() })
      .onConflictDoUpdate({ target: commenters.emailKey, set: { name } })
      .returning({ id: commenters.id })
    return commenter?.id ?? 0
  })
}

/** The address that a comment was sent from, in lower case; null for one that has none. */
export async function emailKeyOf(db: Db, commentId: number): Promise<string | null> {
  const { emailKey } = comments
  const [row] = await db.read.select({ emailKey }).from(comments).where(eq(comments.id, commentId))
  return row?.emailKey || null
}

export { sectionById } from '../sections/sections.ts'
