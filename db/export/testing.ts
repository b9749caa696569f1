import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Db } from '../client.ts'
import { decide } from '../moderation/decide.ts'
import { addArticle, addComment, NOW, pin, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { addAppeal, addCommenter, addReport, addSanction } from '../testing/mail.ts'
import { changeArticle } from '../testing/newsroom.ts'
import type { ExportOptions } from './export.ts'

export const WHOLE: ExportOptions = { comments: 'all', personal: true, since: null, uploads: null }
export const run = (db: Db, sql: string, ...values: unknown[]) => db.sqlite.writer.prepare(sql).run(...values)
export const linesIn = (folder: string, table: string) =>
  readFileSync(join(folder, `${table}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** A newsroom with something in nearly every table. */
export async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const { article, city, ines, trams, admin, ana } = cast
  const zoe = await addCommenter(db, 'zoe@example.org')
  const first = await addComment(db, article, { email: 'zoe@example.org', body: 'Which side?' })
  run(db, 'update comments set commenter_id = ? where id = ?', zoe.id, first.id)
  const answer = await addComment(db, article, { under: first })
  const rejected = await addComment(db, article, { status: 'pending', addressHash: 'net' })
  await decide(db, ana, { action: 'reject', comments: [rejected], reason: 'abusive' }, NOW)
  await addComment(db, article, { under: rejected, status: 'approved' })
  await addReport(db, first, { reporterEmail: 'tell@example.org' })
  await addAppeal(db, rejected)
  await addSanction(db)
  await changeArticle(db, article, {
    bodyHtml: '<h2 id="the-vote">The vote</h2><p>Ten to <b>two</b>.</p>',
    ...{ authorIds: [ines.id], tagIds: [trams.id] },
  })
  const draft = await addArticle(db, city, { headline: 'Draft', status: 'draft', publishedAt: null })
  await pin(db, 2, article)
  run(db, "insert into settings (key, value) values ('site.name', '\"The Harbour Post\"')")
  run(db, "insert into settings (key, value) values ('retention.trashDays', '7')")
  run(db, 'insert into staff_sections (user_id, section_id) values (?, ?)', ana.id, city.id)
  run(db, "insert into redirects (from_path, article_id, created_at) values ('/old', ?, 0)", article.id)
  run(db, "insert into spam_models (created_at, spam, ham, origin, model) values (0, 1, 1, 'own', x'00ff10')")
  run(
    db,
    "insert into webhooks (url, secret, events, created_at) values ('https://x.example', 'SECRET', '[]', 0)",
  )
  run(
    db,
    "insert into media (name, widths, formats, width, height, created_at) values ('crane', '[540]', '[\"webp\"]', 540, 360, 0)",
  )
  return { db, ...cast, first, answer, rejected, draft, admin }
}
