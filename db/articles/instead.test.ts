import { describe, expect, it } from 'vitest'
import { articleRelations } from '../schema/index.ts'
import { addArticle, addArticles, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { insteadOf } from './instead.ts'

async function setting() {
  const db = await testDb()
  const { city } = await theCast(db)
  await addArticles(db, city, 6, { publishedAt: NOW })
  return { db, city }
}
const headlines = (cards: { headline: string }[]) => cards.map((card) => card.headline)

describe('insteadOf', () => {
  it('offers what is found by the words of the address of a withdrawn article, and the newest, each once', async () => {
    const { db, city } = await setting()
    await addArticle(db, city, { headline: 'Lighthouse for sale', publishedAt: NOW + 1 })
    const { related, latest } = await insteadOf(db, { articleId: null }, 'lighthouse keeper')
    expect(headlines(related)).toEqual(['Lighthouse for sale'])
    expect(latest).toHaveLength(5)
    expect(headlines(latest)).not.toContain('Lighthouse for sale')
  })

  it('offers what was related to it before what its address says', async () => {
    const { db, city } = await setting()
    const gone = await addArticle(db, city, { headline: 'Beacon', status: 'deleted', publishedAt: null })
    const other = await addArticle(db, city, { headline: 'Lighthouse for sale' })
    await db.write(async (tx) =>
      tx.insert(articleRelations).values({ articleId: gone.id, relatedId: other.id, score: 1, pinned: true }),
    )
    const { related } = await insteadOf(db, { articleId: gone.id }, 'beacon')
    expect(headlines(related)).toEqual(['Lighthouse for sale'])
  })

  it('offers the newest alone to who asks for what never was', async () => {
    const { db } = await setting()
    const { related, latest } = await insteadOf(db, null, 'lighthouse')
    expect([related.length, latest.length]).toEqual([0, 5])
  })
})
