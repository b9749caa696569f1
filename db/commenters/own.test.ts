import { describe, expect, it } from 'vitest'
import { sanctions } from '../schema/index.ts'
import { addComment, DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { appeal } from '../comments/appeal.ts'
import { confirmAddress } from './confirm.ts'
import { ownComments, readWarnings, unreadWarnings } from './own.ts'

async function withZoe() {
  const db = await testDb()
  const { article } = await theCast(db)
  const zoe = { name: 'Zoë', email: 'zoe@example.org' }
  const first = await addComment(db, article, { ...zoe, status: 'rejected', at: NOW - DAY })
  const second = await addComment(db, article, { ...zoe, body: 'By somebody else?', at: NOW })
  await addComment(db, article, { name: 'Alf' })
  const result = await confirmAddress(db, first.id, NOW)
  if (!result.ok) throw new Error(result.reason)
  return { db, first, second, commenter: result.commenter }
}

describe('ownComments', () => {
  it('lists what was sent under the address, newest first, and which of it is confirmed', async () => {
    const { db, first, second, commenter } = await withZoe()
    await appeal(db, { commentId: first.id, body: 'But why?' }, NOW)
    expect(await ownComments(db, commenter)).toMatchObject([
      { id: second.id, status: 'approved', isConfirmed: false, appeal: null },
      { id: first.id, status: 'rejected', isConfirmed: true, appeal: { status: 'open', answer: '' } },
    ])
  })
})

describe('warnings', () => {
  it('are unread until their reader says otherwise; bans, lifted ones and those of others are none', async () => {
    const { db, commenter } = await withZoe()
    const made = { reason: 'Calm down.', createdByName: 'Ana', createdAt: NOW } as const
    await db.write(async (tx) => {
      await tx.insert(sanctions).values([
        { ...made, kind: 'warn', subject: 'email', value: 'zoe@example.org' },
        { ...made, kind: 'warn', subject: 'commenter', value: String(commenter.id), reason: 'Really.' },
        { ...made, kind: 'warn', subject: 'email', value: 'zoe@example.org', liftedAt: NOW },
        { ...made, kind: 'warn', subject: 'email', value: 'alf@example.org' },
        { ...made, kind: 'ban', subject: 'email', value: 'zoe@example.org' },
      ])
    })
    const unread = await unreadWarnings(db, commenter, NOW)
    expect(unread.map((warning) => warning.reason).sort()).toEqual(['Calm down.', 'Really.'])
    await readWarnings(db, commenter, NOW)
    expect(await unreadWarnings(db, commenter, NOW)).toEqual([])
  })
})
