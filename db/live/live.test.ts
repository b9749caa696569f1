import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { cardsOf } from '../articles/cards.ts'
import { articleAuthors, authors, liveEntries } from '../schema/index.ts'
import { indexSome } from '../search/indexing.ts'
import { searchArticles } from '../search/found.ts'
import { addPost, endLive, goLive, storedArticle, typedEntry } from '../testing/afterwards.ts'
import { addArticle, addArticles, HOUR, MINUTE, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { addPicture } from '../testing/editing.ts'
import { makeAuthor, writeArticle } from '../testing/writing.ts'
import { GUEST } from '../users/viewer.ts'
import { deskEntry, liveDesk } from './desk.ts'
import { checkEntry, entryHtml } from './entry.ts'
import { findForLive, liveBlogsOf } from './list.ts'
import { closeLive, deleteEntry, editEntry, postEntry, reopenLive, startLive } from './post.ts'
import { entryAddress, livePage, liveState } from './read.ts'
import { ENTRIES_PER_PAGE } from './rules.ts'

async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const article = await addArticle(db, cast.city, { headline: 'The flood' })
  return { db, ...cast, article }
}
const draft = (values: Parameters<typeof typedEntry>[0] = {}) => checkEntry(typedEntry(values)).draft

describe('a live blog', () => {
  it('is found to be begun by words or an address, by whoever may post into it', async () => {
    const { db, editor, reporter, world, article } = await newsroom()
    const found = async (viewer: Parameters<typeof findForLive>[1], text: string) =>
      (await findForLive(db, viewer, text)).map(({ id, live }) => [id, live])
    await indexSome(db)
    expect(await found(editor, 'flood')).toEqual([[article.id, null]])
    await startLive(db, editor, article.id, NOW)
    expect(await found(editor, article.path)).toEqual([[article.id, 'open']])
    expect(await found(editor, 'nothing of this kind')).toEqual([])
    for (const viewer of [GUEST, reporter, { ...editor, sections: [world.id] }])
      expect(await found(viewer, 'flood')).toEqual([])
  })

  it('is found among many articles of others with these words, and before it is published', async () => {
    const { db, city, world, editor, reporter } = await newsroom()
    await addArticles(db, world, 40, { headline: 'Flood news' })
    const authorIds = [await makeAuthor(db, reporter)]
    const bodyHtml = '<p>Far down in the text there was a flood.</p>'
    const own = await addArticle(db, city, { headline: 'What the river left', bodyHtml, authorIds })
    const waiting = { headline: 'The flood tomorrow', status: 'scheduled', publishedAt: NOW + HOUR } as const
    const soon = await addArticle(db, city, { ...waiting, authorIds })
    const draft = await writeArticle(db, editor, city, { headline: 'Flood, a draft' })
    const hers = await writeArticle(db, reporter, city, { headline: 'Flood, not yet read' })
    await startLive(db, reporter, own.id, NOW)
    while ((await indexSome(db)) > 0);
    const found = async (viewer: Parameters<typeof findForLive>[1]) =>
      (await findForLive(db, viewer, 'flood')).map(({ id, live }) => [id, live])
    expect((await found(reporter)).toSorted()).toEqual([
      [own.id, 'open'],
      [soon.id, null],
      [hers, null],
    ])
    const inTown = await found({ ...editor, sections: [city.id] })
    for (const one of [own, soon, { id: draft }]) expect(inTown.map(([id]) => id)).toContain(one.id)
    // What is in the making does not take the place of what readers have.
    const all = await findForLive(db, editor, 'flood')
    expect(all.map(({ id }) => id)).toContain(draft)
    expect(all.filter(({ headline }) => headline.startsWith('Flood news'))).toHaveLength(8)
  })

  it('has posts of a headline or a picture alone, but no key event without words', () => {
    const problems = (values: Parameters<typeof typedEntry>[0]) => checkEntry(typedEntry(values)).problems
    const nothing = { headline: '', body: ' \n', picture: '' }
    expect(problems(nothing)).toEqual({ body: 'missing' })
    expect(problems({ ...nothing, isKey: true })).toEqual({ body: 'missing' })
    expect(problems({ ...nothing, headline: 'Doors open' })).toEqual({})
    expect(problems({ ...nothing, headline: 'Doors open', isKey: true })).toEqual({})
    expect(problems({ ...nothing, picture: '12' })).toEqual({})
    expect(problems({ ...nothing, picture: '12', isKey: true })).toEqual({ body: 'no-words' })
    expect(problems({ ...nothing, picture: 'quay.jpg' })).toEqual({ picture: 'no-picture' })
  })

  it('shows a picture that was posted alone, as it was, and it stands in no list of words', async () => {
    const { db, editor, article } = await newsroom()
    await startLive(db, editor, article.id, NOW)
    const mediaId = await addPicture(db, 'quay')
    const alone = { ...draft({ headline: '', body: '' }), mediaId }
    const posted = await postEntry(db, editor, { articleId: article.id, draft: alone, formKey: '' }, NOW)
    expect(posted).toMatchObject({ ok: true })
    const page = await livePage(db, article.id, 1)
    expect(page?.entries).toMatchObject([{ headline: '', bodyHtml: '', picture: { alt: 'Picture quay' } }])
    expect(page?.keyEvents).toEqual([])
  })

  it('is started, closed and reopened, and says when', async () => {
    const { db, editor, article } = await newsroom()
    expect(await livePage(db, article.id, 1)).toBeNull()
    expect(await startLive(db, editor, article.id, NOW)).toEqual({ ok: true })
    expect(await startLive(db, editor, article.id, NOW)).toEqual({ ok: false, reason: 'is-live' })
    expect(await livePage(db, article.id, 1)).toMatchObject({
      status: 'open',
      startedAt: NOW,
      closedAt: null,
    })
    expect((await cardsOf(db, [article.id]))[0]?.isLive).toBe(true)
    expect(await closeLive(db, editor, article.id, NOW + HOUR)).toEqual({ ok: true })
    expect(await closeLive(db, editor, article.id, NOW + 2 * HOUR)).toEqual({ ok: true })
    expect(await livePage(db, article.id, 1)).toMatchObject({ status: 'closed', closedAt: NOW + HOUR })
    expect((await cardsOf(db, [article.id]))[0]?.isLive).toBe(false)
    expect(await reopenLive(db, editor, article.id, NOW + 3 * HOUR)).toEqual({ ok: true })
    expect(await livePage(db, article.id, 1)).toMatchObject({ status: 'open', closedAt: null })
  })

  it('is for editors in their sections, and for authors whose name it bears', async () => {
    const { db, editor, reporter, ana, ines, article, world, city } = await newsroom()
    const post = async (viewer: Parameters<typeof postEntry>[1]) =>
      await postEntry(db, viewer, { articleId: article.id, draft: draft(), formKey: '' }, NOW)
    const forbidden = { ok: false, reason: 'forbidden' }
    expect(await startLive(db, reporter, article.id, NOW)).toEqual(forbidden)
    await startLive(db, editor, article.id, NOW)
    for (const viewer of [GUEST, ana, reporter, { ...editor, sections: [world.id] }]) {
      expect(await post(viewer)).toEqual(forbidden)
      expect(await closeLive(db, viewer, article.id, NOW)).toEqual(forbidden)
      expect(await liveDesk(db, viewer, article.id, null)).toBe('forbidden')
      expect(await liveBlogsOf(db, viewer)).toEqual([])
    }
    expect(await post({ ...editor, sections: [city.id] })).toMatchObject({ ok: true })
    await db.write(async (tx) => {
      await tx.update(authors).set({ userId: reporter.id }).where(eq(authors.id, ines.id))
      await tx.insert(articleAuthors).values({ articleId: article.id, authorId: ines.id })
    })
    expect(await post(reporter)).toMatchObject({ ok: true })
    expect(await liveBlogsOf(db, reporter)).toMatchObject([{ id: article.id, status: 'open' }])
    const theirs = await addPost(db, article)
    const moved = { ...reporter, sections: [world.id] }
    expect(await deleteEntry(db, moved, { id: theirs, isBack: false }, NOW)).toEqual(forbidden)
    expect(await editEntry(db, moved, { id: theirs, draft: draft(), revision: 1 }, NOW)).toEqual(forbidden)
  })
})

