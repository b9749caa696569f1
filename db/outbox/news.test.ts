import { describe, expect, it } from 'vitest'
import { replaceArticle } from '../articles/save.ts'
import { publishDue } from '../articles/publish-due.ts'
import type { Db } from '../client.ts'
import { withdrawCorrection } from '../corrections/publish.ts'
import {
  addArticle,
  addComment,
  addSection,
  addTag,
  articleInput,
  DAY,
  HOUR,
  unpublish,
} from '../testing/cast.ts'
import { addCorrection, addPost, endLive, goLive, storedArticle } from '../testing/afterwards.ts'
import { testDb } from '../testing/database.ts'
import { outboxOf } from '../testing/mail.ts'
import { SYSTEM } from '../users/viewer.ts'
import { restoreArticle, withdrawArticle } from '../workflow/withdraw.ts'
import { ARTICLE_EVENTS, EVENTS } from './kinds.ts'
import { SETTLES_MS, spreadNews } from './news.ts'
import { addWebhook, pauseWebhook } from './webhooks.ts'

async function newsroom(events: string[] = [...ARTICLE_EVENTS]) {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const input = { url: 'https://hooks.example.com/', events, format: 'signed' as const }
  const added = await addWebhook(db, SYSTEM, input, Date.now())
  if (!added.ok) throw new Error(added.reason)
  return { db, city, hook: added.webhook }
}

/** What webhooks are told since the last look, in its order. */
async function told(db: Db) {
  const before = (await outboxOf(db)).length
  await spreadNews(db, Date.now() + SETTLES_MS + 1)
  return (await outboxOf(db)).slice(before).map(({ kind, data }) => {
    const { articleId, path } = data as { articleId: number; path: string }
    return [kind, articleId, path]
  })
}

const run = (db: Db, sql: string, ...values: unknown[]) => db.sqlite.writer.prepare(sql).run(...values)

describe('what happens to an article', () => {
  it('is told as its publication, once, with its bylines and tags', async () => {
    const { db, city } = await newsroom()
    const tag = await addTag(db, 'Trams')
    const { id } = await addArticle(db, city, { publishedAt: Date.now(), tagIds: [tag.id] })
    expect(await told(db)).toEqual([['article.published', id, '/city/tram-line-five-approved']])
    expect(await told(db)).toEqual([])
  })

  it('is told when it is written anew, under the address that it had', async () => {
    const { db, city } = await newsroom()
    const { id } = await addArticle(db, city, { publishedAt: Date.now() })
    await told(db)
    for (const slug of ['moved', 'moved-again'])
      await db.write((tx) => replaceArticle(tx, id, articleInput(city, { slug, publishedAt: Date.now() })))
    expect(await told(db)).toEqual([['article.updated', id, '/city/moved']])
  })

  it.each([
    ["update articles set headline = 'Other'", 'article.updated'],
    ["update articles set body_html = '<p>Other</p>'", 'article.updated'],
    ['delete from article_tags', 'article.updated'],
    ["update articles set status = 'unpublished'", 'article.unpublished'],
    ['delete from articles', 'article.unpublished'],
  ])('is told whatever program writes it: %s', async (sql, event) => {
    const { db, city } = await newsroom()
    const tag = await addTag(db, 'Trams')
    const { id, path } = await addArticle(db, city, { publishedAt: Date.now(), tagIds: [tag.id] })
    await told(db)
    run(db, sql)
    expect(await told(db)).toEqual([[event, id, path]])
  })

  it('is told when something is posted below it, its posts are closed, or a correction of it is taken back', async () => {
    const { db, city } = await newsroom()
    const article = await addArticle(db, city, { publishedAt: Date.now() })
    await goLive(db, article)
    await told(db)
    const updated = [['article.updated', article.id, article.path]]
    let at = Date.now()
    await addPost(db, article, { at: (at += 1) })
    expect(await told(db)).toEqual(updated)
    await endLive(db, article, (at += 1))
    expect(await told(db)).toEqual(updated)
    const id = await addCorrection(db, article, { at: (at += 1) })
    expect(await told(db)).toEqual(updated)
    await withdrawCorrection(db, SYSTEM, id, (at += 1))
    expect(await told(db)).toEqual(updated)
    expect((await storedArticle(db, article)).updatedAt).toBe(at)
  })

  it('is told when its time is set, set anew and come', async () => {
    const { db, city } = await newsroom()
    const at = Date.now() + HOUR
    const { id, path } = await addArticle(db, city, { status: 'scheduled', publishedAt: at })
    expect(await told(db)).toEqual([['article.scheduled', id, path]])
    run(db, 'update articles set published_at = ?', at + HOUR)
    expect(await told(db)).toEqual([['article.scheduled', id, path]])
    await publishDue(db, at + 2 * HOUR)
    expect(await told(db)).toEqual([['article.published', id, path]])
  })

  it('is told last as it was left', async () => {
    const { db, city } = await newsroom()
    const { id, path } = await addArticle(db, city, { publishedAt: Date.now() - 1 })
    await told(db)
    const address = { section: 'city', slug: 'tram-line-five-approved' }
    await withdrawArticle(db, SYSTEM, address, Date.now())
    await restoreArticle(db, SYSTEM, address, Date.now())
    await withdrawArticle(db, SYSTEM, address, Date.now())
    expect(await told(db)).toEqual([
      ['article.published', id, path],
      ['article.unpublished', id, path],
    ])
  })

  it('is no news while it is a draft, when a comment is written, or when an archive is brought in', async () => {
    const { db, city } = await newsroom()
    const draft = await addArticle(db, city, { headline: 'Draft', status: 'draft', publishedAt: null })
    run(db, "update articles set headline = 'Other' where id = ?", draft.id)
    const tag = await addTag(db, 'Trams')
    await addArticle(db, city, { headline: 'Old', publishedAt: Date.now() - 8 * DAY, tagIds: [tag.id] })
    expect(await told(db)).toEqual([])
    const { id } = await addArticle(db, city, { publishedAt: Date.now() })
    await told(db)
    await addComment(db, { id })
    expect(await told(db)).toEqual([])
  })

  it('is written down for nobody who does not want to know', async () => {
    const { db, city, hook } = await newsroom(EVENTS.filter((event) => event.startsWith('comment.')))
    const notes = () => db.sqlite.reader.prepare('select count(*) from webhook_news').pluck().get()
    const article = await addArticle(db, city, { publishedAt: Date.now() })
    expect(notes()).toBe(0)
    run(db, 'update webhooks set events = \'["article.unpublished"]\'')
    await pauseWebhook(db, SYSTEM, hook.id, Date.now())
    await unpublish(db, article)
    expect(notes()).toBe(0)
  })
})
