import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { commentPage } from '../comments/thread.ts'
import { authors, comments } from '../schema/index.ts'
import { addComment, addStaff, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, log, seenNow } from '../testing/deciding.ts'
import { GUEST } from '../users/viewer.ts'
import { decidedSince, deskSettingsOf, saveDeskSettings } from './desk-settings.ts'
import { onPage, pickComment } from './on-page.ts'

describe('on the page of an article', () => {
  it('a moderator has what waits, and what he has to know of what is shown', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    const parent = await addComment(db, article, { name: 'Zoë' })
    const held = await addComment(db, article, { under: parent, status: 'pending', name: 'Alf' })
    await addComment(db, article, { status: 'spam' })
    expect(await onPage(db, article.id, [parent.id])).toEqual({
      pending: [
        expect.objectContaining({ id: held.id, revision: 1, answers: { id: parent.id, authorName: 'Zoë' } }),
      ],
      shown: new Map([[parent.id, { revision: 1, picked: false }]]),
    })
  })

  it('an approved comment becomes a pick, once, and none any more', async () => {
    const db = await testDb()
    const { article, ana, reporter } = await theCast(db)
    const comment = await addComment(db, article)
    const pick = { comment, picked: true }
    expect(await pickComment(db, GUEST, pick, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await pickComment(db, reporter, pick, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await pickComment(db, ana, pick, NOW)).toEqual({ ok: true })
    expect(await pickComment(db, ana, pick, NOW + MINUTE)).toEqual({ ok: true })
    const pickedAt = async () => (await db.read.select({ at: comments.pickedAt }).from(comments))[0]?.at
    expect(await pickedAt()).toBe(NOW)
    await pickComment(db, ana, { comment, picked: false }, NOW)
    expect(await pickedAt()).toBeNull()
    expect((await log(db)).map((line) => line.action)).toEqual(['pick', 'unpick'])
  })

  it('what was decided on since is no pick, and who decided is told', async () => {
    const db = await testDb()
    const { article, ana, ben } = await theCast(db)
    const comment = await addComment(db, article)
    await act(db, ben, 'spam', comment)
    expect(await pickComment(db, ana, { comment, picked: true }, NOW)).toMatchObject({
      stale: { status: 'spam', by: 'Ben Moderator' },
    })
    const now = await seenNow(db, comment)
    expect(await pickComment(db, ana, { comment: now, picked: true }, NOW)).toMatchObject({ ok: false })
  })
})

describe('the badge beside a name', () => {
  it('is Staff, or Author under an own article, by who was signed in and never by what was typed', async () => {
    const db = await testDb()
    const { article, ines, reporter } = await theCast(db)
    const ana = await addStaff(db, 'Ana Second', 'moderator')
    const [typed, staff, author] = [
      await addComment(db, article, { name: 'Ana Second', email: ana.email }),
      await addComment(db, article, { name: 'Ana Second' }),
      await addComment(db, article, { name: 'Rita' }),
    ]
    await db.write(async (tx) => {
      await tx.update(authors).set({ userId: reporter.id }).where(eq(authors.id, ines.id))
      await tx.update(comments).set({ userId: ana.id }).where(eq(comments.id, staff.id))
      await tx.update(comments).set({ userId: reporter.id }).where(eq(comments.id, author.id))
    })
    const { threads } = await commentPage(db, article.id, 1)
    const badges = new Map(threads.map(({ id, comment }) => [id, comment?.badge]))
    expect([typed, staff, author].map(({ id }) => badges.get(id))).toEqual([null, 'staff', 'author'])
  })
})

describe('a moderator’s own desk', () => {
  it('is as he set it, and as it comes for whoever has set nothing', async () => {
    const db = await testDb()
    const { ana, ben, reporter } = await theCast(db)
    const own = { keys: false, blur: true, breakAfter: 40 }
    expect(await saveDeskSettings(db, reporter, own)).toBe(false)
    expect(await saveDeskSettings(db, ana, own)).toBe(true)
    expect(await deskSettingsOf(db, ana)).toEqual(own)
    expect(await deskSettingsOf(db, ben)).toEqual({ keys: true, blur: false, breakAfter: 0 })
  })

  it('counts his own decisions of the last hour', async () => {
    const db = await testDb()
    const { article, ana, ben } = await theCast(db)
    const comment = await addComment(db, article, { status: 'pending' })
    await act(db, ana, 'approve', comment, NOW)
    await act(db, ben, 'hold', comment, NOW)
    await act(db, ana, 'spam', comment, NOW + 90 * MINUTE)
    expect(await decidedSince(db, ana, NOW + 30 * MINUTE)).toBe(1)
  })
})
