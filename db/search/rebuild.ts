import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, searchTotals, searchWaiting } from '../schema/index.ts'

/** How many articles are in the index, and how many wait. */
export async function indexState(db: Db): Promise<{ indexed: number; waiting: number }> {
  const [row] = await db.read.all<{ indexed: number; waiting: number }>(
    sql`select (select ifnull(sum(articles), 0) from ${searchTotals}) as indexed, (select count(*) from ${searchWaiting}) as waiting`,
  )
  return row ?? { indexed: 0, waiting: 0 }
}

/** Puts every published article among those that wait: the index is made anew, and answers meanwhile as it is. */
export async function indexAllAgain(db: Db): Promise<void> {
  await db.write(async (tx) => {
    tx.run(sql`insert or ignore into ${searchWaiting}
      select ${articles.id} from ${articles} where ${articles.status} = 'published'`)
  })
}
