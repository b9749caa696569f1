import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articleRelations } from '../schema/index.ts'
import { addArticle, addTag, DAY, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { relateArticles, relatedIds, relateWithNeighbours } from './related.ts'

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
      publishedAt: NOW - DAY,
    }),
    far: await addArticle(db, world, {
      headline: 'Funicular in Lisbon',
      tagIds: [trams.id],
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
  const all = [cast.article, ...Object.values(made)].map(({ id }) => id)
  return { db, ...cast, ...made, all }
}

const table = (db: Db) =>
  db.sqlite.reader.prepare('select * from article_relations order by article_id, related_id').all()

describe('relateArticles', () => {
  it('relates by tag, and puts the nearer one first', async () => {
    const { db, article, depot, far, all } = await archive()
    await relateArticles(db, all)
    expect(await relatedIds(db, article.id)).toEqual([depot.id, far.id])
  })

  it('relates by telling words alone', async () => {
    const { db, kittiwakes, cranes, all } = await archive()
    await relateArticles(db, all)
    expect(await relatedIds(db, cranes.id)).toEqual([kittiwakes.id])
    expect(await relatedIds(db, kittiwakes.id)).toEqual([cranes.id])
  })

  it('relates to nothing rather than to something random', async () => {
    const { db, recipe, all } = await archive()
    await relateArticles(db, all)
    expect(await relatedIds(db, recipe.id)).toEqual([])
  })

  it('gives the same lists again, in whatever order it is asked', async () => {
    const { db, all } = await archive()
    await relateArticles(db, all)
    const first = table(db)
    await relateArticles(db, all.toReversed())
    expect(table(db)).toEqual(first)
    expect(first.length).toBeGreaterThan(4)
  })

  it('relates nothing to itself, and nothing to a page or to what is not public', async () => {
    const { db, article, city, trams, all } = await archive()
    const tagIds = [trams.id]
    const hidden = [
      await addArticle(db, city, { headline: 'Tram draft', status: 'draft', tagIds }),
      await addArticle(db, city, { headline: 'Tram tomorrow', status: 'scheduled', tagIds }),
      await addArticle(db, city, { headline: 'Tram timetable', kind: 'page', tagIds }),
    ]
    await relateArticles(db, all)
    const related = await relatedIds(db, article.id)
    for (const { id } of [article, ...hidden]) expect(related).not.toContain(id)
    expect(related.length).toBeGreaterThan(0)
  })

  it('drops an article from every list as soon as it is withdrawn', async () => {
    const { db, article, depot, far, all } = await archive()
    await relateArticles(db, all)
    await unpublish(db, depot)
    expect(await relatedIds(db, article.id)).toEqual([far.id])
  })

  it('keeps what an editor pinned, before all others', async () => {
    const { db, article, depot, far, recipe, all } = await archive()
    const pinned = { articleId: article.id, pinned: true, score: 0 }
    await db.write(async (tx) =>
      tx.insert(articleRelations).values([
        { ...pinned, relatedId: recipe.id },
        { ...pinned, relatedId: far.id },
      ]),
    )
    await relateArticles(db, all)
    await relateArticles(db, all)
    const related = await relatedIds(db, article.id)
    expect(related.slice(0, 2).sort()).toEqual([far.id, recipe.id].sort())
    expect(related.slice(2)).toEqual([depot.id])
  })

  it('does not show even a pinned article that is not public', async () => {
    const { db, article, recipe } = await archive()
    await db.write(async (tx) =>
      tx
        .insert(articleRelations)
        .values({ articleId: article.id, relatedId: recipe.id, pinned: true, score: 0 }),
    )
    await unpublish(db, recipe)
    expect(await relatedIds(db, article.id)).not.toContain(recipe.id)
  })

  it('keeps at most twelve, and tells how far it is', async () => {
    const { db, city, trams, article } = await archive()
    for (let index = 0; index < 20; index += 1)
      await addArticle(db, city, { headline: `Tram news ${index}`, tagIds: [trams.id] })
    const progress: number[] = []
    await relateArticles(db, [article.id, 99], (done) => progress.push(done))
    expect(await relatedIds(db, article.id)).toHaveLength(12)
    expect(progress).toEqual([1, 2])
  })
})

describe('relateWithNeighbours', () => {
  it('puts a new article into the lists of those that it is related to', async () => {
    const { db, city, trams, article, depot, all } = await archive()
    await relateArticles(db, all)
    const news = await addArticle(db, city, { headline: 'Tramcars ordered', tagIds: [trams.id] })
    await relateWithNeighbours(db, news.id)
    for (const { id } of [article, depot]) expect(await relatedIds(db, id)).toContain(news.id)
    expect(await relatedIds(db, news.id)).toContain(article.id)
  })

  it('keeps their lists at twelve, and what is pinned in them', async () => {
    const { db, city, trams, article } = await archive()
    for (let index = 0; index < 20; index += 1)
      await addArticle(db, city, { headline: `Tram news ${index}`, tagIds: [trams.id] })
    await relateArticles(db, [article.id])
    const pinned = { articleId: article.id, relatedId: 1, pinned: true, score: 0 }
    for (let index = 0; index < 3; index += 1) {
      const news = await addArticle(db, city, {
        slug: `again-${index}`,
        tagIds: [trams.id],
      })
      if (index === 1)
        await db.write(async (tx) => tx.insert(articleRelations).values({ ...pinned, relatedId: news.id }))
      await relateWithNeighbours(db, news.id)
      const related = await relatedIds(db, article.id)
      expect(related).toContain(news.id)
      expect(related).toHaveLength(index === 0 ? 12 : 13)
    }
  })

  it('keeps a draft out of all lists but its own', async () => {
    const { db, city, trams, article } = await archive()
    const draft = await addArticle(db, city, { headline: 'Tram draft', tagIds: [trams.id], status: 'draft' })
    await relateWithNeighbours(db, draft.id)
    expect(await relatedIds(db, draft.id)).toContain(article.id)
    expect(table(db).filter((row) => (row as { related_id: number }).related_id === draft.id)).toEqual([])
  })
})
