import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addArticle, addComment, DAY, NOW, SECOND } from '../testing/cast.ts'
import { said, zoePosting } from '../testing/posting.ts'
import { SYSTEM } from '../users/viewer.ts'
import { postComment } from './post.ts'
import { COMMENT_STATUSES } from './status.ts'

async function written(db: Db, result: Awaited<ReturnType<typeof postComment>>) {
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  const [row] = await db.read.select().from(comments).where(eq(comments.id, result.id))
  if (!row) throw new Error('nothing was written')
  return row
}

const howMany = (db: Db) => db.sqlite.reader.prepare('select count(*) from comments').pluck().get()

describe('postComment', () => {
  it('holds a comment for moderation and says where it belongs', async () => {
    const { db, article, post } = await zoePosting()
    const result = await post()
    expect(result).toMatchObject({ ok: true, path: { section: 'city', slug: 'tram-line-five-approved' } })
    expect(await written(db, result)).toMatchObject({
      ...{
        articleId: article.id,
        status: 'pending',
        authorName: 'Zoë Hartnell',
        authorEmail: 'zoe@example.org',
      },
      ...{
        body: said.body,
        depth: 1,
        parentId: null,
        threadId: null,
        revision: 1,
        createdAt: NOW,
        decidedAt: null,
        userId: null,
      },
    })
  })

  it('leaves the count of the article alone until somebody approves', async () => {
    const { db, article, post } = await zoePosting()
    await post()
    const [row] = await db.read
      .select({ n: articles.commentCount })
      .from(articles)
      .where(eq(articles.id, article.id))
    expect(row?.n).toBe(0)
  })

  it('puts what a robot filled in straight to spam, and answers as if it were held', async () => {
    const { db, post } = await zoePosting()
    const result = await post({ honeypot: 'https://pills.example' })
    expect(result).toMatchObject({ ok: true, path: { section: 'city' } })
    expect(await written(db, result)).toMatchObject({ status: 'spam' })
  })

  it('publishes what staff write who decide on comments, holds that of others, and notes who wrote it', async () => {
    const { db, article, ana, reporter } = await zoePosting()
    const own = { ...said, articleId: article.id, parentId: null }
    const first = await postComment(db, ana, own, NOW)
    expect(await written(db, first)).toMatchObject({ status: 'approved', userId: ana.id })
    const second = await postComment(db, reporter, { ...own, body: 'I was there.' }, NOW + DAY)
    expect(await written(db, second)).toMatchObject({ status: 'pending', userId: reporter.id })
  })

  it('refuses an article that does not exist', async () => {
    const { post } = await zoePosting()
    expect(await post({ articleId: 99 })).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it.each(['draft', 'review', 'approved', 'scheduled', 'unpublished', 'deleted'] as const)(
    'refuses a %s article',
    async (status) => {
      const { db, city, post } = await zoePosting()
      const hidden = await addArticle(db, city, { status, headline: 'Not for you yet' })
      expect(await post({ articleId: hidden.id })).toEqual({ ok: false, reason: 'unknown-article' })
    },
  )

  it.each<[string, string, (db: Db) => Promise<unknown>]>([
    ['on the whole site', 'site', (db) => writeSetting(db, SYSTEM, 'comments.open', false)],
    [
      'in the section',
      'section',
      (db) => db.write(async (tx) => tx.update(sections).set({ commentsOpen: false })),
    ],
    [
      'on the article',
      'article',
      (db) => db.write(async (tx) => tx.update(articles).set({ commentsOpen: false })),
    ],
    ['by a date', 'age', (db) => db.write(async (tx) => tx.update(articles).set({ commentsCloseAt: NOW }))],
  ])('refuses where comments are closed %s', async (_, because, close) => {
    const { db, post } = await zoePosting()
    await close(db)
    expect(await post()).toEqual({ ok: false, reason: 'closed', because })
    expect(howMany(db)).toBe(0)
  })

  it('refuses on an article that is older than the setting allows', async () => {
    const { db, city, post } = await zoePosting()
    await writeSetting(db, SYSTEM, 'comments.closeAfterDays', 14)
    const old = await addArticle(db, city, { headline: 'Old news', publishedAt: NOW - 14 * DAY - 1 })
    const ripe = await addArticle(db, city, { headline: 'Ripe news', publishedAt: NOW - 14 * DAY })
    expect(await post({ articleId: old.id })).toEqual({ ok: false, reason: 'closed', because: 'age' })
    expect(await post({ articleId: ripe.id })).toMatchObject({ ok: true })
  })

  it('asks its questions in order: article, closed, parent, duplicate, flood', async () => {
    const { db, post } = await zoePosting()
    await post({ body: 'Said before.' })
    await writeSetting(db, SYSTEM, 'comments.open', false)
    const bad = { articleId: 99, parentId: 99, body: 'Said before.' }
    expect(await post(bad)).toMatchObject({ reason: 'unknown-article' })
    expect(await post({ ...bad, articleId: 1 })).toMatchObject({ reason: 'closed' })
    await writeSetting(db, SYSTEM, 'comments.open', true)
    expect(await post({ ...bad, articleId: 1 })).toMatchObject({ reason: 'parent-unavailable' })
    expect(await post({ ...bad, articleId: 1, parentId: null })).toMatchObject({ reason: 'duplicate' })
    expect(await post({ body: 'Said now.' })).toMatchObject({ reason: 'too-fast' })
    expect(await post({ body: 'Said now.' }, NOW + 15 * SECOND)).toMatchObject({ ok: true })
    expect(howMany(db)).toBe(2)
  })

  it('lets only one of two equal comments in that arrive together', async () => {
    const { db, post } = await zoePosting()
    const results = await Promise.all([post(), post()])
    expect(results).toMatchObject([{ ok: true }, { ok: false, reason: 'duplicate' }])
    expect(howMany(db)).toBe(1)
  })
})

describe('a reply', () => {
  it('stands under the comment that it answers, in its thread', async () => {
    const { db, article, post } = await zoePosting()
    const first = await addComment(db, article)
    const second = await addComment(db, article, { under: first })
    const result = await post({ parentId: second.id })
    expect(await written(db, result)).toMatchObject({
      parentId: second.id,
      threadId: first.id,
      depth: 3,
      replyToId: null,
    })
  })

  it('to one at the greatest depth stands beside it and names it', async () => {
    const { db, article, post } = await zoePosting()
    const chain = [await addComment(db, article)]
    for (let depth = 2; depth <= 5; depth += 1)
      chain.push(await addComment(db, article, { under: chain.at(-1) }))
    const [root, , , fourth, fifth] = chain
    const deep = await written(db, await post({ parentId: fifth?.id ?? null }))
    expect(deep).toMatchObject({ parentId: fourth?.id, threadId: root?.id, replyToId: fifth?.id, depth: 5 })
  })

  it.each(COMMENT_STATUSES.filter((status) => status !== 'approved'))(
    'to a comment that is %s is refused',
    async (status) => {
      const { db, article, post } = await zoePosting()
      const parent = await addComment(db, article, { status })
      expect(await post({ parentId: parent.id })).toEqual({ ok: false, reason: 'parent-unavailable' })
    },
  )

  it('to a comment on another article is refused', async () => {
    const { db, world, post } = await zoePosting()
    const elsewhere = await addComment(db, await addArticle(db, world))
    expect(await post({ parentId: elsewhere.id })).toEqual({ ok: false, reason: 'parent-unavailable' })
  })

  it.each([0, -1, 99])('to comment %i, which is none, is refused', async (parentId) => {
    const { post } = await zoePosting()
    expect(await post({ parentId })).toEqual({ ok: false, reason: 'parent-unavailable' })
  })
})
