import { expect, it } from 'vitest'
import { addStaff, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { opened, writeArticle } from '../testing/writing.ts'
import { copyArticle } from './copy.ts'

it('an article is begun with what another one says, by whoever may open that, and is his own then', async () => {
  const db = await testDb()
  const { city, editor, reporter, ines, trams } = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  const said = {
    headline: 'Weir mended',
    standfirst: 'At last.',
    bodyHtml: '<p>Text.</p>',
    label: 'analysis',
  }
  const own = { slug: 'weir', authorIds: [ines.id], seoTitle: 'Weir', commentsOpen: false }
  const id = await writeArticle(db, editor, city, { ...said, ...own, tagIds: [trams.id] })
  const copied = await copyArticle(db, editor, id, NOW)
  if (!copied.ok) throw new Error(copied.reason)
  const { fields, status } = await opened(db, editor, copied.id)
  expect(status).toBe('draft')
  expect(fields).toMatchObject({ ...said, sectionId: city.id, tagIds: [trams.id] })
  expect(fields).toMatchObject({ slug: '', authorIds: [], seoTitle: '', commentsOpen: true })
  for (const other of [carl, reporter])
    expect(await copyArticle(db, other, id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
  expect(await copyArticle(db, editor, 999, NOW)).toEqual({ ok: false, reason: 'unknown-article' })
})
