import { describe, expect, it } from 'vitest'
import { ARTICLE_KINDS, ARTICLE_STATUSES } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { addArticle, addAuthor, addComment, addTag, DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { kept, recounted } from '../testing/lists.ts'
import { seededRandom } from '../testing/random.ts'

const run = (db: Db, sql: string, ...values: unknown[]) => db.sqlite.writer.prepare(sql).run(...values)
const ids = (db: Db, table: string) =>
  db.sqlite.reader.prepare(`select id from ${table}`).pluck().all() as number[]

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  return { db, ...cast, birds: await addTag(db, 'Birds') }
}

/** What is kept is what a count finds, and the change made a difference at all. */
function expectRightAfter(db: Db, change: () => void) {
  const before = kept(db)
  change()
  expect(kept(db)).not.toEqual(before)
  expect(kept(db)).toEqual(recounted(db))
}

describe('the lists of sections, tags and authors', () => {
  it('have an article as soon as it is inserted', async () => {
    const { db, ines, trams, city } = await setting()
    expect(kept(db)).toEqual(recounted(db))
    expect(kept(db).lengths.map(({ list, entries }) => [list, entries])).toEqual([
      ['author:1', 1],
      ['author:2', 1],
      [`section:${city.id}`, 1],
      [`tag:${trams.id}`, 1],
    ])
    expect(ines.id).toBe(1)
  })

  it.each([{ status: 'draft' }, { status: 'scheduled' }, { kind: 'page' }] as const)(
    'have no place for what is inserted as %o',
    async (values) => {
      const { db, city, ines, trams } = await setting()
      const before = kept(db).lengths
      await addArticle(db, city, { slug: 'other', authorIds: [ines.id], tagIds: [trams.id], ...values })
      expect(kept(db).lengths).toEqual(before)
      expect(kept(db)).toEqual(recounted(db))
    },
  )

  it.each([
    "update articles set status = 'unpublished'",
    "update articles set status = 'deleted', deleted_at = 1",
    "update articles set kind = 'page'",
    'update articles set published_at = 1',
    'update articles set published_at = published_at + 1',
    "update articles set section_id = (select id from sections where slug = 'world')",
    'delete from articles',
    "delete from tags where slug = 'trams'",
    "delete from authors where slug = 'ines-aldous'",
    'delete from article_tags',
    'delete from article_authors',
    "update article_tags set tag_id = (select id from tags where slug = 'birds')",
    'update article_authors set author_id = 3 where author_id = 1',
  ])('follow: %s', async (change) => {
    const { db } = await setting()
    await addAuthor(db, 'Third Hand')
    expectRightAfter(db, () => run(db, change))
  })

  it('have an article that is published later, and again one that comes back', async () => {
    const { db, city, ines, trams } = await setting()
    const tagIds = [trams.id]
    const { id } = await addArticle(db, city, {
      status: 'draft',
      slug: 'later',
      tagIds,
      authorIds: [ines.id],
    })
    for (const status of ['published', 'unpublished', 'published'])
      expectRightAfter(db, () => run(db, 'update articles set status = ? where id = ?', status, id))
  })

  it('know that a link was moved to another article', async () => {
    const { db, city, article } = await setting()
    const draft = await addArticle(db, city, { status: 'draft', slug: 'draft' })
    const other = await addArticle(db, city, { slug: 'other', publishedAt: NOW - 90 * DAY })
    for (const table of ['article_tags', 'article_authors']) {
      for (const [from, to] of [
        [article, other],
        [other, draft],
        [draft, article],
      ] as const)
        expectRightAfter(db, () =>
          run(db, `update ${table} set article_id = ? where article_id = ?`, to.id, from.id),
        )
    }
  })

  it('are right after 400 random changes of everything that counts', async () => {
    const { db, city, world, ines, henrik, trams, birds } = await setting()
    const random = seededRandom(20260515)
    const links = () => ({
      authorIds: [ines.id, henrik.id].filter(() => random.next() < 0.5),
      tagIds: [trams.id, birds.id].filter(() => random.next() < 0.5),
    })
    const time = () => NOW - Math.floor(random.next() * 200) * DAY
    let most = 0
    for (let turn = 0; turn < 400; turn += 1) {
      const known = ids(db, 'articles')
      const id = known.length > 0 ? random.pick(known) : 0
      const change =
        known.length < 4
          ? 'insert'
          : random.pick(['insert', 'insert', 'status', 'kind', 'time', 'section', 'delete'])
      const section = random.pick([city, world])
      const status = random.pick(['published', 'published', ...ARTICLE_STATUSES] as const)
      if (change === 'insert')
        await addArticle(db, section, { slug: `n${turn}`, status, publishedAt: time(), ...links() })
      else if (change === 'status')
        run(
          db,
          'update articles set status = ?, deleted_at = ? where id = ?',
          ...[status, status === 'deleted' ? NOW : null, id],
        )
      else if (change === 'kind')
        run(db, 'update articles set kind = ? where id = ?', random.pick(ARTICLE_KINDS), id)
      else if (change === 'time') run(db, 'update articles set published_at = ? where id = ?', time(), id)
      else if (change === 'section')
        run(db, 'update articles set section_id = ? where id = ?', section.id, id)
      else run(db, 'delete from articles where id = ?', id)
      expect(kept(db), `after ${change}, turn ${turn}`).toEqual(recounted(db))
      most = Math.max(most, kept(db).tags.filter((row) => row.listed_at !== null).length)
    }
    expect(most).toBeGreaterThan(5)
  })
})

describe('the lists of comments', () => {
  it('follow status, time and deletion, with all that was answered', async () => {
    const { db, article, city } = await setting()
    const first = await addComment(db, article)
    await addComment(db, article, { under: first, status: 'pending' })
    await addComment(db, await addArticle(db, city, { slug: 'other' }), { status: 'spam' })
    expect(kept(db)).toEqual(recounted(db))
    for (const status of COMMENT_STATUSES.toReversed()) {
      const before = db.sqlite.reader
        .prepare('select status from comments where id = ?')
        .pluck()
        .get(first.id)
      if (before !== status)
        expectRightAfter(db, () => run(db, 'update comments set status = ? where id = ?', status, first.id))
    }
    expectRightAfter(db, () =>
      run(db, 'update comments set created_at = ? where id = ?', NOW - 400 * DAY, first.id),
    )
    expectRightAfter(db, () => run(db, 'delete from comments where id = ?', first.id))
    expectRightAfter(db, () => run(db, 'delete from articles'))
    expect(kept(db).lengths).toEqual([])
  })
})
