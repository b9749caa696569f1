import { describe, expect, it } from 'vitest'
import { addArticle, addStaff, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { findAddress } from './address.ts'
import { publishedArticle } from './article.ts'
import { restoreArticle, withdrawArticle } from './withdraw.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const at = { section: cast.city.slug, slug: cast.article.slug }
  return { db, ...cast, at, shown: async () => await publishedArticle(db, at.section, at.slug) }
}

describe('withdrawing', () => {
  it('takes an article off the site, which its address says, until it is brought back', async () => {
    const { db, article, at, shown } = await setting()
    expect(await withdrawArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true })
    expect(await shown()).toBeNull()
    expect(await findAddress(db, article.path)).toEqual({ kind: 'gone', articleId: article.id })
    expect(await withdrawArticle(db, SYSTEM, at, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true })
    expect(await shown()).toMatchObject({ id: article.id })
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it('publishes nothing that was not published before', async () => {
    const { db, city } = await setting()
    const { slug } = await addArticle(db, city, { headline: 'Never out', status: 'draft', publishedAt: null })
    const at = { section: city.slug, slug }
    await withdrawArticle(db, SYSTEM, at, NOW)
    await restoreArticle(db, SYSTEM, at, NOW)
    expect(await publishedArticle(db, at.section, at.slug)).toBeNull()
  })

  it('is for editors', async () => {
    const { db, at, shown } = await setting()
    const moderator = await addStaff(db, 'Mo', 'moderator')
    for (const change of [withdrawArticle, restoreArticle])
      expect(await change(db, moderator, at, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await shown()).not.toBeNull()
  })
})
