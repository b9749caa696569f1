import { describe, expect, it } from 'vitest'
import { publishDue } from '../articles/publish-due.ts'
import { addArticle, addStaff, HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, step, writeArticle } from '../testing/writing.ts'
import { SYSTEM } from '../users/viewer.ts'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { articleHistory } from './history.ts'
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
    expect(await withdrawArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true, status: 'deleted' })
    expect(await shown()).toBeNull()
    expect(await findAddress(db, article.path)).toEqual({ kind: 'gone', articleId: article.id })
    expect(await withdrawArticle(db, SYSTEM, at, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true, status: 'published' })
    expect(await shown()).toMatchObject({ id: article.id })
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it('publishes nothing that was not published before', async () => {
    const { db, city } = await setting()
    const { slug } = await addArticle(db, city, { headline: 'Never out', status: 'draft', publishedAt: null })
    const at = { section: city.slug, slug }
    await withdrawArticle(db, SYSTEM, at, NOW)
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true, status: 'draft' })
    expect(await publishedArticle(db, at.section, at.slug)).toBeNull()
  })

  it('gives readers nothing back that they had not when it was withdrawn', async () => {
    const { db, city, editor, article, at, shown } = await setting()
    await step(db, editor, article.id, { step: 'unpublish' }, NOW)
    await withdrawArticle(db, SYSTEM, at, NOW)
    expect(await restoreArticle(db, SYSTEM, at, NOW)).toEqual({ ok: true, status: 'unpublished' })
    expect(await shown()).toBeNull()

    const id = await writeArticle(db, editor, city)
    await step(db, editor, id, { step: 'schedule', at: NOW + HOUR }, NOW)
    const { slug } = await articleRow(db, id)
    await withdrawArticle(db, SYSTEM, { section: 'city', slug }, NOW)
    const later = NOW + 2 * HOUR
    expect(await restoreArticle(db, SYSTEM, { section: 'city', slug }, later)).toEqual({
      ok: true,
      status: 'draft',
    })
    expect(await publishDue(db, later)).toEqual([])
  })

  it('stands in the history of the article, as what the desk does', async () => {
    const { db, editor, article, at } = await setting()
    await withdrawArticle(db, SYSTEM, at, NOW)
    await restoreArticle(db, SYSTEM, at, NOW + HOUR)
    const history = await articleHistory(db, editor, article.id)
    expect(history?.steps.map(({ step: taken, by }) => [taken, by])).toEqual([
      ['restore', ''],
      ['delete', ''],
    ])
  })

  it('is for editors', async () => {
    const { db, at, shown } = await setting()
    const moderator = await addStaff(db, 'Mo', 'moderator')
    for (const change of [withdrawArticle, restoreArticle])
      expect(await change(db, moderator, at, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await shown()).not.toBeNull()
  })
})
