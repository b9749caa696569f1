import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleAuthors, authors, users } from '../schema/index.ts'

export type AuthorRow = Awaited<ReturnType<typeof authorsForDesk>>[number]

/** All authors by name, with how many articles bear it and who of the staff it is. */
export async function authorsForDesk(db: Db) {
  const { id, slug, name, role, bio, pictureId, userId } = authors
  const written = sql<number>`(select count(*) from ${articleAuthors} where ${articleAuthors.authorId} = ${id})`
  return await db.read
    .select({ ...{ id, slug, name, role, bio, pictureId, userId, user: users.name }, articles: written })
    .from(authors)
    .leftJoin(users, eq(users.id, userId))
    .orderBy(asc(name), asc(id))
}

/** One author for the desk; null when there is none. */
export async function authorForDesk(db: Db, authorId: number) {
  const { id, slug, name, role, bio, pictureId, userId } = authors
  const [row] = await db.read
    .select({ id, slug, name, role, bio, pictureId, userId })
    .from(authors)
    .where(eq(id, authorId))
  if (!row) return null
  return { ...row, articles: await db.read.$count(articleAuthors, eq(articleAuthors.authorId, authorId)) }
}

/** Who of the staff may be said to be an author: those who sign in. */
export async function staffToLink(db: Db) {
  const { id, name } = users
  return await db.read.select({ id, name }).from(users).where(isNull(users.disabledAt)).orderBy(asc(name))
}
