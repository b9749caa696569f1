import { asc } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { authors } from '../schema/index.ts'

/** More would make a long page of nothing but names. */
const MOST = 500

/** Names that may stand in a byline, in their order. */
export async function bylineNames(db: Db): Promise<string[]> {
  const rows = await db.read
    .select({ name: authors.name })
    .from(authors)
    .orderBy(asc(authors.name))
    .limit(MOST)
  return [...new Set(rows.map(({ name }) => name))]
}
