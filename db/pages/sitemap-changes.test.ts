import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articleAuthors, articles, articleTags, media, tags } from '../schema/index.ts'
import { addArticle, addComment, NOW } from '../testing/cast.ts'
import { TAGS } from './tags.ts'
import { cast, everythingChangedBy, isOfSitemaps } from './testing.ts'

describe('what changed for sitemaps', () => {
  const MONTH = TAGS.month('2026-05')
  const of = async (db: Db, work: () => Promise<unknown>) =>
    (await everythingChangedBy(db, work)).filter(isOfSitemaps)
  const set = async (db: Db, id: number, values: Partial<typeof articles.$inferInsert>) =>
    await of(db, async () => {
      await db.write(async (tx) => tx.update(articles).set(values).where(eq(articles.id, id)))
    })

  it('by an article is its month, its tags and its authors', async () => {
    const { db, city, author, tag, quay } = await cast()
    const ids = { authorIds: [author.id], tagIds: [tag.id] }
    const all = ['authors', MONTH, 'months', 'tags']
    expect(await of(db, async () => await addArticle(db, city, { headline: 'Second', ...ids }))).toEqual(all)
    expect(await set(db, quay.id, { slug: 'anew' })).toEqual([MONTH, 'months'])
    expect(await set(db, quay.id, { updatedAt: NOW })).toEqual([MONTH, 'months'])
    expect(await set(db, quay.id, { status: 'unpublished' })).toEqual(all)
    expect(await set(db, quay.id, { slug: 'again' })).toEqual([])
    expect(await of(db, async () => await addComment(db, quay))).toEqual([])
  })

  it('by a move to another month is both', async () => {
    const { db, quay } = await cast()
    expect(await set(db, quay.id, { publishedAt: Date.UTC(2025, 11, 31, 23) })).toEqual(
      expect.arrayContaining([MONTH, TAGS.month('2025-12'), 'months']),
    )
  })

  it('by a plain page is the list of those', async () => {
    const { db, city } = await cast()
    let id = 0
    const added = await of(db, async () => {
      id = (await addArticle(db, city, { headline: 'About us', kind: 'page' })).id
    })
    expect([added, await set(db, id, { slug: 'about' })]).toEqual([['pages'], ['pages']])
  })

  it('by a picture is the month of the articles that lead with it', async () => {
    const { db, picture } = await cast()
    const changed = await of(db, async () => {
      await db.write(async (tx) =>
        tx
          .update(media)
          .set({ widths: [540] })
          .where(eq(media.id, picture.id)),
      )
    })
    expect(changed).toEqual([MONTH, 'months'])
  })

  it('by tags and bylines is which of them have articles', async () => {
    const { db, article, author, tag } = await cast()
    const named = await of(db, async () => {
      await db.write(async (tx) => {
        await tx.insert(articleAuthors).values({ articleId: article.id, authorId: author.id })
        await tx.insert(articleTags).values({ articleId: article.id, tagId: tag.id })
      })
    })
    expect(named).toEqual(['authors', 'tags'])
    const renamed = await of(db, async () => {
      await db.write(async (tx) => tx.update(tags).set({ slug: 'piers' }).where(eq(tags.id, tag.id)))
    })
    expect(renamed).toEqual(['tags'])
    const gone = await of(db, async () => {
      await db.write(async (tx) => tx.delete(tags).where(eq(tags.id, tag.id)))
    })
    expect(gone).toEqual(['tags'])
  })
})
