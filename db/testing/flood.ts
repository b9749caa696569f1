import type { Db } from '../client.ts'
import type { ArticleRow } from './cast.ts'

/** So many comments that wait under an article, in one transaction. */
export function addFlood(db: Db, { id }: ArticleRow, many: number): void {
  const { writer } = db.sqlite
  const insert = writer.prepare(
    `insert into comments (article_id, depth, status, author_name, author_email, email_key, body, created_at)
     values (?, 1, 'pending', 'Alf', ?, ?, 'Cheap watches.', ?)`,
  )
  const now = Date.now()
  writer.exec('begin immediate')
  for (let n = 0; n < many; n += 1) {
    const email = `alf${n}@example.org`
    insert.run(id, email, email, now - many + n)
  }
  writer.exec('commit')
}
