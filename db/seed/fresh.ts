import { count } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections, settings, users } from '../schema/index.ts'

/** Nothing was ever written here: no article, no section, no staff, no setting. */
export async function isFresh(db: Db): Promise<boolean> {
  for (const table of [articles, sections, users, settings]) {
    const [row] = await db.read.select({ n: count() }).from(table)
    if ((row?.n ?? 0) > 0) return false
  }
  return true
}
