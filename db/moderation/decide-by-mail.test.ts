import { describe, expect, it } from 'vitest'
import { DAY, MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, log, statusOf } from '../testing/deciding.ts'
import { decideByMail, toDecide } from './decide-by-mail.ts'

async function mailed() {
  const stage = await heldComment()
  const { held, ana } = stage
  const link = {
    ...{ commentId: held.id, revision: held.revision, userId: ana.id },
    ...{ hash: 'hash-of-key', expiresAt: NOW + 7 * DAY },
  }
  return { ...stage, link }
}

describe('a link of a mail', () => {
  it('decides as the moderator to whom it was sent, with a line in the log', async () => {
    const { db, ana, held, link } = await mailed()
    expect(await decideByMail(db, link, { action: 'reject', reason: 'off-topic' }, NOW)).toMatchObject({
      ok: true,
    })
    expect(await statusOf(db, held)).toBe('rejected')
    expect(await log(db)).toMatchObject([{ actorId: ana.id, action: 'reject', reason: 'off-topic' }])
  })

  it('decides once, also after the decision was taken back', async () => {
    const { db, ana, held, link } = await mailed()
    await decideByMail(db, link, { action: 'approve' }, NOW)
    await act(db, ana, 'hold', held)
    expect(await decideByMail(db, link, { action: 'spam' }, NOW)).toEqual({ ok: false, reason: 'used' })
    expect(await statusOf(db, held)).toBe('pending')
  })

  it('decides once, though it is pressed twice at the same time', async () => {
    const { db, held, link } = await mailed()
    const both = await Promise.all([
      decideByMail(db, link, { action: 'approve' }, NOW),
      decideByMail(db, link, { action: 'spam' }, NOW),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await log(db)).toHaveLength(1)
    expect(await statusOf(db, held)).toBe('approved')
  })

  it('decides nothing when the comment has changed since, and says who was faster', async () => {
    const { db, ben, held, link } = await mailed()
    await act(db, ben, 'approve', held, NOW + MINUTE)
    expect(await toDecide(db, link)).toMatchObject({
      over: { status: 'approved', by: ben.name, at: NOW + MINUTE },
    })
    expect(await decideByMail(db, link, { action: 'spam' }, NOW)).toMatchObject({
      ...{ ok: false, reason: 'stale' },
      stale: { by: ben.name, status: 'approved' },
    })
    expect(await statusOf(db, held)).toBe('approved')
  })

  it('is worth nothing when its moderator was disabled, or has another role', async () => {
    const { db, ana, held, link } = await mailed()
    for (const change of ["role = 'author'", "role = 'moderator', disabled_at = 1"]) {
      db.sqlite.writer.exec(`update users set ${change} where id = ${ana.id}`)
      expect(await toDecide(db, link)).toBeNull()
      expect(await decideByMail(db, link, { action: 'approve' }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
    expect(await statusOf(db, held)).toBe('pending')
  })

  it('shows the comment without deciding anything', async () => {
    const { db, held, link } = await mailed()
    expect(await toDecide(db, link)).toMatchObject({ comment: { id: held.id }, over: null })
    expect(await log(db)).toEqual([])
  })
})
