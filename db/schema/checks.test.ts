import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { addArticle, addComment, addSection, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'

/** Raw SQL on the writing connection: what an importer, a shell or a wrong line of ours might send. */
const run = (db: Db, sql: string, ...values: unknown[]) => db.sqlite.writer.prepare(sql).run(...values)

describe('the articles table', () => {
  it.each(['', 'Published', 'public', 'trash'])('refuses the status "%s"', async (status) => {
    const db = await testDb()
    const { article } = await theCast(db)
    expect(() => run(db, 'update articles set status = ? where id = ?', status, article.id)).toThrow(
      'articles_status',
    )
  })

  it('refuses an unknown kind', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    expect(() => run(db, "update articles set kind = 'post' where id = ?", article.id)).toThrow(
      'articles_kind',
    )
  })

  it.each(['published', 'scheduled'] as const)('refuses a %s article without a date', async (status) => {
    const db = await testDb()
    const section = await addSection(db, 'City')
    await expect(addArticle(db, section, { status, publishedAt: null })).rejects.toThrow('articles_published')
  })

  it('lets a draft have no date', async () => {
    const db = await testDb()
    const section = await addSection(db, 'City')
    await expect(addArticle(db, section, { status: 'draft', publishedAt: null })).resolves.toBeDefined()
  })

  it('wants a time of deletion for a deleted article, and for no other', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    expect(() => run(db, "update articles set status = 'deleted' where id = ?", article.id)).toThrow(
      'articles_deleted',
    )
    expect(() => run(db, 'update articles set deleted_at = ? where id = ?', NOW, article.id)).toThrow(
      'articles_deleted',
    )
  })

  it('refuses an empty headline', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    expect(() => run(db, "update articles set headline = '' where id = ?", article.id)).toThrow(
      'articles_headline',
    )
  })

  it('gives an address only once in a section, but again in another', async () => {
    const db = await testDb()
    const { city, world } = await theCast(db)
    await expect(addArticle(db, city)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    await expect(addArticle(db, world)).resolves.toBeDefined()
  })

  it('relates no article to itself', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const relate = 'insert into article_relations (article_id, related_id, score) values (?, ?, 1)'
    expect(() => run(db, relate, article.id, article.id)).toThrow('article_relations_self')
  })
})

describe('the comments table', () => {
  it.each(['', 'Approved', 'deleted', 'published'])('refuses the status "%s"', async (status) => {
    const db = await testDb()
    const { article } = await theCast(db)
    const { id } = await addComment(db, article)
    expect(() => run(db, 'update comments set status = ? where id = ?', status, id)).toThrow(
      'comments_status',
    )
  })

  it.each([0, 6, -1])('refuses a reply at depth %i', async (depth) => {
    const db = await testDb()
    const { article } = await theCast(db)
    const { id } = await addComment(db, article, { under: await addComment(db, article) })
    expect(() => run(db, 'update comments set depth = ? where id = ?', depth, id)).toThrow(
      /comments_(depth|top)/,
    )
  })

  it.each([
    ['depth 2 without a parent', 'update comments set depth = 2 where id = ?'],
    ['a thread without a parent', 'update comments set thread_id = 1 where id = ?'],
  ])('refuses %s', async (_, sql) => {
    const db = await testDb()
    const { article } = await theCast(db)
    const { id } = await addComment(db, article)
    expect(() => run(db, sql, id)).toThrow('comments_top')
  })

  it('refuses a comment under itself', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const { id } = await addComment(db, article, { under: await addComment(db, article) })
    expect(() => run(db, 'update comments set parent_id = id where id = ?', id)).toThrow(
      'comments_own_parent',
    )
  })

  it('refuses a reply on another article than its parent stands on', async () => {
    const db = await testDb()
    const { article, world } = await theCast(db)
    const elsewhere = await addArticle(db, world)
    const parent = await addComment(db, article)
    await expect(addComment(db, elsewhere, { under: parent })).rejects.toThrow(
      'a reply belongs to the article of its parent',
    )
  })

  it('refuses a comment on no article', async () => {
    const db = await testDb()
    await expect(addComment(db, { id: 99 })).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
  })
})

describe('the other tables', () => {
  it('know only the five roles', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    expect(() => run(db, "update users set role = 'owner' where id = ?", ana.id)).toThrow('users_role')
  })

  it.each([0, 10, -1])('have no place %i on the front page', async (place) => {
    const db = await testDb()
    const { article } = await theCast(db)
    expect(() =>
      run(
        db,
        'insert into front_slots (arrangement_id, place, article_id) values (1, ?, ?)',
        place,
        article.id,
      ),
    ).toThrow('front_slots_place')
  })

  it('send an old address to one place only', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const redirect =
      "insert into redirects (from_path, article_id, to_path, created_at) values ('/old', ?, '/new', 0)"
    expect(() => run(db, redirect, article.id)).toThrow('redirects_one_target')
  })

  it('hold no picture that is nowhere', async () => {
    const db = await testDb()
    expect(() => run(db, 'insert into media (created_at) values (0)')).toThrow('media_found')
  })
})
