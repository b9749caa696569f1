import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { articles } from '../schema/index.ts'
import { addArticle, addAuthor, addStaff, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { addPicture } from '../testing/editing.ts'
import { limitTo, step, writeArticle } from '../testing/writing.ts'
import type { Viewer } from '../users/viewer.ts'
import { usesIn, usesOf } from './uses.ts'

it('are named to those who may see them, and only counted for everybody else', async () => {
  const db = await testDb()
  const { city, world, admin, editor, reporter } = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  const [id, alt] = [await addPicture(db, 'crane'), 'A crane']
  const bodyHtml = `<figure><img src="/uploads/crane-480.webp" alt="${alt}"></figure>`
  await addArticle(db, city, { headline: 'Public', leadMediaId: id })
  await addAuthor(db, 'Ines', { pictureId: id })
  // At its head and in its text: one article all the same.
  await writeArticle(db, editor, city, { headline: 'In town', leadMediaId: id, bodyHtml })
  await writeArticle(db, reporter, world, { headline: 'By Rita', bodyHtml })
  await writeArticle(db, carl, world, { headline: 'By Carl', leadMediaId: id })
  const gone = await writeArticle(db, editor, world, { headline: 'Deleted', leadMediaId: id })
  expect(await step(db, editor, gone, { step: 'delete' })).toMatchObject({ ok: true })
  const withdrawn = await addArticle(db, world, { headline: 'Withdrawn', leadMediaId: id })
  await db.write(async (tx) =>
    tx.update(articles).set({ status: 'unpublished' }).where(eq(articles.id, withdrawn.id)),
  )

  const told = async (viewer: Viewer) => {
    const { seen, others } = await usesOf(db, viewer, id)
    return [[...new Set(seen.map(({ headline }) => headline))].sort(), others]
  }
  const all = ['By Carl', 'By Rita', 'Deleted', 'In town', 'Ines', 'Public', 'Withdrawn']
  expect(await told(admin)).toEqual([all, 0])
  expect(await told(await limitTo(db, editor, city))).toEqual([['In town', 'Ines', 'Public'], 4])
  expect(await told(reporter)).toEqual([['By Rita', 'Ines', 'Public'], 4])
  expect(await told(carl)).toEqual([['By Carl', 'Ines', 'Public'], 4])
  expect(new Set((await usesIn(db.read, id)).map(({ headline }) => headline))).toEqual(new Set(all))
})
