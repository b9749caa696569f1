import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articleRevisions, articles, redirects } from '../schema/index.ts'
import { addArticle, addComment, articleInput, HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { publishedArticle } from './article.ts'
import { replaceArticle, type ArticleInput } from './save.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const replace = (values: Partial<ArticleInput>, editorId?: number) =>
    db.write((tx) => replaceArticle(tx, cast.article.id, articleInput(cast.city, values), editorId))
  return { db, ...cast, replace }
}

const row = async (db: Db, id: number) =>
  (await db.read.select().from(articles).where(eq(articles.id, id)))[0]
const fromPaths = async (db: Db) =>
  (await db.read.select({ path: redirects.fromPath }).from(redirects)).map(({ path }) => path)

describe('insertArticle', () => {
  it('cleans the body and keeps its words for search', async () => {
    const { db, city } = await setting()
    const bodyHtml = '<p onclick="steal()">Seven <b>trams</b>.</p><script>alert(1)</script>'
    const { id } = await addArticle(db, city, { headline: 'Seven trams', bodyHtml })
    expect(await row(db, id)).toMatchObject({
      bodyHtml: '<p>Seven <strong>trams</strong>.</p>',
      bodyText: 'Seven trams.',
      revision: 1,
    })
  })

  it('keeps the order of the byline and names nobody twice', async () => {
    const { db, city, ines, henrik } = await setting()
    await addArticle(db, city, { headline: 'By three hands', authorIds: [henrik.id, ines.id, henrik.id] })
    const article = await publishedArticle(db, 'city', 'by-three-hands')
    expect(article?.authors.map((author) => author.name)).toEqual(['Henrik Vale', 'Inés Aldous'])
  })

  it('takes over an address that was a redirect', async () => {
    const { db, city, article, replace } = await setting()
    await replace({ slug: 'second-name' })
    expect(await fromPaths(db)).toEqual([article.path])
    await addArticle(db, city, { slug: article.slug })
    expect(await fromPaths(db)).toEqual([])
  })

  it('leaves a redirect alone until what wants its address is public', async () => {
    const { db, city, article, replace } = await setting()
    await replace({ slug: 'second-name' })
    const draft = await addArticle(db, city, { slug: article.slug, status: 'draft' })
    expect(await fromPaths(db)).toEqual([article.path])
    await db.write((tx) => replaceArticle(tx, draft.id, articleInput(city, { slug: article.slug })))
    expect(await fromPaths(db)).toEqual([])
  })

  it('writes nothing when one of its authors does not exist', async () => {
    const { db, city } = await setting()
    await expect(addArticle(db, city, { headline: 'Lost', authorIds: [99] })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    })
    expect(await publishedArticle(db, 'city', 'lost')).toBeNull()
  })
})

describe('replaceArticle', () => {
  it('keeps what the article said before, each time', async () => {
    const { db, article, editor, replace } = await setting()
    await replace({ headline: 'Second headline', bodyHtml: '<p>Two.</p>', updatedAt: NOW }, editor.id)
    await replace({ headline: 'Third headline', bodyHtml: '<p>Three.</p>', updatedAt: NOW + HOUR })
    expect(
      await db.read.select().from(articleRevisions).orderBy(asc(articleRevisions.revision)),
    ).toMatchObject([
      {
        revision: 1,
        headline: 'Tram line five approved',
        bodyHtml: '<p>The council voted.</p>',
        editorId: editor.id,
        createdAt: NOW,
      },
      {
        revision: 2,
        headline: 'Second headline',
        bodyHtml: '<p>Two.</p>',
        editorId: null,
        createdAt: NOW + HOUR,
      },
    ])
    expect(await row(db, article.id)).toMatchObject({
      revision: 3,
      headline: 'Third headline',
      bodyText: 'Three.',
    })
  })

  it('leaves comments, their count and their closing date alone', async () => {
    const { db, article, replace } = await setting()
    await addComment(db, article)
    await db.write(async (tx) => tx.update(articles).set({ commentsCloseAt: NOW }))
    await replace({ headline: 'Second headline' })
    expect(await row(db, article.id)).toMatchObject({ commentCount: 1, commentsCloseAt: NOW })
  })

  it('replaces authors and tags', async () => {
    const { db, article, henrik, replace } = await setting()
    await replace({ slug: article.slug, authorIds: [henrik.id], tagIds: [] })
    expect(await publishedArticle(db, 'city', article.slug)).toMatchObject({
      authors: [{ name: 'Henrik Vale' }],
      tags: [],
    })
  })

  it('makes a redirect of an address that is given up, and removes it when it is taken again', async () => {
    const { db, article, replace } = await setting()
    await replace({ slug: 'second-name' })
    expect(await fromPaths(db)).toEqual([article.path])
    await replace({ slug: article.slug })
    expect(await fromPaths(db)).toEqual(['/city/second-name'])
  })

  it('makes none when the address stays', async () => {
    const { db, article, replace } = await setting()
    await replace({ slug: article.slug, headline: 'Second headline' })
    expect(await fromPaths(db)).toEqual([])
  })

  it('notes when it was deleted, and forgets it when it comes back', async () => {
    const { db, article, replace } = await setting()
    await replace({ slug: article.slug, status: 'deleted', updatedAt: NOW })
    expect(await row(db, article.id)).toMatchObject({ status: 'deleted', deletedAt: NOW })
    await replace({ slug: article.slug, status: 'published', updatedAt: NOW })
    expect(await row(db, article.id)).toMatchObject({ status: 'published', deletedAt: null })
  })

  it('keeps nothing of a change to a taken address', async () => {
    const { db, article, city, replace } = await setting()
    await addArticle(db, city, { slug: 'taken' })
    await expect(replace({ slug: 'taken', headline: 'Lost' })).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    })
    expect(await row(db, article.id)).toMatchObject({ slug: article.slug, revision: 1 })
    expect(await db.read.select().from(articleRevisions)).toEqual([])
    expect(await fromPaths(db)).toEqual([])
  })

  it('throws for an article that does not exist', async () => {
    const { db, city } = await setting()
    await expect(db.write((tx) => replaceArticle(tx, 99, articleInput(city)))).rejects.toThrow(
      'no article 99',
    )
  })
})
