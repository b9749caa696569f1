import { describe, expect, it } from 'vitest'
import { pageChanges } from '../pages/changes.ts'
import { TAGS } from '../pages/tags.ts'
import { addStaff, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { publishedArticle } from './article.ts'
import { sayAge } from './say-age.ts'

describe('sayAge', () => {
  it('is of one article, and changes its page alone', async () => {
    const db = await testDb()
    const { article, city } = await theCast(db)
    const at = { section: city.slug, slug: article.slug }
    expect((await publishedArticle(db, at.section, at.slug))?.showsAge).toBe(true)
    const changes = pageChanges(db)
    const before = changes.last()
    expect(await sayAge(db, SYSTEM, { ...at, isSaid: false })).toEqual({ ok: true })
    expect((await publishedArticle(db, at.section, at.slug))?.showsAge).toBe(false)
    expect(changes.since(before).map(({ tag }) => tag)).toEqual([TAGS.article(article.id)])
    const after = changes.last()
    expect(await sayAge(db, SYSTEM, { ...at, isSaid: false })).toEqual({ ok: true })
    expect(changes.since(after)).toEqual([])
  })

  it('is for editors, and of what is there', async () => {
    const db = await testDb()
    const { article, city } = await theCast(db)
    const moderator = await addStaff(db, 'Mo', 'moderator')
    const at = { section: city.slug, slug: article.slug, isSaid: false }
    expect(await sayAge(db, moderator, at)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await sayAge(db, SYSTEM, { ...at, slug: 'nothing' })).toEqual({
      ok: false,
      reason: 'unknown-article',
    })
  })
})
