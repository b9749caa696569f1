import { expect, test } from 'vitest'
import { publishedArticle } from '../articles/article.ts'
import { addArticle, addSection, addStaff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { switchComments } from './switch.ts'

test('closing a section closes it for all its articles, and opening it opens it again', async () => {
  const db = await testDb()
  const section = await addSection(db, 'City')
  const article = await addArticle(db, section)
  const open = async () => (await publishedArticle(db, section.slug, article.slug))?.sectionOpen
  expect(await switchComments(db, SYSTEM, { section: section.slug }, false)).toEqual({
    ok: true,
    what: 'section',
  })
  expect(await open()).toBe(false)
  await switchComments(db, SYSTEM, { section: section.slug }, true)
  expect(await open()).toBe(true)
})

test('closing one article leaves its neighbour open', async () => {
  const db = await testDb()
  const section = await addSection(db, 'City')
  const [article, neighbour] = [
    await addArticle(db, section),
    await addArticle(db, section, { slug: 'neighbour' }),
  ]
  const place = { section: section.slug, slug: article.slug }
  expect(await switchComments(db, SYSTEM, place, false)).toEqual({ ok: true, what: 'article' })
  expect((await publishedArticle(db, section.slug, article.slug))?.commentsOpen).toBe(false)
  expect((await publishedArticle(db, section.slug, neighbour.slug))?.commentsOpen).toBe(true)
})

test.each([{ section: 'nowhere' }, { section: 'city', slug: 'nothing' }])(
  'a place that is not there is refused: %o',
  async (place) => {
    const db = await testDb()
    await addSection(db, 'City')
    expect(await switchComments(db, SYSTEM, place, false)).toEqual({ ok: false, reason: 'unknown-place' })
  },
)

test.each([...ROLES, 'guest'] as const)('whether it may be: %s', async (role) => {
  const db = await testDb()
  const section = await addSection(db, 'City')
  const { slug } = await addArticle(db, section)
  const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
  const may = role === 'admin' || role === 'editor'
  for (const place of [{ section: 'city' }, { section: 'city', slug }]) {
    expect(await switchComments(db, viewer, place, false)).toMatchObject(
      may ? { ok: true } : { ok: false, reason: 'forbidden' },
    )
  }
  expect(await publishedArticle(db, 'city', slug)).toMatchObject({ sectionOpen: !may, commentsOpen: !may })
})
