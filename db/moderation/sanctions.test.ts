import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { commenters, comments, outbox, sanctions } from '../schema/index.ts'
import { addComment, DAY, HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { log, taken } from '../testing/deciding.ts'
import { dossier, rejectAllOf } from './dossier.ts'
import { addNote, removeNote } from './notes.ts'
import { queueCounts } from './queue.ts'
import { liftSanction, sanction, type SanctionInput } from './sanctions.ts'

async function stage() {
  const db = await testDb()
  const cast = await theCast(db)
  const values = { name: 'Alf', email: 'Alf@example.org', addressHash: 'net', at: NOW - DAY } as const
  const comment = await addComment(db, cast.article, values)
  return { db, ...cast, comment }
}
const ban = (commentId: number, values: Partial<SanctionInput> = {}): SanctionInput => ({
  ...{ commentId, kind: 'ban', subject: 'email', hours: 0, reason: 'Threats.', othersAgreed: 0 },
  ...values,
})

describe('a sanction', () => {
  it('is kept with who, why and until when; the log has its kind, and neither address nor reason', async () => {
    const { db, ana, comment } = await stage()
    await sanction(db, ana, ban(comment.id, { kind: 'suspend', hours: 3 }), NOW)
    expect(await db.read.select().from(sanctions)).toMatchObject([
      {
        ...{ kind: 'suspend', subject: 'email', value: 'alf@example.org', reason: 'Threats.' },
        ...{ createdBy: ana.id, createdByName: ana.name, expiresAt: NOW + 3 * HOUR, liftedAt: null },
      },
    ])
    expect(await log(db)).toMatchObject([
      { subject: 'sanction', subjectId: 1, action: 'suspend', commentId: comment.id },
    ])
    expect(JSON.stringify(await log(db))).not.toMatch(/alf@example|Threats/)
  })

  it('of a network or a domain that others share is laid on only by who has been told how many', async () => {
    const { db, ana, article, comment } = await stage()
    await addComment(db, article, { email: 'bea@example.com', addressHash: 'net', at: NOW - DAY })
    await addComment(db, article, { email: 'bea@example.com', addressHash: 'net', at: NOW - DAY })
    await addComment(db, article, { email: 'cid@example.org', at: NOW - DAY })
    await addComment(db, article, { email: 'old@example.org', at: NOW - 40 * DAY })
    for (const subject of ['network', 'domain'] as const) {
      const press = ban(comment.id, { subject, hours: 24 })
      expect(await sanction(db, ana, press, NOW)).toEqual({ ok: false, reason: 'touches-others', others: 1 })
      expect(await sanction(db, ana, { ...press, othersAgreed: 1 }, NOW)).toMatchObject({ ok: true })
    }
    expect(
      await db.read.select({ value: sanctions.value }).from(sanctions).orderBy(asc(sanctions.id)),
    ).toEqual([{ value: 'net' }, { value: 'example.org' }])
  })

  it('of a network is for 30 days at most, and for no longer than the network is known', async () => {
    const { db, ana, comment } = await stage()
    const of = (hours: number) => ban(comment.id, { subject: 'network', hours })
    for (const hours of [0, 31 * 24])
      expect(await sanction(db, ana, of(hours), NOW)).toEqual({ ok: false, reason: 'network-too-long' })
    await sanction(db, ana, of(30 * 24), NOW)
    await sanction(db, ana, of(24), NOW)
    const rows = await db.read
      .select({ until: sanctions.expiresAt })
      .from(sanctions)
      .orderBy(asc(sanctions.id))
    expect(await sanction(db, ana, of(24), NOW + 29 * DAY)).toEqual({ ok: false, reason: 'not-known' })
    // The comment is a day old.
    expect(rows).toEqual([{ until: NOW + 29 * DAY }, { until: NOW + DAY }])
    expect(await dossier(db, comment.id, 1, NOW)).toMatchObject({ networkUntil: NOW + 29 * DAY })
  })

  it('tells a confirmed commenter by mail, and nobody else', async () => {
    const { db, ana, comment } = await stage()
    await sanction(db, ana, ban(comment.id), NOW)
    expect(await db.read.select().from(outbox)).toEqual([])
    await db.write(async (tx) => {
      const his = { email: 'Alf@example.org', emailKey: 'alf@example.org', name: 'Alf', confirmedAt: NOW }
      await tx.insert(commenters).values(his)
      await tx.update(comments).set({ commenterId: 1 }).where(eq(comments.id, comment.id))
    })
    await sanction(db, ana, ban(comment.id, { subject: 'commenter', kind: 'warn' }), NOW)
    expect(await db.read.select().from(outbox)).toMatchObject([
      { kind: 'sanctioned', recipient: 'Alf@example.org', data: { sanctionId: 2 } },
    ])
  })

  it('of an address is told to its confirmed owner, also when the comment is not bound to him', async () => {
    const { db, ana, comment } = await stage()
    await db.write(async (tx) => {
      const his = { email: 'Alf@example.org', emailKey: 'alf@example.org', name: 'Alf', confirmedAt: NOW }
      await tx.insert(commenters).values(his)
    })
    await sanction(db, ana, ban(comment.id, { subject: 'domain' }), NOW)
    await sanction(db, ana, ban(comment.id), NOW)
    expect(await db.read.select().from(outbox)).toMatchObject([
      { recipient: 'Alf@example.org', data: { sanctionId: 2 } },
    ])
  })

  it('needs a reason, an end if it is a suspension, and something to be laid on', async () => {
    const { db, ana, reporter, comment } = await stage()
    const refused = (values: Partial<SanctionInput>) => sanction(db, ana, ban(comment.id, values), NOW)
    expect(await refused({ reason: '' })).toMatchObject({ reason: 'reason-missing' })
    expect(await refused({ kind: 'suspend' })).toMatchObject({ reason: 'needs-end' })
    expect(await refused({ subject: 'commenter' })).toMatchObject({ reason: 'not-known' })
    expect(await refused({ commentId: 99 })).toMatchObject({ reason: 'unknown-comment' })
    expect(await sanction(db, reporter, ban(comment.id), NOW)).toMatchObject({ reason: 'forbidden' })
    expect(await db.read.select().from(sanctions)).toEqual([])
  })

  it('is lifted once, by a moderator, and no more after its end', async () => {
    const { db, ana, reporter, comment } = await stage()
    await sanction(db, ana, ban(comment.id, { kind: 'suspend', hours: 1 }), NOW)
    await sanction(db, ana, ban(comment.id), NOW)
    expect(await liftSanction(db, reporter, 2, NOW)).toBe(false)
    expect(await liftSanction(db, ana, 2, NOW)).toBe(true)
    expect(await liftSanction(db, ana, 2, NOW)).toBe(false)
    expect(await liftSanction(db, ana, 1, NOW + 2 * HOUR)).toBe(false)
  })
})

describe('a dossier', () => {
  it('has all of an address, its names, its network and its sanctions, and no address of its own in a URL', async () => {
    const { db, ana, article, comment } = await stage()
    await addComment(db, article, { name: 'Alf the Great', email: 'ALF@example.org', status: 'rejected' })
    await addComment(db, article, { name: 'Bea', email: 'bea@example.com', addressHash: 'net' })
    await sanction(db, ana, ban(comment.id), NOW)
    await addNote(db, ana, { commentId: comment.id, body: 'Called twice.' }, NOW)
    expect(await dossier(db, comment.id, 1, NOW)).toMatchObject({
      ...{ email: 'Alf@example.org', names: ['Alf', 'Alf the Great'], confirmedAt: null },
      ...{ written: { approved: 1, rejected: 1 }, page: 1, pages: 1 },
      sameNetwork: [{ authorName: 'Bea' }],
      notes: [{ body: 'Called twice.', authorId: ana.id }],
      sanctions: [{ kind: 'ban' }],
      targets: [
        { subject: 'email', others: 0 },
        { subject: 'network', others: 1 },
        { subject: 'domain', others: 0 },
      ],
    })
    expect(await dossier(db, 999, 1, NOW)).toBeNull()
  })

  it('has notes of moderators, each to be deleted by who wrote it', async () => {
    const { db, ana, ben, reporter, comment } = await stage()
    const note = { commentId: comment.id, body: 'Writes at night.' }
    expect(await addNote(db, reporter, note, NOW)).toMatchObject({ reason: 'forbidden' })
    expect(await addNote(db, ana, { ...note, body: ' ' }, NOW)).toMatchObject({ reason: 'empty' })
    expect(await addNote(db, ana, note, NOW)).toEqual({ ok: true })
    expect(await removeNote(db, ben, 1)).toBe(false)
    expect(await removeNote(db, ana, 1)).toBe(true)
  })

  it('rejects all that an address has waiting or public, as one press', async () => {
    const { db, ana, article, comment } = await stage()
    await addComment(db, article, { email: 'alf@example.org', status: 'pending' })
    await addComment(db, article, { email: 'alf@example.org', status: 'spam' })
    await addComment(db, article, { status: 'pending' })
    const press = { commentId: comment.id, reason: 'abusive' } as const
    expect(taken(await rejectAllOf(db, ana, press, NOW)).decided).toHaveLength(2)
    expect(await queueCounts(db)).toMatchObject({ approved: 0, pending: 1, rejected: 2, spam: 1 })
  })
})
