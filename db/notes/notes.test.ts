import { describe, expect, it } from 'vitest'
import { addArticle, addComment, addSection, addStaff, HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, limitTo, save, writeArticle } from '../testing/writing.ts'
import { GUEST } from '../users/viewer.ts'
import { notesOf, openNotes } from './read.ts'
import { LONGEST_NOTE } from './rules.ts'
import { noteOnArticle, answerNote, settleNote } from './write.ts'

const [FIRST, SECOND] = ['The council voted on Tuesday.', 'The line will cost forty million.']

/** A contributor's draft of two paragraphs, and an editor of its section. */
async function newsroom() {
  const db = await testDb()
  const [city, world] = [await addSection(db, 'City'), await addSection(db, 'World')]
  const [cora, edith] = [await addStaff(db, 'Cora', 'contributor'), await addStaff(db, 'Edith', 'editor')]
  const articleId = await writeArticle(db, cora, city, { bodyHtml: `<p>${FIRST}</p><p>${SECOND}</p>` })
  return { db, city, world, cora, edith, articleId }
}
type Newsroom = Awaited<ReturnType<typeof newsroom>>

const note = async ({ db, edith, articleId }: Newsroom, place: number, text: string, body = 'Says who?') => {
  const added = await noteOnArticle(db, edith, { articleId, at: { place, text }, body }, NOW)
  if (!added.ok) throw new Error(added.reason)
  return added.id
}
const read = async ({ db, edith, articleId }: Newsroom) => {
  const notes = await notesOf(db, edith, articleId)
  if (!notes.ok) throw new Error(notes.reason)
  return notes
}

describe('a note', () => {
  it('stands at its paragraph and is answered by whoever wrote the article', async () => {
    const room = await newsroom()
    const noteId = await note(room, 1, SECOND)
    const answered = await answerNote(room.db, room.cora, { noteId, body: 'The mayor.' }, NOW + MINUTE)
    expect(answered).toMatchObject({ ok: true })
    const { open, paragraphs } = await read(room)
    expect(paragraphs).toEqual([FIRST, SECOND])
    expect(open).toMatchObject([
      {
        ...{ body: 'Says who?', authorName: 'Edith', place: 1, paragraph: SECOND, resolvedAt: null },
        answers: [{ body: 'The mayor.', authorName: 'Cora', createdAt: NOW + MINUTE }],
      },
    ])
  })

  it('is known by how its paragraph begins, wherever that stands now', async () => {
    const room = await newsroom()
    await note(room, 0, SECOND.slice(0, 20))
    expect((await read(room)).open).toMatchObject([{ place: 1, paragraph: SECOND }])
  })

  it('may be about the article as a whole, and stands first then', async () => {
    const room = await newsroom()
    await note(room, 1, SECOND, 'Second')
    await note(room, 0, FIRST, 'First')
    const whole = await noteOnArticle(
      room.db,
      room.cora,
      { articleId: room.articleId, at: null, body: 'All' },
      NOW,
    )
    expect(whole.ok).toBe(true)
    expect((await read(room)).open.map(({ body }) => body)).toEqual(['All', 'First', 'Second'])
  })

  it('follows its paragraph through one small change after another', async () => {
    const room = await newsroom()
    const { db, cora, articleId } = room
    await note(room, 1, SECOND)
    const texts = [
      'The new line will cost forty million.',
      'The new line will cost forty million euros, says the mayor.',
      'The new tram line costs forty million euros, says the mayor.',
      'The new tram line costs nearly fifty million euros, says the mayor.',
    ]
    for (const text of texts)
      expect(
        await save(db, cora, articleId, { bodyHtml: `<p>New.</p><p>${FIRST}</p><p>${text}</p>` }),
      ).toMatchObject({ ok: true })
    expect((await read(room)).open).toMatchObject([{ place: 2, paragraph: texts.at(-1), quote: SECOND }])
  })

  it('is kept with what its paragraph said once that is gone', async () => {
    const room = await newsroom()
    await note(room, 1, SECOND)
    await save(room.db, room.cora, room.articleId, { bodyHtml: `<p>${FIRST}</p>` })
    expect((await read(room)).open).toMatchObject([{ place: null, paragraph: null, quote: SECOND }])
  })

  it('is done with, and is opened again', async () => {
    const room = await newsroom()
    const { db, cora, edith, articleId } = room
    const noteId = await note(room, 0, FIRST)
    expect(await openNotes(db, [articleId])).toEqual(new Map([[articleId, 1]]))
    await settleNote(db, cora, { noteId, isResolved: true }, NOW + HOUR)
    await settleNote(db, edith, { noteId, isResolved: true }, NOW + 2 * HOUR)
    const done = await read(room)
    expect([done.open, done.resolved]).toMatchObject([
      [],
      [{ resolvedByName: 'Cora', resolvedAt: NOW + HOUR }],
    ])
    expect(await openNotes(db, [articleId])).toEqual(new Map())
    expect(await answerNote(db, edith, { noteId, body: 'But' }, NOW)).toEqual({
      ok: false,
      reason: 'resolved',
    })
    await settleNote(db, edith, { noteId, isResolved: false }, NOW)
    expect((await read(room)).open).toHaveLength(1)
  })

  it('is no comment', async () => {
    const room = await newsroom()
    await addComment(room.db, { id: room.articleId })
    await note(room, 0, FIRST)
    expect((await articleRow(room.db, room.articleId)).commentCount).toBe(1)
  })

  it('says something, and not too much', async () => {
    const { db, edith, articleId } = await newsroom()
    const add = (body: string) => noteOnArticle(db, edith, { articleId, at: null, body }, NOW)
    expect(await add(' \n ')).toEqual({ ok: false, reason: 'empty' })
    expect(await add('x'.repeat(LONGEST_NOTE + 1))).toEqual({ ok: false, reason: 'too-long' })
    expect(await answerNote(db, edith, { noteId: 99, body: 'x' }, NOW)).toEqual({
      ok: false,
      reason: 'no-note',
    })
  })

  it('is read and written by those who work on the article, and by nobody else', async () => {
    const room = await newsroom()
    const { db, world, articleId } = room
    const noteId = await note(room, 0, FIRST)
    const others = [
      GUEST,
      await addStaff(db, 'Other', 'contributor'),
      await addStaff(db, 'Author', 'author'),
      await addStaff(db, 'Ana', 'moderator'),
      await limitTo(db, await addStaff(db, 'Elsewhere', 'editor'), world),
    ]
    const no = { ok: false, reason: 'forbidden' }
    for (const viewer of others) {
      expect(await notesOf(db, viewer, articleId)).toEqual(no)
      expect(await noteOnArticle(db, viewer, { articleId, at: null, body: 'x' }, NOW)).toEqual(no)
      expect(await answerNote(db, viewer, { noteId, body: 'x' }, NOW)).toEqual(no)
      expect(await settleNote(db, viewer, { noteId, isResolved: true }, NOW)).toEqual(no)
    }
    expect(await notesOf(db, room.edith, 999)).toEqual({ ok: false, reason: 'no-article' })
  })

  it('goes with its article', async () => {
    const { db, city, edith } = await newsroom()
    const article = await addArticle(db, city)
    await noteOnArticle(db, edith, { articleId: article.id, at: null, body: 'x' }, NOW)
    db.sqlite.writer.prepare('delete from articles where id = ?').run(article.id)
    expect(await openNotes(db, [article.id])).toEqual(new Map())
  })
})
