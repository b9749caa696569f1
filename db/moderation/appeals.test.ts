import { describe, expect, it } from 'vitest'
import { appeal } from '../comments/appeal.ts'
import { commentAppeals, outbox } from '../schema/index.ts'
import { MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, log, statusOf } from '../testing/deciding.ts'
import { GUEST } from '../users/viewer.ts'
import { decideAppeal } from './appeals.ts'
import { tabCounts } from './queue.ts'

async function appealed() {
  const stage = await heldComment()
  await act(stage.db, stage.ana, 'reject', stage.held)
  await appeal(stage.db, { commentId: stage.held.id, body: 'It was meant kindly.' }, NOW)
  return stage
}
const press = { appealId: 1, verdict: 'upheld', answer: 'You are right.' } as const

describe('an appeal', () => {
  it('is not decided by who rejected the comment, also not by an admin', async () => {
    const { db, ana, held } = await appealed()
    expect(await decideAppeal(db, ana, press, NOW)).toEqual({ ok: false, reason: 'same-moderator' })
    expect(await statusOf(db, held)).toBe('rejected')
    expect((await tabCounts(db)).appeals).toBe(1)
  })

  it('that is upheld makes the comment public, and its author is told', async () => {
    const { db, ben, held } = await appealed()
    expect(await decideAppeal(db, ben, press, NOW + MINUTE)).toMatchObject({ ok: true, status: 'upheld' })
    expect(await statusOf(db, held)).toBe('approved')
    expect(await db.read.select().from(commentAppeals)).toMatchObject([
      { status: 'upheld', decidedBy: ben.id, answer: 'You are right.' },
    ])
    const sent = await db.read.select().from(outbox)
    expect(sent.filter((mail) => mail.kind === 'appeal-decided')).toMatchObject([{ data: { appealId: 1 } }])
    expect((await log(db)).map((line) => [line.subject, line.action])).toEqual([
      ['comment', 'reject'],
      ['appeal', 'uphold'],
      ['comment', 'approve'],
    ])
    expect((await tabCounts(db)).appeals).toBe(0)
  })

  it('that is dismissed leaves the comment rejected, and says why', async () => {
    const { db, ben, held } = await appealed()
    const dismissed = { ...press, verdict: 'dismissed' } as const
    expect(await decideAppeal(db, ben, { ...dismissed, answer: '' }, NOW)).toMatchObject({
      reason: 'answer-missing',
    })
    expect(await decideAppeal(db, ben, dismissed, NOW)).toMatchObject({ ok: true })
    expect(await statusOf(db, held)).toBe('rejected')
  })

  it('is decided once', async () => {
    const { db, ben, editor } = await appealed()
    const both = await Promise.all([
      decideAppeal(db, ben, press, NOW),
      decideAppeal(db, editor, { ...press, verdict: 'dismissed' }, NOW),
    ])
    expect(both).toMatchObject([{ ok: true }, { ok: false, reason: 'decided' }])
  })

  it('is nobody’s to decide but a moderator’s', async () => {
    const { db, reporter } = await appealed()
    for (const viewer of [GUEST, reporter])
      expect(await decideAppeal(db, viewer, press, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await decideAppeal(db, reporter, { ...press, appealId: 99 }, NOW)).toMatchObject({ ok: false })
  })
})
