import { expect, test } from 'vitest'
import { deleteAuthor } from '../authors/edit.ts'
import { removePicture } from '../media/remove.ts'
import { removeSection } from '../sections/remove.ts'
import { NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { importFixture, rows } from './testing.ts'

const sectionOf = `select i.external_id as ext, s.slug as section from articles a
  join sections s on s.id = a.section_id join imports i on i.local_id = a.id and i.kind = 'article' order by a.id`
const idOf = (db: Awaited<ReturnType<typeof testDb>>, sql: string) => Number(rows(db, sql)[0]?.id)

test('what was deleted here since does not stop an import, and articles stay where their section went', async () => {
  const db = await testDb()
  await importFixture(db, 'newsroom')
  const [city, media] = [
    idOf(db, "select id from sections where slug = 'city'"),
    idOf(db, "select id from sections where slug = 'media-news'"),
  ]
  expect(await removeSection(db, SYSTEM, city, media, NOW)).toMatchObject({ ok: true })
  const idle = idOf(db, 'select id from authors where id not in (select author_id from article_authors)')
  if (idle) expect(await deleteAuthor(db, SYSTEM, idle)).toMatchObject({ ok: true })
  db.sqlite.writer.exec(`update articles set lead_media_id = null, body_html = '<p>None.</p>'`)
  const picture = idOf(db, 'select id from media')
  expect(await removePicture(db, SYSTEM, { id: picture, uploads: '/nowhere' })).toEqual({ ok: true })
  // As if every post had been changed there.
  db.sqlite.writer.exec("update imports set checksum = 'of before' where kind in ('article', 'media')")
  await importFixture(db, 'newsroom')
  expect(rows(db, sectionOf)).toContainEqual({ ext: '101', section: 'media-news' })
  expect(rows(db, "select slug from sections where slug = 'city'")).toEqual([])
})

test('a section that was deleted while it was empty is made anew, should there be posts for it again', async () => {
  const db = await testDb()
  await importFixture(db, 'wxr-1.0')
  const news = idOf(db, "select id from sections where slug = 'news'")
  db.sqlite.writer.exec("insert into sections (slug, name, position) values ('other', 'Other', 9)")
  const other = idOf(db, "select id from sections where slug = 'other'")
  db.sqlite.writer.exec(`update articles set section_id = ${other}`)
  expect(await removeSection(db, SYSTEM, news, null, NOW)).toMatchObject({ ok: true })
  db.sqlite.writer.exec("update imports set checksum = 'of before' where kind = 'article'")
  await importFixture(db, 'wxr-1.0')
  expect(rows(db, "select slug from sections where slug = 'news'")).toEqual([{ slug: 'news' }])
})
