import { and, eq, inArray, ne } from 'drizzle-orm'
import { leadTo } from '../articles/lead-to.ts'
import { authorPath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { replaceInDrafts, standsInDrafts } from '../drafts/bylines.ts'
import { forgetImported } from '../import/forget.ts'
import { articleAuthors, authors, media, users } from '../schema/index.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { AUTHOR_NAME_LONGEST, AUTHOR_ROLE_LONGEST, BIO_LONGEST, type AuthorProblem } from './rules.ts'

/** An author as a form has him. */
export interface AuthorInput {
  name: string
  /** The last part of the page's address; made of the name where it is empty. */
  slug: string
  role: string
  bio: string
  pictureId: number | null
  userId: number | null
}

export type AuthorResult =
  { ok: true; id: number } | { ok: false; reason: AuthorProblem | 'forbidden' | 'unknown' }

const cut = (text: string, most: number) => [...cleanLine(text)].slice(0, most).join('')

function valuesOf(input: AuthorInput) {
  const name = cut(input.name, AUTHOR_NAME_LONGEST)
  return {
    ...{ name, slug: slugify(cleanLine(input.slug) || name), role: cut(input.role, AUTHOR_ROLE_LONGEST) },
    ...{ bio: cleanText(input.bio), pictureId: input.pictureId, userId: input.userId },
  }
}
type Values = ReturnType<typeof valuesOf>

async function problemOf(tx: Tx, values: Values, exceptId: number): Promise<AuthorProblem | null> {
  const { name, slug, bio, pictureId, userId } = values
  if (name === '') return 'name-missing'
  if ([...bio].length > BIO_LONGEST) return 'bio-long'
  const taken = and(eq(authors.slug, slug), ne(authors.id, exceptId))
  if ((await tx.$count(authors, taken)) > 0) return 'slug-taken'
  if (pictureId !== null && (await tx.$count(media, eq(media.id, pictureId))) === 0) return 'no-picture'
  if (userId !== null && (await tx.$count(users, eq(users.id, userId))) === 0) return 'no-user'
  return null
}

/** Adds an author, with a page of his own. */
export async function createAuthor(
  db: Db,
  viewer: Viewer,
  input: AuthorInput,
  now: number,
): Promise<AuthorResult> {
  if (!may(viewer, 'authors.edit')) return { ok: false, reason: 'forbidden' }
  const values = valuesOf(input)
  return await db.write(async (tx) => {
    const reason = await problemOf(tx, values, 0)
    if (reason) return { ok: false, reason }
    await leadTo(tx, authorPath(values.slug), [], now)
    const [row] = await tx.insert(authors).values(values).returning({ id: authors.id })
    return { ok: true, id: row?.id ?? 0 }
  })
}

/** Changes an author. An address from before leads to the new one. */
export async function changeAuthor(
  db: Db,
  viewer: Viewer,
  input: AuthorInput & { id: number },
  now: number,
): Promise<AuthorResult> {
  if (!may(viewer, 'authors.edit')) return { ok: false, reason: 'forbidden' }
  const values = valuesOf(input)
  return await db.write(async (tx) => {
    const [before] = await tx.select().from(authors).where(eq(authors.id, input.id))
    if (!before) return { ok: false, reason: 'unknown' }
    const reason = await problemOf(tx, values, input.id)
    if (reason) return { ok: false, reason }
    await tx.update(authors).set(values).where(eq(authors.id, input.id))
    if (before.slug !== values.slug) await leadTo(tx, authorPath(values.slug), [authorPath(before.slug)], now)
    return { ok: true, id: input.id }
  })
}

/** Takes an author away who has written nothing: whose name stands under an article has a page, or will have. */
export async function deleteAuthor(db: Db, viewer: Viewer, id: number): Promise<AuthorResult> {
  if (!may(viewer, 'authors.edit')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    if ((await tx.$count(articleAuthors, eq(articleAuthors.authorId, id))) > 0)
      return { ok: false, reason: 'has-articles' }
    if (await standsInDrafts(tx, id)) return { ok: false, reason: 'has-articles' }
    await forgetImported(tx, 'author', id)
    const gone = await tx.delete(authors).where(eq(authors.id, id))
    return gone.changes > 0 ? { ok: true, id } : { ok: false, reason: 'unknown' }
  })
}

/**
 * Makes two authors one: all that the first has written or begun is the other's from then on, and his address leads there.
 *
 * @returns the id of the one that stays
 */
export async function mergeAuthors(
  db: Db,
  viewer: Viewer,
  { id, into }: { id: number; into: number },
  now: number,
): Promise<AuthorResult> {
  if (!may(viewer, 'authors.edit')) return { ok: false, reason: 'forbidden' }
  if (id === into) return { ok: false, reason: 'itself' }
  return await db.write(async (tx) => {
    const [from] = await tx.select().from(authors).where(eq(authors.id, id))
    const [to] = await tx.select().from(authors).where(eq(authors.id, into))
    if (!from || !to) return { ok: false, reason: 'unknown' }
    await replaceInDrafts(tx, { id, into })
    const { articleId, authorId } = articleAuthors
    const already = tx.select({ id: articleId }).from(articleAuthors).where(eq(authorId, into))
    await tx.delete(articleAuthors).where(and(eq(authorId, id), inArray(articleId, already)))
    await tx.update(articleAuthors).set({ authorId: into }).where(eq(authorId, id))
    // Whoever imports once more finds the one that stays.
    await forgetImported(tx, 'author', id, into)
    const kept = { bio: to.bio || from.bio, role: to.role || from.role }
    const picture = { pictureId: to.pictureId ?? from.pictureId, userId: to.userId ?? from.userId }
    await tx
      .update(authors)
      .set({ ...kept, ...picture })
      .where(eq(authors.id, into))
    await tx.delete(authors).where(eq(authors.id, id))
    await leadTo(tx, authorPath(to.slug), [authorPath(from.slug)], now)
    return { ok: true, id: into }
  })
}
