import { isNull } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { authors, users } from '../../schema/index.ts'
import { emailKey } from '../../text/email.ts'
import { lookOf } from '../../text/look-alike.ts'

/** Whom no reader may pass for. */
export interface Names {
  /** Staff, by the e-mail that they sign in with. */
  byEmail: Map<string, { userId: number; name: string }>
  /** Staff and authors, by what their names look like; with the members of staff whose names they are. */
  byLook: Map<string, { name: string; userIds: number[] }>
}

/** Staff and authors as they are now. */
export async function protectedNames(db: Db): Promise<Names> {
  const staff = await db.read
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(users)
    .where(isNull(users.disabledAt))
  const bylines = await db.read.select({ userId: authors.userId, name: authors.name }).from(authors)
  const names: Names = { byEmail: new Map(), byLook: new Map() }
  for (const { email, ...one } of staff) names.byEmail.set(emailKey(email), one)
  for (const { userId, name } of [...staff, ...bylines]) {
    const known = names.byLook.get(lookOf(name)) ?? { name, userIds: [] }
    if (userId !== null) known.userIds.push(userId)
    names.byLook.set(lookOf(name), known)
  }
  return names
}
