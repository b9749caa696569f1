import { describe, expect, it } from 'vitest'
import { relatedIds } from '../articles/related.ts'
import type { Db } from '../client.ts'
import { articleRelations, neverRelated } from '../schema/index.ts'
import { addArticle, addArticles, addTag, DAY, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { setArticle } from '../testing/editing.ts'
import { isAnythingToRelate, relateAll, relateNext } from './relate.ts'

/** A small archive: three on trams, one of them only by its words, two on birds, one on nothing else. */
async function archive() {
  const db = await testDb()
  const cast = await theCast(db)
  const { city, world, trams } = cast
  const birds = await addTag(db, 'Birds')
  const words = (text: string) => ({ bodyHtml: `<p>${text}</p>` })
  const made = {
    depot: await addArticle(db, city, {
      headline: 'Depot for tramcars rebuilt',
      tagIds: [trams.id],
      ...words('Brick by brick.'),
      publishedAt: NOW - DAY,
    }),
    far: await addArticle(db, world, {
      headline: 'Funicular in Lisbon',
      tagIds: [trams.id],
      ...words('Steep hills rise.'),
      publishedAt: NOW - 900 * DAY,
    }),
    kittiwakes: await addArticle(db, city, {
      headline: 'Kittiwakes return',
      tagIds: [birds.id],
      ...words('Kittiwakes nest on harbour cranes.'),
    }),
    cranes: await addArticle(db, world, {
      headline: 'Kittiwakes nest on cranes',
      ...words('Harbour kittiwakes nest again.'),
    }),
    recipe: await addArticle(db, world, {
      headline: 'A soup',
      ...words('Leeks, potatoes.'),
      publishedAt: NOW - DAY,
    }),
  }
  await relateAll(db)
  return { db, ...cast, ...made }
}

const pinTo = (db: Db, articleId: number, ids: number[]) =>
  db.write(async (tx) =>
    tx
      .insert(articleRelations)
      .values(ids.map((relatedId, position) => ({ articleId, relatedId, position, pinned: true, score: 0 }))),
  )

describe('what is related', () => {
  it('is found by tag, the nearer one first', async () => {
    const { db, article, depot, far } = await archive()
    expect(await relatedIds(db, article.id)).toEqual([depot.id, far.id])
  })

  it('is found by telling words alone', async () => {
    const { db, kittiwakes, cranes } = await archive()
    expect(await relatedIds(db, cranes.id)).toEqual([kittiwakes.id])
    expect(await relatedIds(db, kittiwakes.id)).toEqual([cranes.id])
  })

  it('is nothing rather than something random', async () => {
    const { db, recipe } = await archive()
    expect(await relatedIds(db, recipe.id)).toEqual([])
  })

  it('is never the article itself, a page or what is not public', async () => {
    const { db, article, city, trams } = await archive()
    const tagIds = [trams.id]
    const hidden = [
      await addArticle(db, city, { headline: 'Tram draft', status: 'draft', tagIds }),
      await addArticle(db, city, { headline: 'Tram tomorrow', status: 'scheduled', tagIds }),
      await addArticle(db, city, { headline: 'Tram timetable', kind: 'page', tagIds }),
    ]
    await relateAll(db)
    const related = await relatedIds(db, article.id)
    for (const { id } of [article, ...hidden]) expect(related).not.toContain(id)
    expect(related.length).toBeGreaterThan(0)
    expect(await relatedIds(db, hidden[0]?.id ?? 0)).toContain(article.id)
    expect(await relatedIds(db, hidden[2]?.id ?? 0)).toEqual([])
  })

  it('is at most fifteen', async () => {
    const { db, city, trams, article } = await archive()
    for (let index = 0; index < 20; index += 1)
      await addArticle(db, city, {
        headline: `Tram news ${index}`,
        tagIds: [trams.id],
        bodyHtml: `<p>Number ${index * 10007} of the trams is painted in colour ${index * 20011}.</p>`,
      })
    await relateAll(db)
    expect(await relatedIds(db, article.id)).toHaveLength(15)
  })
})

describe('after a change', () => {
  it('drops an article from every list as soon as it is withdrawn, and fills its place', async () => {
    const { db, article, depot, far } = await archive()
    await unpublish(db, depot)
    expect(await relatedIds(db, article.id)).toEqual([far.id])
    await relateAll(db)
    expect(await relatedIds(db, article.id)).toEqual([far.id])
    expect(listsWith(db, depot.id)).toEqual([])
  })

  it('takes a new article into the lists of those that it is related to', async () => {
    const { db, city, trams, article, depot } = await archive()
    const news = await addArticle(db, city, { headline: 'Tramcars ordered', tagIds: [trams.id] })
    expect(await isAnythingToRelate(db)).toBe(true)
    await relateAll(db)
    for (const { id } of [article, depot]) expect(await relatedIds(db, id)).toContain(news.id)
    expect(await relatedIds(db, news.id)).toContain(article.id)
    expect(await isAnythingToRelate(db)).toBe(false)
  })

  it('of a text alone the lists of others follow', async () => {
    const { db, recipe, kittiwakes, cranes } = await archive()
    await setArticle(db, recipe.id, { headline: 'Kittiwakes nest on harbour cranes' })
    await relateAll(db)
    for (const { id } of [kittiwakes, cranes]) expect(await relatedIds(db, id)).toContain(recipe.id)
    await setArticle(db, recipe.id, { headline: 'A soup' })
    await relateAll(db)
    for (const { id } of [kittiwakes, cranes]) expect(listsWith(db, recipe.id)).not.toContain(id)
  })

  it('of nothing that a list rests on does nothing', async () => {
    const { db, article } = await archive()
    await setArticle(db, article.id, { commentsOpen: false })
    expect(await isAnythingToRelate(db)).toBe(false)
  })

  it('forgets what was deleted from the database', async () => {
    const { db, depot, article } = await archive()
    db.sqlite.writer.prepare('delete from articles where id = ?').run(depot.id)
    await relateAll(db)
    const left = (table: string) =>
      db.sqlite.reader.prepare(`select count(*) from ${table} where article_id = ?`).pluck().get(depot.id)
    expect(['article_profiles', 'article_terms', 'related_queue'].map(left)).toEqual([0, 0, 0])
    expect(await relatedIds(db, article.id)).not.toContain(depot.id)
  })

  it('of very many at once does not work on each and then on all', async () => {
    const { db, city, trams, article } = await archive()
    const many = await addArticles(db, city, 250, { tagIds: [trams.id] })
    const told = new Set<string>()
    await relateNext(db, { onProgress: (step, _done, of) => told.add(`${step} of ${of}`) })
    expect([...told]).toEqual(['Counting words of 256'])
    expect(db.sqlite.reader.prepare('select count(*) from related_queue').pluck().get()).toBe(0)
    await relateAll(db)
    expect(await relatedIds(db, many[0]?.id ?? 0)).toContain(article.id)
  })

  it('of a few says how many are still to be compared', async () => {
    const { db, trams } = await archive()
    const told: string[] = []
    const tag =
      "insert into article_tags (article_id, tag_id, position) select id, ?, 9 from articles where headline like '%ittiwakes%'"
    db.sqlite.writer.prepare(tag).run(trams.id)
    await relateAll(db, { onProgress: (...step) => told.push(step.join(' ')) })
    expect(told[0]).toBe('Reading 2 2')
    expect(told[1]).toBe('Comparing 2 7')
  })

  it('goes on where it was when the work was cut off', async () => {
    const { db, city, trams, article } = await archive()
    for (let index = 0; index < 60; index += 1)
      await addArticle(db, city, {
        headline: `Tram ${index * 7919} runs`,
        tagIds: [trams.id],
      })
    let asked = 0
    await relateAll(db, { isStopped: () => (asked += 1) > 3 })
    expect(await isAnythingToRelate(db)).toBe(true)
    await relateAll(db)
    expect(await isAnythingToRelate(db)).toBe(false)
    expect(await relatedIds(db, article.id)).toHaveLength(15)
  })
})

describe('an editor’s word', () => {
  it('goes first: what is pinned stays, in its order', async () => {
    const { db, article, depot, far, recipe } = await archive()
    await pinTo(db, article.id, [recipe.id])
    db.sqlite.writer
      .prepare(
        'update article_relations set pinned = 1, position = 1 where article_id = ? and related_id = ?',
      )
      .run(article.id, far.id)
    for (let time = 0; time < 2; time += 1) {
      await setArticle(db, article.id, { standfirst: `Again ${time}` })
      await relateAll(db)
    }
    expect(await relatedIds(db, article.id)).toEqual([recipe.id, far.id, depot.id])
  })

  it('shows even what is pinned only while it is public', async () => {
    const { db, article, recipe } = await archive()
    await pinTo(db, article.id, [recipe.id])
    await unpublish(db, recipe)
    expect(await relatedIds(db, article.id)).not.toContain(recipe.id)
  })

  it('keeps out what shall never be related, until it is taken back', async () => {
    const { db, article, depot, far } = await archive()
    await db.write(async (tx) =>
      tx.insert(neverRelated).values({ articleId: article.id, relatedId: depot.id, createdAt: NOW }),
    )
    await relateAll(db)
    expect(await relatedIds(db, article.id)).toEqual([far.id])
    expect(await relatedIds(db, depot.id)).toContain(article.id)
    await db.write(async (tx) => tx.delete(neverRelated))
    await relateAll(db)
    expect(await relatedIds(db, article.id)).toEqual([depot.id, far.id])
  })
})

const listsWith = (db: Db, id: number) =>
  db.sqlite.reader.prepare('select article_id from article_relations where related_id = ?').pluck().all(id)