describe('a post', () => {
  it('is cleaned, dates the article, and stands first; pinned ones stand above', async () => {
    const { db, editor, article } = await newsroom()
    await goLive(db, article)
    const hostile = '**Bold** [x](javascript:alert(1)) <script>alert(1)</script> https://example.org'
    const first = await addPost(db, article, { body: hostile, at: NOW })
    const held = await addPost(db, article, {
      isPinned: true,
      isKey: true,
      headline: 'What we know',
      at: NOW + 1,
    })
    const last = await postEntry(
      db,
      editor,
      { articleId: article.id, draft: draft(), formKey: '' },
      NOW + MINUTE,
    )
    const page = await livePage(db, article.id, 1)
    expect(page?.pinned.map(({ id }) => id)).toEqual([held])
    expect(page?.entries.map(({ id }) => id)).toEqual([last.ok ? last.id : 0, first])
    expect(page?.keyEvents).toMatchObject([{ id: held, headline: 'What we know' }])
    expect(page).toMatchObject({ many: 3, newest: last.ok ? last.id : 0 })
    expect(page?.entries[0]?.authorName).toBe('Edith Editor')
    expect(page?.entries[1]?.bodyHtml).toBe(
      '<p dir="auto"><strong>Bold</strong> [x](javascript:alert(1)) &lt;script&gt;alert(1)&lt;/script&gt; ' +
        '<a href="https://example.org/" rel="noopener">https://example.org</a></p>',
    )
    expect((await storedArticle(db, article)).updatedAt).toBe(NOW + MINUTE)
  })

  it('is one, however often its form is sent, and none where the live blog is closed', async () => {
    const { db, editor, article } = await newsroom()
    const input = { articleId: article.id, draft: draft(), formKey: 'a key' }
    expect(await postEntry(db, editor, input, NOW)).toEqual({ ok: false, reason: 'not-live' })
    await goLive(db, article)
    const first = await postEntry(db, editor, input, NOW)
    await endLive(db, article)
    expect(await postEntry(db, editor, input, NOW)).toEqual(first)
    expect(await postEntry(db, editor, { ...input, formKey: 'b' }, NOW)).toEqual({
      ok: false,
      reason: 'closed',
    })
    expect((await livePage(db, article.id, 1))?.many).toBe(1)
  })

  it('is another one where a form that was gone back to says something else, or is of another article', async () => {
    const { db, editor, article, city } = await newsroom()
    const other = await addArticle(db, city, { headline: 'The storm' })
    await goLive(db, article)
    await goLive(db, other)
    const send = async (articleId: number, body: string) =>
      await postEntry(db, editor, { articleId, draft: draft({ body }), formKey: 'a key' }, NOW)
    const first = await send(article.id, 'The bridge is closed.')
    const second = await send(article.id, 'The bridge is open.')
    expect(second).toMatchObject({ ok: true })
    expect(second).not.toEqual(first)
    expect(await send(article.id, 'The bridge is open.')).toEqual(second)
    expect(await send(other.id, 'The bridge is open.')).toMatchObject({ ok: true })
    expect((await livePage(db, article.id, 1))?.many).toBe(2)
    expect((await livePage(db, other.id, 1))?.many).toBe(1)
  })

  it('is changed only as its editor saw it, deleted and brought back', async () => {
    const { db, editor, article } = await newsroom()
    await goLive(db, article)
    const id = await addPost(db, article)
    const change = { id, draft: draft({ body: 'Corrected.' }), revision: 1 }
    expect(await editEntry(db, editor, change, NOW + MINUTE)).toEqual({ ok: true, id })
    expect(await editEntry(db, editor, change, NOW + MINUTE)).toEqual({ ok: false, reason: 'stale' })
    expect((await livePage(db, article.id, 1))?.entries).toMatchObject([{ updatedAt: NOW + MINUTE }])
    const pinned = { id, draft: draft({ body: 'Corrected.', isPinned: true }), revision: 2 }
    expect(await editEntry(db, editor, pinned, NOW + HOUR)).toEqual({ ok: true, id })
    expect((await livePage(db, article.id, 1))?.pinned).toMatchObject([{ updatedAt: NOW + MINUTE }])
    expect(await deleteEntry(db, editor, { id, isBack: false }, NOW)).toEqual({ ok: true, id })
    expect(await deskEntry(db, article.id, id)).toBeNull()
    expect((await livePage(db, article.id, 1))?.many).toBe(0)
    expect(await editEntry(db, editor, { ...change, revision: 4 }, NOW)).toEqual({
      ok: false,
      reason: 'gone',
    })
    const view = await liveDesk(db, editor, article.id, null)
    expect(view).toMatchObject({ entries: [], deleted: [{ id }] })
    expect(await deleteEntry(db, editor, { id, isBack: true }, NOW)).toEqual({ ok: true, id })
    expect((await livePage(db, article.id, 1))?.many).toBe(1)
  })

  it('offers what is at an address of a film or a post that stands alone, and leaves all other links as they are', () => {
    const film = 'https://youtu.be/abcdefghij_'
    const embed =
      '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_" rel="noopener">Watch at YouTube</a></p>'
    expect(entryHtml(`Look:\n\n${film}`)).toBe(`<p dir="auto">Look:</p>\n${embed}`)
    for (const link of [
      `Look: ${film}`,
      `[The film](${film})`,
      `- ${film}`,
      'https://example.org/abcdefghij_',
    ])
      expect(entryHtml(link)).toMatch(/^(?!.*data-embed).*<a href="https:/s)
  })

  it('shows only pictures that there are', async () => {
    const { db, editor, article } = await newsroom()
    await goLive(db, article)
    const input = { articleId: article.id, draft: draft({ picture: '77' }), formKey: '' }
    expect(await postEntry(db, editor, input, NOW)).toEqual({ ok: false, reason: 'no-picture' })
    expect(
      checkEntry(typedEntry({ picture: 'crane', body: ' ', headline: 'x'.repeat(151) })).problems,
    ).toEqual({ picture: 'no-picture', headline: 'too-long' })
  })

  it('has a lasting address, which leads to the page where it stands now', async () => {
    const { db, article } = await newsroom()
    await goLive(db, article)
    const first = await addPost(db, article, { at: NOW - HOUR })
    expect(await entryAddress(db, first)).toBe(`${article.path}#update-${first}`)
    for (let count = 0; count < ENTRIES_PER_PAGE; count += 1) await addPost(db, article, { at: NOW + count })
    expect(await entryAddress(db, first)).toBe(`${article.path}/updates/2#update-${first}`)
    expect(await livePage(db, article.id, 2)).toMatchObject({
      entries: [{ id: first }],
      pinned: [],
      pages: 2,
    })
    await unpublish(db, article)
    expect(await entryAddress(db, first)).toBeNull()
  })

  it('is told to open pages by its number, and found by its words', async () => {
    const { db, article } = await newsroom()
    await goLive(db, article)
    expect(await liveState(db, article.id)).toEqual({ isOpen: true, posts: [] })
    const [one, two] = [
      await addPost(db, article),
      await addPost(db, article, { body: 'A zeppelin was seen.' }),
    ]
    expect(await liveState(db, article.id)).toEqual({ isOpen: true, posts: [two, one] })
    while ((await indexSome(db)) > 0);
    expect((await searchArticles(db, 'zeppelin', 5)).map(({ id }) => id)).toEqual([article.id])
    await db.write(async (tx) => tx.delete(liveEntries).where(eq(liveEntries.id, two)))
    while ((await indexSome(db)) > 0);
    expect(await searchArticles(db, 'zeppelin', 5)).toEqual([])
    await unpublish(db, article)
    expect(await liveState(db, article.id)).toBeNull()
  })
})
