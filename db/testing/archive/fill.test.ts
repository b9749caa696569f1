import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import { openDb, type Db } from '../../client.ts'
import { migrateDb } from '../../migrate.ts'
import { cleanArticleHtml } from '../../text/html/clean.ts'
import { plainText } from '../../text/words.ts'
import { NOW } from '../cast.ts'
import { temporaryFolder } from '../folder.ts'
import { kept, recounted } from '../lists.ts'
import { fillArchive } from './fill.ts'

const ARTICLES = 150
const folder = temporaryFolder()
let db: Db
let comments: number

beforeAll(async () => {
  const file = join(folder.path, 'archive.db')
  comments = await fillArchive(file, ARTICLES, NOW)
  db = openDb(file)
}, 60_000)
afterAll(() => {
  db.close()
  folder.remove()
})

const all = (sql: string) => db.sqlite.reader.prepare(sql).all()
const one = (sql: string) => db.sqlite.reader.prepare(sql).pluck().get()

describe('an archive for measuring', () => {
  it('has its articles and about ten comments on each, of all kinds', () => {
    expect(one('select count(*) from articles')).toBe(ARTICLES)
    expect(one('select count(*) from comments')).toBe(comments)
    expect(comments / ARTICLES).toBeGreaterThan(5)
    expect(comments / ARTICLES).toBeLessThan(20)
    expect(all('select distinct status from comments')).toHaveLength(5)
    expect(one('select max(depth) from comments')).toBeGreaterThan(2)
    expect(one('select max(published_at) from articles')).toBeLessThan(NOW)
  })

  it('has all that triggers keep, and the triggers', async () => {
    expect(kept(db)).toEqual(recounted(db))
    expect(
      one(`select count(*) from articles where comment_count <>
        (select count(*) from comments where article_id = articles.id and status = 'approved')`),
    ).toBe(0)
    db.sqlite.writer.exec("insert into comments_fts (comments_fts, rank) values ('integrity-check', 1)")
    const fresh = openDb(join(folder.path, 'fresh.db'))
    await migrateDb(fresh)
    const schema = 'select type, name, tbl_name, sql from sqlite_master order by type, name'
    expect(all(schema)).toEqual(fresh.sqlite.reader.prepare(schema).all())
    fresh.close()
  })

  it('has every published article in the search index', () => {
    expect(one('select count(*) from search_waiting')).toBe(0)
    const published = one("select count(*) from articles where status = 'published'")
    expect(one('select count(*) from search_facts')).toBe(published)
    expect(one('select count(*) from search_index')).toBe(published)
  })

  it('says that its pages have changed, as triggers would', () => {
    const said = (kind: string) => one(`select count(*) from page_changes where tag like '${kind}:%'`)
    const published = "from articles where status = 'published'"
    expect(said('article')).toBe(one(`select count(*) ${published}`))
    expect(said('card')).toBe(one(`select count(*) ${published}`))
    expect(said('count')).toBe(one(`select count(*) ${published} and comment_count > 0`))
    expect(said('related')).toBe(one('select count(distinct article_id) from article_relations'))
    expect(said('tagged')).toBe(
      one("select count(*) from (select distinct list from list_stretches where list like 'tag:%')"),
    )
    expect(said('by')).toBe(
      one("select count(*) from (select distinct list from list_stretches where list like 'author:%')"),
    )
    expect(one('select count(*) - count(distinct seq) from page_changes')).toBe(0)
  })

  it('has bodies as the product stores them, and no row that points nowhere', () => {
    for (const row of all('select body_html, body_text from articles limit 20')) {
      const { body_html: html, body_text: text } = row as { body_html: string; body_text: string }
      expect(cleanArticleHtml(html)).toBe(html)
      expect(plainText(html)).toBe(text)
    }
    expect(db.sqlite.writer.pragma('foreign_key_check')).toEqual([])
    expect(db.sqlite.writer.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
