import type { Db } from '../client.ts'
import { comments } from '../schema/index.ts'
import type { ArticleRow } from './cast.ts'

/** Of one statement: a row binds eight values, and SQLite takes 32,766. */
const AT_ONCE = 2000

/** So many comments that wait under an article, in one transaction. */
export async function addFlood(db: Db, { id: articleId }: ArticleRow, many: number): Promise<void> {
  const now = Date.now()
  await db.write(async (tx) => {
    for (let from = 0; from < many; from += AT_ONCE) {
      const rows = Array.from({ length: Math.min(AT_ONCE, many - from) }, (_, index) => {
        const n = from + index
        const email = `alf${n}@example.org`
        return {
          ...({ articleId, depth: 1, status: 'pending', authorName: 'Alf', authorEmail: email } as const),
          ...{ emailKey: email, body: 'Cheap watches.', createdAt: now - many + n },
        }
      })
      await tx.insert(comments).values(rows)
    }
  })
}
