import { asc, ne } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { prepared } from '../../prepared.ts'
import { authors } from '../../schema/index.ts'

/** A newsroom that lists more people than that has another page for it. */
const MOST = 500

export interface MastheadEntry {
  id: number
  slug: string
  name: string
  role: string
  bio: string
}

const withRoles = prepared((read) => {
  const { id, slug, name, role, bio } = authors
  return read
    .select({ id, slug, name, role, bio })
    .from(authors)
    .where(ne(role, ''))
    .orderBy(asc(id))
    .limit(MOST)
    .prepare()
})

/** Who makes the newspaper: everybody who has a role in it, in the order in which they were entered. */
export async function masthead(db: Db): Promise<MastheadEntry[]> {
  return await withRoles(db).execute()
}

const anyWithRole = prepared((read) =>
  read.select({ id: authors.id }).from(authors).where(ne(authors.role, '')).limit(1).prepare(),
)

/** Whether a masthead has anybody to name. */
export async function hasMasthead(db: Db): Promise<boolean> {
  return (await anyWithRole(db).execute()).length > 0
}
