import { describe, expect, it } from 'vitest'
import { isUnsubscribed, unsubscribe } from '../outbox/unsubscribe.ts'
import { addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { articleMailFor, chooseArticleMail, unwantedMailOf } from './article-mail.ts'
import { ARTICLE_MAIL } from './kinds.ts'

const OWN = ARTICLE_MAIL.filter((mail) => mail !== 'submitted')

describe('mail about articles', () => {
  it('is there for who writes; about what is submitted, for who may approve it', () => {
    const open = ROLES.map((role) => [
      role,
      articleMailFor({ kind: 'staff', id: 1, name: '', email: '', role }),
    ])
    expect(Object.fromEntries(open)).toEqual({
      ...{ admin: ARTICLE_MAIL, editor: ARTICLE_MAIL },
      ...{ author: OWN, contributor: OWN, moderator: [] },
    })
  })

  it('is wanted by who has said nothing, and by nobody who has said no', async () => {
    const db = await testDb()
    const edith = await addStaff(db, 'Edith', 'editor')
    expect(await unwantedMailOf(db, edith.id)).toEqual([])
    expect(await chooseArticleMail(db, edith, ['submitted', 'published'])).toEqual({ ok: true })
    expect(await unwantedMailOf(db, edith.id)).toEqual(['sent-back', 'approved', 'scheduled', 'unpublished'])
    expect(await chooseArticleMail(db, edith, [...ARTICLE_MAIL])).toEqual({ ok: true })
    expect(await unwantedMailOf(db, edith.id)).toEqual([])
  })

  it('is chosen by nobody who cannot have it, and what he cannot have stays as he once said', async () => {
    const db = await testDb()
    const [edith, ana] = [await addStaff(db, 'Edith', 'editor'), await addStaff(db, 'Ana', 'moderator')]
    for (const viewer of [ana, GUEST, SYSTEM])
      expect(await chooseArticleMail(db, viewer, ['sent-back'])).toEqual({ ok: false, reason: 'forbidden' })
    await chooseArticleMail(db, edith, OWN)
    const author = { ...edith, role: 'author' } as const
    const unknown = { ok: false, reason: 'unknown-mail' }
    for (const mail of ['submitted', 'deleted', ''])
      expect(await chooseArticleMail(db, author, ['approved', mail])).toEqual(unknown)
    expect(await chooseArticleMail(db, author, [])).toEqual({ ok: true })
    expect(await unwantedMailOf(db, edith.id)).toEqual([...ARTICLE_MAIL])
    await chooseArticleMail(db, author, OWN)
    expect(await unwantedMailOf(db, edith.id)).toEqual(['submitted'])
  })

  it('ends by its way out, of one list alone', async () => {
    const db = await testDb()
    const { id: userId } = await addStaff(db, 'Edith', 'editor')
    const [submitted, own] = [{ userId, list: 'submitted' } as const, { userId, list: 'articles' } as const]
    for (const list of [submitted, own]) expect(await isUnsubscribed(db, list)).toBe(false)
    await unsubscribe(db, own, NOW)
    await unsubscribe(db, own, NOW)
    expect(await unwantedMailOf(db, userId)).toEqual(OWN)
    expect([await isUnsubscribed(db, own), await isUnsubscribed(db, submitted)]).toEqual([true, false])
    await unsubscribe(db, submitted, NOW)
    expect(await isUnsubscribed(db, submitted)).toBe(true)
  })
})
