import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { indexSome } from '../search/indexing.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { addArticles, addComment, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'

const run = (db: Db, sql: string, ...values: unknown[]) => db.sqlite.writer.prepare(sql).run(...values)
const found = (db: Db, match: string) =>
  db.sqlite.reader
    .prepare('select rowid from search_index where search_index match ? order by rowid')
    .pluck()
    .all(match)
const waiting = (db: Db) =>
  db.sqlite.reader.prepare('select article_id from search_waiting order by 1').pluck().all()

describe('the search index', () => {
  it.each([
    ["update articles set headline = 'penguin'", 'penguin'],
    ["update articles set standfirst = 'penguin'", 'penguin'],
    ["update articles set body_text = 'penguin'", 'penguin'],
    ["update authors set name = 'Ines Penguin'", 'penguin'],
    ["update tags set name = 'Penguin'", 'penguin'],
    ['update articles set published_at = 1600000000000', 'y2020'],
  ])('waits for what any program writes: %s', async (sql, word) => {
    const db = await testDb()
    const { city, ines, trams } = await theCast(db)
    const [{ id } = { id: 0 }] = await addArticles(db, city, 1, { authorIds: [ines.id], tagIds: [trams.id] })
    expect(waiting(db)).toEqual([])
    run(db, sql)
    expect(waiting(db)).toContain(id)
    while ((await indexSome(db)) > 0);
    expect(found(db, word)).toContain(id)
    expect(waiting(db)).toEqual([])
  })

  it.each(["update articles set status = 'unpublished' where id = ?", 'delete from articles where id = ?'])(
    'forgets what is taken away at once: %s',
    async (sql) => {
      const db = await testDb()
      const { article } = await theCast(db)
      expect(found(db, 'tram')).toEqual([article.id])
      run(db, sql, article.id)
      expect(found(db, 'tram')).toEqual([])
      expect(waiting(db)).toEqual([])
      expect(db.sqlite.reader.prepare('select sum(articles) from search_totals').pluck().get()).toBe(0)
    },
  )

  it('is left alone when a comment changes the count of its article', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    await addComment(db, article)
    expect(waiting(db)).toEqual([])
  })
})

describe('the comment count', () => {
  it('is right after 500 random inserts, changes and deletions', async () => {
    const db = await testDb()
    const random = seededRandom(20260514)
    const { city } = await theCast(db)
    const articles = await addArticles(db, city, 4)
    for (let turn = 0; turn < 500; turn += 1) {
      const all = db.sqlite.reader
        .prepare('select id, article_id as articleId, depth from comments')
        .all() as Known[]
      await change(db, random, random.pick(articles), all)
      expect(kept(db), `after change ${turn}`).toEqual(counted(db))
    }
    expect(counted(db).some((row) => row.n > 5)).toBe(true)
  })

  it('goes along when a comment moves to another article', async () => {
    const db = await testDb()
    const { city } = await theCast(db)
    const [here, there] = await addArticles(db, city, 2)
    const { id } = await addComment(db, here ?? { id: 0 })
    run(db, 'update comments set article_id = ? where id = ?', there?.id, id)
    expect(kept(db)).toEqual(counted(db))
  })

  interface Known {
    id: number
    articleId: number
    depth: number
  }

  async function change(
    db: Db,
    random: ReturnType<typeof seededRandom>,
    article: { id: number },
    all: Known[],
  ) {
    const status = random.pick(COMMENT_STATUSES)
    const kind =
      all.length < 5
        ? 'insert'
        : random.pick(['insert', 'insert', 'reply', 'reply', 'status', 'status', 'delete'])
    if (kind === 'insert') return void (await addComment(db, article, { status }))
    const one = random.pick(all)
    if (kind === 'reply') await addComment(db, { id: one.articleId }, { status, under: one })
    // A deletion takes all replies with it.
    else if (kind === 'delete') run(db, 'delete from comments where id = ?', one.id)
    else run(db, 'update comments set status = ? where id = ?', status, one.id)
  }

  const kept = (db: Db) =>
    db.sqlite.reader.prepare('select id, comment_count as n from articles order by id').all()
  const counted = (db: Db) =>
    db.sqlite.reader
      .prepare(
        `select articles.id, count(comments.id) as n from articles
         left join comments on comments.article_id = articles.id and comments.status = 'approved'
         group by articles.id order by articles.id`,
      )
      .all() as { id: number; n: number }[]
})

describe('the moderation log', () => {
  const written = async () => {
    const db = await testDb()
    run(
      db,
      `insert into moderation_log (comment_id, actor_name, action, to_status, revision, batch, created_at)
       values (1, 'Ana', 'approve', 'approved', 1, 'b', 0)`,
    )
    return db
  }

  it('refuses to be changed', async () => {
    const db = await written()
    expect(() => run(db, "update moderation_log set actor_name = 'Nobody'")).toThrow(
      'the moderation log is append-only',
    )
    expect(db.sqlite.reader.prepare('select actor_name from moderation_log').pluck().all()).toEqual(['Ana'])
  })

  it('refuses to be deleted', async () => {
    const db = await written()
    expect(() => run(db, 'delete from moderation_log')).toThrow('the moderation log is append-only')
    expect(db.sqlite.reader.prepare('select count(*) from moderation_log').pluck().get()).toBe(1)
  })

  it('outlives the comment and the article that it speaks of', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const { id } = await addComment(db, article)
    run(
      db,
      `insert into moderation_log (comment_id, actor_name, action, to_status, revision, batch, created_at)
       values (?, 'Ana', 'approve', 'approved', 1, 'b', 0)`,
      id,
    )
    run(db, 'delete from articles where id = ?', article.id)
    expect(db.sqlite.reader.prepare('select comment_id from moderation_log').pluck().all()).toEqual([id])
  })
})
