import { describe, expect, it } from 'vitest'
import { heldComments } from '../comments/thread.ts'
import { outbox } from '../schema/index.ts'
import { DAY, HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { said, zoePosting } from '../testing/posting.ts'
import { askAgain, askForOwnPage } from './ask.ts'
import { confirmAddress } from './confirm.ts'
import type { Db } from '../client.ts'

const mails = async (db: Db) =>
  (await db.read.select().from(outbox).orderBy(outbox.id)).map(({ kind, recipient, data }) => ({
    kind,
    recipient,
    data,
  }))

describe('a comment with "email me"', () => {
  it('asks the address whether it is its owner’s, with the comment', async () => {
    const { db, post } = await zoePosting()
    const result = await post({ wantsMail: true, email: 'Zoe@example.org' })
    expect(result.ok && (await mails(db))).toEqual([
      { kind: 'confirm-address', recipient: 'zoe@example.org', data: { commentId: result.ok && result.id } },
    ])
  })

  it('asks nobody without the tick, for a robot, and for whom this browser knows', async () => {
    const { db, post } = await zoePosting()
    const first = await post()
    if (!first.ok) throw new Error(first.reason)
    const confirmed = await confirmAddress(db, first.id, NOW)
    const commenterId = confirmed.ok ? confirmed.commenter.id : null
    await post({ body: 'Pills.', wantsMail: true, honeypot: 'x' }, NOW + HOUR)
    await post({ body: 'And again.', wantsMail: true, commenterId }, NOW + 2 * HOUR)
    expect((await mails(db)).filter(({ kind }) => kind === 'confirm-address')).toEqual([])
  })

  it('is acknowledged to whom this browser knows, for the link that changes it', async () => {
    const { db, post } = await zoePosting()
    const first = await post()
    const confirmed = await confirmAddress(db, first.ok ? first.id : 0, NOW)
    const commenterId = confirmed.ok ? confirmed.commenter.id : null
    await post({ body: 'Unticked.', commenterId }, NOW + HOUR)
    await post({ body: 'Pills.', wantsMail: true, honeypot: 'x', commenterId }, NOW + 2 * HOUR)
    expect(await mails(db)).toEqual([])
    const result = await post({ body: 'Ticked.', wantsMail: true, commenterId }, NOW + 3 * HOUR)
    expect(result.ok && (await mails(db))).toEqual([
      { kind: 'received', recipient: 'zoe@example.org', data: { commentId: result.ok && result.id } },
    ])
  })

  it('asks an address once in an hour and five times in a day, whoever types it', async () => {
    const { db, post } = await zoePosting()
    for (let n = 0; n < 40; n += 1)
      await post(
        { body: `Comment ${n}`, wantsMail: true, addressHash: `network-${n}` },
        NOW + n * 20 * MINUTE,
      )
    expect(await mails(db)).toHaveLength(5)
    const times = (await db.read.select().from(outbox)).map((mail) => mail.createdAt - NOW)
    expect(times).toEqual([0, 1, 2, 3, 4].map((n) => n * HOUR))
    await post({ body: 'Tomorrow', wantsMail: true }, NOW + DAY + MINUTE)
    expect(await mails(db)).toHaveLength(6)
  })

  it('asks ten addresses for a network within an hour', async () => {
    const { db, post } = await zoePosting()
    const at = (n: number) => NOW + n * MINUTE
    for (let n = 0; n < 15; n += 1)
      await post({ body: `Comment ${n}`, email: `victim${n}@example.org`, wantsMail: true }, at(n))
    expect(await mails(db)).toHaveLength(10)
    await post({ body: 'From elsewhere', email: 'b@example.org', wantsMail: true, addressHash: 'b' }, at(15))
    expect(await mails(db)).toHaveLength(11)
  })
})

describe('askAgain', () => {
  it('asks for a comment of this browser, and says when it is enough', async () => {
    const { db, article, post } = await zoePosting()
    const result = await post()
    if (!result.ok) throw new Error(result.reason)
    expect(await askAgain(db, result.id, [], NOW)).toEqual({ ok: false, reason: 'gone' })
    const held = async () => (await heldComments(db, article.id, [result.id]))[0]?.mail
    expect(await held()).toBe('unasked')
    expect(await askAgain(db, result.id, [result.id], NOW)).toEqual({ ok: true })
    expect(await held()).toBe('asked')
    expect(await askAgain(db, result.id, [result.id], NOW)).toEqual({ ok: false, reason: 'enough' })
    await confirmAddress(db, result.id, NOW)
    expect(await held()).toBe('confirmed')
    expect(await askAgain(db, result.id, [result.id], NOW + DAY)).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('askForOwnPage', () => {
  it('sends nothing to an address that is unknown', async () => {
    const { db } = await zoePosting()
    await askForOwnPage(db, 'nobody@example.org', NOW)
    await askForOwnPage(db, '', NOW)
    expect(await mails(db)).toEqual([])
  })

  it('asks whoever has not confirmed his address whether it is his', async () => {
    const { db, post } = await zoePosting()
    await post()
    await askForOwnPage(db, 'ZOE@example.org', NOW)
    expect(await mails(db)).toMatchObject([{ kind: 'confirm-address', recipient: said.email }])
  })

  it('sends the link to whoever has, once in an hour', async () => {
    const { db, post } = await zoePosting()
    const result = await post()
    await confirmAddress(db, result.ok ? result.id : 0, NOW)
    await askForOwnPage(db, said.email, NOW)
    await askForOwnPage(db, said.email, NOW + MINUTE)
    expect(await mails(db)).toMatchObject([{ kind: 'own-page', recipient: said.email }])
  })
})
