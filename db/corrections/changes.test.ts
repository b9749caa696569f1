import { describe, expect, it } from 'vitest'
import { articleRevisions } from '../schema/index.ts'
import { addArticle, HOUR, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { editArticle } from '../testing/editing.ts'
import { publicChanges, wasChanged } from './changes.ts'

async function newsroom(values: Parameters<typeof addArticle>[2] = {}) {
  const db = await testDb()
  const { city } = await theCast(db)
  const article = await addArticle(db, city, {
    headline: 'First',
    bodyHtml: '<p>One.</p><p>Two.</p>',
    ...values,
  })
  const shown = { id: article.id, publishedAt: NOW - HOUR }
  const said = async () =>
    (await publicChanges(db, shown)).map(({ at, blocks }) => [
      at,
      blocks.map(
        ({ part, pieces }) =>
          `${part}: ${pieces.map(({ text, change }) => `${MARK[change]}${text}`).join('|')}`,
      ),
    ])
  return { db, article, shown, said }
}
const MARK = { same: '', added: '+', removed: '-' }

describe('what changed in an article', () => {
  it('is told by paragraphs, the newest change first', async () => {
    const { db, article, shown, said } = await newsroom()
    expect(await wasChanged(db, shown)).toBe(false)
    await editArticle(db, article.id, { bodyHtml: '<p>One.</p><p>Three.</p><p>New.</p>' }, NOW)
    await editArticle(db, article.id, { headline: 'Second' }, NOW + MINUTE)
    expect(await wasChanged(db, shown)).toBe(true)
    expect(await said()).toEqual([
      [NOW + MINUTE, ['headline: -First|+Second']],
      [NOW, ['text: -Two.|+Three.', 'text: +New.']],
    ])
  })

  it('is read as a sentence in two wordings, and not as every other word of one', async () => {
    const around = (text: string) => ({
      bodyHtml: `<p>It rained for the whole of the day. ${text} Nobody who was there spoke of it before Friday.</p>`,
    })
    const { db, article, said } = await newsroom(around('The tram is said to run by night.'))
    await editArticle(db, article.id, around('The bus was said to stop by noon.'), NOW)
    const [[, [line]]] = (await said()) as [[number, [string]]]
    expect(line).toBe(
      'text: It rained for the whole of the day. The |-tram is said to run by night|+bus was said to stop by noon|. Nobody who was there spoke of it before Friday.',
    )
    // Far from each other, each stands by itself.
    await editArticle(
      db,
      article.id,
      around('The bus was, as the minutes of the council say, to stop at noon.'),
      NOW + MINUTE,
    )
    await editArticle(
      db,
      article.id,
      around('The tram was, as the minutes of the council say, to stop at night.'),
      NOW + HOUR,
    )
    expect((await said())[0]?.[1]).toEqual([
      'text: It rained for the whole of the day. The |-bus|+tram| was, as the minutes of the council say, to stop at |-noon|+night|. Nobody who was there spoke of it before Friday.',
    ])
  })

  it('is nothing where only what readers do not read has changed', async () => {
    const { db, article, shown, said } = await newsroom()
    await editArticle(db, article.id, { tagIds: [] }, NOW)
    expect(await wasChanged(db, shown)).toBe(false)
    expect(await said()).toEqual([])
  })

  it('never shows a draft, what was said before publication, or what changed within its first minute', async () => {
    const { db, article, shown, said } = await newsroom({ status: 'draft', publishedAt: null })
    await editArticle(db, article.id, { bodyHtml: '<p>Secret.</p>' }, NOW - 2 * HOUR)
    await editArticle(
      db,
      article.id,
      { status: 'published', publishedAt: NOW - HOUR, bodyHtml: '<p>Typo.</p>' },
      NOW - HOUR,
    )
    await editArticle(db, article.id, { bodyHtml: '<p>No typo.</p>' }, NOW - HOUR + MINUTE / 2)
    expect(await said()).toEqual([])
    expect(await wasChanged(db, shown)).toBe(false)
    const draft = {
      revision: 90,
      headline: 'First',
      standfirst: '',
      bodyHtml: '<p>Draft.</p>',
      createdAt: NOW,
    }
    await db.write(async (tx) => tx.insert(articleRevisions).values({ articleId: article.id, ...draft }))
    expect(await said()).toEqual([])
    expect(await wasChanged(db, shown)).toBe(false)
  })

  it('does not show what was written while the article was withdrawn', async () => {
    const { db, article, said } = await newsroom()
    await editArticle(db, article.id, { status: 'unpublished' }, NOW)
    await editArticle(db, article.id, { bodyHtml: '<p>Not public.</p>' }, NOW + MINUTE)
    await editArticle(db, article.id, { bodyHtml: '<p>One.</p>', status: 'published' }, NOW + 2 * MINUTE)
    expect(await said()).toEqual([[NOW, ['text: -Two.']]])
  })
})
