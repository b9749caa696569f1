import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDb } from '#db/client.ts'
import { migrateDb } from '#db/migrate.ts'
import { linkAll } from '#db/moderation/chain.ts'
import { keepDays } from '#db/moderation/figures/days.ts'
import { addArticle, theCast } from '#db/testing/cast.ts'

const DAY = 86_400_000
const SPAN = 400 * DAY
const AT_ONCE = 50_000

export interface Filled {
  /** A moderator's address. */
  email: string
  /** Of the article that is argued about. */
  path: string
  lastComment: number
}

/**
 * A newsroom with so many comments: one in ten waits, the others were decided on, with a line in the log each; all by the
 * ways of the schema, so triggers, search and chain are as they would be.
 *
 * @param folder DATA_DIR
 * @param comments over all articles
 * @param discussed approved ones under one further article, a third of them answers
 */
export async function fillNewsroom(
  folder: string,
  { comments, discussed }: { comments: number; discussed: number },
): Promise<Filled> {
  const file = join(folder, 'broadsheet.db')
  const now = Date.now()
  const db = openDb(file)
  await migrateDb(db)
  const { article, city, ana } = await theCast(db)
  const argued = await addArticle(db, city, { headline: 'Argued about', publishedAt: now - DAY })
  const sqlite = new Database(file)
  // Nobody else has the file, and one that is not finished is thrown away.
  for (const pragma of ['synchronous = OFF', 'cache_size = -500000']) sqlite.pragma(pragma)
  writeComments(sqlite, { article: article.id, many: comments, now })
  writeDiscussion(sqlite, { article: argued.id, many: discussed, now })
  writeDecisions(sqlite, ana)
  sqlite.exec('analyze')
  sqlite.close()
  await linkAll(db)
  await keepDays(db, now, 'UTC')
  const last = db.sqlite.reader
    .prepare<[number], number>(
      'select id from comments where article_id = ? order by created_at desc, id desc limit 1',
    )
    .pluck()
    .get(argued.id)
  db.close()
  return { email: ana.email, path: argued.path, lastComment: last ?? 0 }
}

interface Some {
  article: number
  many: number
  now: number
}

const STATUSES = [
  'pending',
  'approved',
  'approved',
  'approved',
  'approved',
  'approved',
  'approved',
  'rejected',
  'spam',
  'trash',
]

function writeComments(sqlite: Database.Database, { article, many, now }: Some) {
  const insert = sqlite.prepare(
    `insert into comments (article_id, depth, status, author_name, author_email, email_key, body, created_at, decided_at)
     values (?, 1, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (let start = 0; start < many; start += AT_ONCE) {
    sqlite.exec('begin')
    for (let n = start; n < Math.min(start + AT_ONCE, many); n += 1) {
      const status = STATUSES[n % STATUSES.length] ?? 'pending'
      const email = `reader${n % 20_000}@example.org`
      const at = Math.floor(now - DAY - SPAN * (1 - n / many))
      const decidedAt = status === 'pending' ? null : at + ((n * 7919) % (6 * 3_600_000))
      insert.run(article, status, `Reader ${n % 20_000}`, email, email, words(n), at, decidedAt)
    }
    sqlite.exec('commit')
  }
}

function writeDiscussion(sqlite: Database.Database, { article, many, now }: Some) {
  const insert = sqlite.prepare<unknown[]>(
    `insert into comments (article_id, parent_id, thread_id, depth, status, author_name, author_email, email_key, body, created_at)
     values (?, ?, ?, ?, 'approved', ?, ?, ?, ?, ?)`,
  )
  let root: number | bigint | null = null
  sqlite.exec('begin')
  for (let n = 0; n < many; n += 1) {
    const answers = n % 3 === 2 ? root : null
    const email = `arguer${n % 500}@example.org`
    const values = [`Arguer ${n % 500}`, email, email, words(n), now - DAY + n * 1000]
    const { lastInsertRowid } = insert.run(article, answers, answers, answers === null ? 1 : 2, ...values)
    if (answers === null) root = lastInsertRowid
  }
  sqlite.exec('commit')
}

/** A line for each that was decided on. */
function writeDecisions(sqlite: Database.Database, { id, name }: { id: number; name: string }) {
  sqlite
    .prepare(
      `insert into moderation_log (comment_id, subject, subject_id, actor_id, actor_name, action, from_status, to_status, revision,
         reason, batch, created_at)
       select id, 'comment', id, ?, ?, case status when 'approved' then 'approve' when 'rejected' then 'reject' else status end,
         'pending', status, 1, iif(status = 'rejected', 'off-topic', ''), 'b' || id, decided_at
       from comments where decided_at is not null order by decided_at`,
    )
    .run(id, name)
}

const WORDS =
  'river council harbour vote crane tram budget market school storm bridge signal ledger ferry'.split(' ')
const words = (n: number) =>
  Array.from({ length: 25 }, (_, at) => WORDS[(n * 7 + at * 5 + ((n * at) % 11)) % WORDS.length]).join(' ')
