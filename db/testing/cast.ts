import { eq, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { insertArticle, type ArticleInput } from '../articles/save.ts'
import { under } from '../comments/place.ts'
import type { CommentStatus } from '../comments/status.ts'
import {
  arrangements,
  articles,
  authors,
  comments,
  frontSlots,
  sections,
  tags,
  users,
} from '../schema/index.ts'
import { insertArrangement } from '../fronts/arrange.ts'
import type { Slot } from '../fronts/draft.ts'
import { emailKey } from '../text/email.ts'
import { slugify } from '../text/slug.ts'
import { hashPassword } from '../users/password.ts'
import type { Role } from '../users/roles.ts'
import type { Viewer } from '../users/viewer.ts'

/** A Thursday morning: the present of every test. */
export const NOW = Date.UTC(2026, 4, 14, 9, 30)
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The password of everybody in the cast. */
export const PASSWORD = 'tidal wharf nineteen'
let passwordHash: Promise<string> | undefined

export type Staff = Extract<Viewer, { kind: 'staff' }>
export interface SectionRow {
  id: number
  slug: string
  name: string
}
export interface ArticleRow {
  id: number
  section: SectionRow
  slug: string
  path: string
  publishedAt: number | null
}
export interface CommentRow {
  id: number
  articleId: number
  revision: number
}

/** Puts rows in through the writer and hands back the first. */
async function one<T>(db: Db, work: Parameters<typeof db.write<T[]>>[0]): Promise<T> {
  const [row] = await db.write(work)
  if (!row) throw new Error('the row was not written')
  return row
}

export async function addSection(
  db: Db,
  name: string,
  values: Partial<typeof sections.$inferInsert> = {},
): Promise<SectionRow> {
  return await one(db, async (tx) =>
    tx
      .insert(sections)
      .values({ slug: slugify(name), name, ...values })
      .returning(),
  )
}

export async function addAuthor(db: Db, name: string, values: Partial<typeof authors.$inferInsert> = {}) {
  return await one(db, async (tx) =>
    tx
      .insert(authors)
      .values({ slug: slugify(name), name, ...values })
      .returning(),
  )
}

export async function addTag(db: Db, name: string) {
  return await one(db, async (tx) =>
    tx
      .insert(tags)
      .values({ slug: slugify(name), name })
      .returning(),
  )
}

/** Everybody's password is PASSWORD. */
export async function addStaff(db: Db, name: string, role: Role): Promise<Staff> {
  const hash = await (passwordHash ??= hashPassword(PASSWORD))
  const email = `${slugify(name)}@example.com`
  const values = { email, name, role, passwordHash: hash, createdAt: NOW - 400 * DAY }
  const row = await one(db, async (tx) => tx.insert(users).values(values).returning())
  return { kind: 'staff', id: row.id, name, email, role }
}

/** All that insertArticle wants, for a published article an hour old; the slug follows the headline. */
export function articleInput(section: SectionRow, values: Partial<ArticleInput> = {}): ArticleInput {
  const headline = values.headline ?? 'Tram line five approved'
  const publishedAt = values.publishedAt === undefined ? NOW - HOUR : values.publishedAt
  const createdAt = publishedAt ?? NOW - HOUR
  return {
    ...{ sectionId: section.id, slug: slugify(headline), kind: 'article', status: 'published', headline },
    ...{
      standfirst: '',
      bodyHtml: '<p>The council voted.</p>',
      leadMediaId: null,
      leadCaption: '',
      commentsOpen: true,
    },
    ...{ createdAt, updatedAt: createdAt, authorIds: [], tagIds: [] },
    ...values,
    publishedAt,
  }
}

export async function addArticle(
  db: Db,
  section: SectionRow,
  values: Partial<ArticleInput> = {},
): Promise<ArticleRow> {
  const input = articleInput(section, values)
  const id = await db.write((tx) => insertArticle(tx, input))
  return {
    id,
    section,
    slug: input.slug,
    path: `/${section.slug}/${input.slug}`,
    publishedAt: input.publishedAt,
  }
}

/** Articles with one headline and a number each, every one an hour older than the one before; newest first. */
export async function addArticles(
  db: Db,
  section: SectionRow,
  many: number,
  values: Partial<ArticleInput> = {},
) {
  const { headline = 'Harbour news', publishedAt, ...rest } = values
  const newest = publishedAt ?? NOW - HOUR
  const added: ArticleRow[] = []
  for (let index = 0; index < many; index += 1) {
    const own = { headline: `${headline} ${index + 1}`, publishedAt: newest - index * HOUR }
    added.push(await addArticle(db, section, { ...rest, ...own }))
  }
  return added
}

export interface CommentValues {
  under?: { id: number }
  status?: CommentStatus
  name?: string
  email?: string
  body?: string
  at?: number
  addressHash?: string
  /** When an editor picked it. */
  pickedAt?: number
}

let written = 0
/** A comment of one reader of many, approved unless said otherwise. */
export async function addComment(
  db: Db,
  article: { id: number },
  values: CommentValues = {},
): Promise<CommentRow> {
  written += 1
  const {
    status = 'approved',
    name = 'Alf Tregear',
    email = `reader${written}@example.org`,
    at = NOW - 30 * MINUTE,
  } = values
  return await one(db, async (tx) => {
    const { id, parentId, threadId, depth } = comments
    const above = values.under
      ? await tx.select({ id, parentId, threadId, depth }).from(comments).where(eq(id, values.under.id))
      : []
    return await tx
      .insert(comments)
      .values({
        ...above.map(under)[0],
        ...{ articleId: article.id, status, authorName: name, authorEmail: email, emailKey: emailKey(email) },
        ...{
          body: values.body ?? `Comment ${written}`,
          addressHash: values.addressHash ?? null,
          pickedAt: values.pickedAt ?? null,
          createdAt: at,
        },
      })
      .returning({ id: comments.id, articleId: comments.articleId, revision: comments.revision })
  })
}

/** As if so many readers had recommended it. */
export async function setRecommended(db: Db, { id }: { id: number }, recommendCount: number): Promise<void> {
  await db.write(async (tx) => tx.update(comments).set({ recommendCount }).where(eq(comments.id, id)))
}

export async function pin(
  db: Db,
  place: number,
  article: { id: number },
  expiresAt: number | null = null,
): Promise<void> {
  await db.write(async (tx) => {
    const [front] = await tx.select().from(arrangements).where(isNull(arrangements.sectionId))
    const slot = { place, articleId: article.id, startsAt: null, expiresAt }
    if (!front) await insertArrangement(tx, { sectionId: null, holdsFrom: 0, madeAt: 0 }, [slot])
    else await tx.insert(frontSlots).values({ ...slot, arrangementId: front.id })
  })
}

/** As an editor has arranged the front of a section at a time. @returns the id of the arrangement */
export async function arrangeSection(
  db: Db,
  section: { id: number },
  slots: Slot[],
  at: number,
): Promise<number> {
  return await db.write((tx) =>
    insertArrangement(tx, { sectionId: section.id, holdsFrom: at, madeAt: at }, slots),
  )
}

/** Comments under it appear without a moderator. */
export async function publishAtOnce(db: Db, article: { id: number }): Promise<void> {
  await db.write(async (tx) =>
    tx.update(articles).set({ commentMode: 'publish' }).where(eq(articles.id, article.id)),
  )
}

/** Takes an article from the public, as an editor would. */
export async function unpublish(db: Db, article: { id: number }): Promise<void> {
  await db.write(async (tx) =>
    tx.update(articles).set({ status: 'unpublished' }).where(eq(articles.id, article.id)),
  )
}

/** Where most stories are set: two sections, two reporters, five of staff and one article to argue about. */
export async function theCast(db: Db) {
  const city = await addSection(db, 'City', { position: 1 })
  const world = await addSection(db, 'World', { position: 0 })
  const ines = await addAuthor(db, 'Inés Aldous', { role: 'City hall correspondent' })
  const henrik = await addAuthor(db, 'Henrik Vale', { role: 'Shipping correspondent' })
  const trams = await addTag(db, 'Trams')
  const article = await addArticle(db, city, {
    headline: 'Tram line five approved',
    authorIds: [ines.id, henrik.id],
    tagIds: [trams.id],
  })
  const staff = {
    admin: await addStaff(db, 'Ada Admin', 'admin'),
    editor: await addStaff(db, 'Edith Editor', 'editor'),
    ana: await addStaff(db, 'Ana Moderator', 'moderator'),
    ben: await addStaff(db, 'Ben Moderator', 'moderator'),
    reporter: await addStaff(db, 'Rita Reporter', 'author'),
  }
  return { city, world, ines, henrik, trams, article, ...staff }
}
