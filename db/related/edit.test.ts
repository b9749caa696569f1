import { describe, expect, it } from 'vitest'
import { publishedArticle, surroundings } from '../articles/article.ts'
import { readAlsoIds } from '../articles/body.ts'
import { relatedIds } from '../articles/related.ts'
import type { Db } from '../client.ts'
import { addArticle, addStaff, DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { relateNow } from './again.ts'
import { RELATED_CHANGES } from './changes.ts'
import { editRelated } from './edit.ts'
import { insertReadAlso, paragraphsIn } from './insert-read-also.ts'
import { relateAll } from './relate.ts'
import { relatedView } from './view.ts'

const BODY = '<p>One.</p><ul><li><p>In a list.</p></li></ul><p>Two, of trams.</p><p>Three.</p>'

async function newsroom() {
  const db = await testDb()
  const { city, trams, ana } = await theCast(db)
  const many = []
  for (let index = 0; index < 24; index += 1)
    many.push(
      await addArticle(db, city, {
        headline: `Tram ${['depot', 'wheel', 'rail', 'driver', 'bell', 'wire'][index % 6]} ${index * 7919}`,
        bodyHtml: BODY.replace('Two', `Two ${index * 104729} ${index * 15485863}`),
        tagIds: [trams.id],
        publishedAt: NOW - (index + 1) * DAY,
      }),
    )
  await relateAll(db)
  const [article, ...others] = many.slice(0, 12)
  if (!article) throw new Error('no article')
  const editor = await addStaff(db, 'Eve Editor', 'editor')
  const edit = async (change: (typeof RELATED_CHANGES)[number], related: { id: number }) =>
    await editRelated(db, editor, { articleId: article.id, relatedId: related.id, change }, NOW)
  return { db, article, others, editor, moderator: ana, edit, list: () => relatedIds(db, article.id) }
}

const logged = (db: Db) =>
  db.sqlite.reader
    .prepare(
      "select reason, detail, actor_name as by from moderation_log where subject = 'article' order by id",
    )
    .all()

describe('an editor', () => {
  it('pins articles in an order, and it stays when all is compared again', async () => {
    const { db, others, edit, list } = await newsroom()
    const [a, b, c] = others.slice(8)
    if (!a || !b || !c) throw new Error('too few')
    for (const one of [a, b, c]) expect(await edit('pin', one)).toEqual({ ok: true })
    await edit('up', c)
    await edit('up', c)
    await edit('down', a)
    await relateAll(db)
    expect((await list()).slice(0, 3)).toEqual([c.id, b.id, a.id])
    expect(new Set(await list()).size).toBe((await list()).length)
    await edit('unpin', b)
    await relateAll(db)
    expect((await list()).slice(0, 2)).toEqual([c.id, a.id])
    expect(await list()).toContain(b.id)
    expect(logged(db).at(-1)).toEqual({
      reason: 'related.unpin',
      detail: JSON.stringify({ article: b.path }),
      by: 'Eve Editor',
    })
  })

  it('keeps an article out, pinned or not, and the list fills up', async () => {
    const { db, edit, list } = await newsroom()
    const before = await list()
    const [first, second] = before.map((id) => ({ id }))
    if (!first || !second) throw new Error('too few')
    await edit('pin', first)
    await edit('never', first)
    await edit('never', second)
    await relateAll(db)
    const after = await list()
    expect(after).not.toContain(first.id)
    expect(after).not.toContain(second.id)
    expect(after.length).toBe(before.length)
    await edit('allow', first)
    await relateAll(db)
    expect(await list()).toContain(first.id)
    await edit('pin', second)
    expect((await list())[0]).toBe(second.id)
  })

  it('is refused what makes no sense', async () => {
    const { db, article, others, edit, editor } = await newsroom()
    expect(await edit('pin', article)).toEqual({ ok: false, reason: 'itself' })
    expect(await edit('pin', { id: 9999 })).toEqual({ ok: false, reason: 'unknown-article' })
    expect(await edit('up', { id: others[0]?.id ?? 0 })).toEqual({ ok: false, reason: 'not-pinned' })
    const about = await addArticle(db, article.section, { headline: 'About us', kind: 'page' })
    expect(await edit('pin', about)).toEqual({ ok: false, reason: 'no-article' })
    expect(await relateNow(db, editor, 9999)).toEqual({ ok: false, reason: 'unknown-article' })
  })

  it('alone may do any of it', async () => {
    const { db, article, others, moderator } = await newsroom()
    const ids = { articleId: article.id, relatedId: others[0]?.id ?? 0 }
    for (const viewer of [GUEST, moderator]) {
      for (const change of RELATED_CHANGES)
        expect(await editRelated(db, viewer, { ...ids, change }, NOW)).toEqual({
          ok: false,
          reason: 'forbidden',
        })
      expect(await relateNow(db, viewer, article.id)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await insertReadAlso(db, viewer, { ...ids, after: 0 }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
    expect(logged(db)).toEqual([])
    expect(await relateNow(db, SYSTEM, article.id)).toEqual({ ok: true })
  })
})

describe('a “Read also” line', () => {
  it('is offered for what the page does not name yet, and put behind a paragraph of the text itself', async () => {
    const { db, article, editor } = await newsroom()
    const [suggested] = (await relatedView(db, article.id))?.readAlso ?? []
    if (!suggested) throw new Error('nothing was suggested')
    const input = { articleId: article.id, relatedId: suggested.id, after: 2 }
    expect(await insertReadAlso(db, editor, input, NOW)).toEqual({ ok: true })
    const after = await publishedArticle(db, article.section.slug, article.slug)
    expect(after?.bodyHtml).toMatch(/of trams\.<\/p>\s*<p data-read-also="\d+"><\/p>\s*<p>Three/)
    expect(after?.updatedAt).toBeNull()
    expect(after?.tags).toHaveLength(1)
    await relateAll(db)
    expect((await relatedView(db, article.id))?.readAlso.map(({ id }) => id)).not.toContain(suggested.id)
    expect(await insertReadAlso(db, editor, input, NOW)).toEqual({ ok: false, reason: 'there-already' })
  })

  it('is put behind a paragraph that its beginning tells', async () => {
    const db = await testDb()
    const { city } = await theCast(db)
    const long = `<p>Many <em>words</em> ${'and more '.repeat(20)}</p>`
    const { id } = await addArticle(db, city, {
      headline: 'Of paragraphs',
      bodyHtml: `<p>Short &amp; plain.</p><ul><li><p>In a list.</p></li></ul>${long}`,
    })
    const [short, words, ...others] = await paragraphsIn(db, id)
    expect([short, others]).toEqual(['Short & plain.', []])
    expect(words).toMatch(/^Many words and more and more.*…$/)
    expect(words?.length).toBeLessThanOrEqual(60)
  })

  it('is put at the end, and behind no paragraph that is not there', async () => {
    const { db, article, others, editor } = await newsroom()
    const input = { articleId: article.id, relatedId: others[3]?.id ?? 0 }
    expect(await insertReadAlso(db, editor, { ...input, after: 4 }, NOW)).toEqual({
      ok: false,
      reason: 'no-paragraph',
    })
    expect(await insertReadAlso(db, editor, { ...input, after: 0 }, NOW)).toEqual({ ok: true })
    const after = await publishedArticle(db, article.section.slug, article.slug)
    expect(after?.bodyHtml.trim()).toMatch(/Three\.<\/p>\s*<p data-read-also="\d+"><\/p>$/)
  })
})

it.each([1, 2, 3])('no page names an article twice, whatever editors do (%i)', async (seed) => {
  const { db, article, others, editor } = await newsroom()
  const random = seededRandom(seed)
  for (let step = 0; step < 25; step += 1) {
    const [one, other] = [random.pick([article, ...others]), random.pick(others)]
    const ids = { articleId: one.id, relatedId: other.id }
    if (random.next() < 0.3) await insertReadAlso(db, editor, { ...ids, after: 0 }, NOW)
    else await editRelated(db, editor, { ...ids, change: random.pick(RELATED_CHANGES) }, NOW)
    if (random.next() < 0.2) await relateAll(db)
    for (const { section, slug } of [one, article]) {
      const shown = await publishedArticle(db, section.slug, slug)
      if (!shown) throw new Error('gone')
      const around = await surroundings(db, shown, readAlsoIds(shown.bodyHtml))
      const beside = [around.previous, around.next, ...around.related, ...around.recent]
      const ids = [shown.id, ...around.readAlso.keys(), ...beside.flatMap((card) => card?.id ?? [])]
      expect(ids).toEqual([...new Set(ids)])
    }
  }
})
