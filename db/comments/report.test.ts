import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { decide } from '../moderation/decide.ts'
import { commentReports, comments, moderationLog, outbox } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addComment, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { addReport } from '../testing/judging.ts'
import { SYSTEM } from '../users/viewer.ts'
import { checkReport, type RawReport } from './report-form.ts'
import { reportComment, reportStatus, type NewReport } from './report.ts'

const PLAIN = {
  reason: 'abuse',
  body: '',
  isNotice: false,
  law: '',
  reporterName: '',
  reporterEmail: '',
} as const

async function withComment() {
  const db = await testDb()
  const cast = await theCast(db)
  const comment = await addComment(db, cast.article)
  const by = (reporterHash: string, values: Partial<NewReport> = {}, now = NOW) =>
    reportComment(
      db,
      { ...PLAIN, commentId: comment.id, reporterHash, networkHash: `of ${reporterHash}`, ...values },
      now,
    )
  const row = async () =>
    (
      await db.read.select().from(comments).where(eq(comments.id, comment.id))
    )[0] as typeof comments.$inferSelect
  return { db, ...cast, comment, by, row }
}

describe('reportComment', () => {
  it('gives a number that can be read aloud', async () => {
    const { db, by, row } = await withComment()
    const report = await by('a')
    expect(report).toMatchObject({ ok: true, isNew: true })
    const reference = report.ok ? report.reference : ''
    expect(reference).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{4}-[ACDEFGHJKMNPQRTUVWXY34679]{4}$/)
    expect(await reportStatus(db, reference)).toMatchObject({ reference, status: 'open', isNotice: false })
    expect((await reportStatus(db, reference))?.article).toMatchObject({
      path: expect.stringMatching(/^\/[^/]+\/[^/]+$/) as string,
    })
    expect(await reportStatus(db, 'AAAA-AAAA')).toBeNull()
    expect(await row()).toMatchObject({ openReports: 1, status: 'approved', revision: 1 })
  })

  it('takes one of each reader: a second press answers with the same number', async () => {
    const { by, row } = await withComment()
    const first = await by('a')
    expect(await by('a', { reason: 'spam' })).toEqual({ ...first, isNew: false })
    expect(await row()).toMatchObject({ openReports: 1 })
  })

  it('holds the comment when three readers have reported it, and says so in the log', async () => {
    const { db, by, row } = await withComment()
    await by('a')
    await by('a')
    await by('b')
    expect(await row()).toMatchObject({ status: 'approved' })
    await by('c')
    expect(await row()).toMatchObject({ status: 'pending', revision: 2, decidedAt: null })
    expect(await db.read.select().from(moderationLog)).toMatchObject([
      {
        actorName: 'System',
        action: 'hold',
        reason: 'reported',
        fromStatus: 'approved',
        toStatus: 'pending',
      },
    ])
    expect(await by('d')).toEqual({ ok: false, reason: 'gone' })
    expect(await by('a')).toMatchObject({ ok: true, isNew: false })
  })

  it('holds nothing for one who throws his cookies away: what counts is from how many networks', async () => {
    const { by, row } = await withComment()
    for (const browser of ['a', 'b', 'c', 'd']) await by(browser, { networkHash: 'one' })
    expect(await row()).toMatchObject({ status: 'approved', openReports: 4 })
    await by('e', { networkHash: 'two' })
    expect(await row()).toMatchObject({ status: 'approved' })
    await by('f', { networkHash: 'three' })
    expect(await row()).toMatchObject({ status: 'pending' })
  })

  it('counts a report from before networks were kept by its reader', async () => {
    const { db, comment, by, row } = await withComment()
    for (const reference of ['x', 'y']) await addReport(db, comment, { reference, createdAt: NOW })
    await by('a')
    expect(await row()).toMatchObject({ status: 'pending' })
  })

  it('does not hold what a moderator has let stand, before as many others report it', async () => {
    const { db, ana, comment, by, row } = await withComment()
    for (const hash of ['a', 'b', 'c']) await by(hash)
    await decide(db, ana, { action: 'approve', comments: [{ id: comment.id, revision: 2 }] }, NOW + MINUTE)
    await by('d', {}, NOW + 2 * MINUTE)
    await by('e', {}, NOW + 2 * MINUTE)
    expect(await row()).toMatchObject({ status: 'approved' })
    await by('f', {}, NOW + 2 * MINUTE)
    expect(await row()).toMatchObject({ status: 'pending' })
  })

  it('holds nothing where the setting is 0', async () => {
    const { db, by, row } = await withComment()
    await writeSetting(db, SYSTEM, 'comments.reportThreshold', 0)
    for (const hash of ['a', 'b', 'c', 'd']) await by(hash)
    expect(await row()).toMatchObject({ status: 'approved', openReports: 4 })
  })

  it('sends a receipt to whoever gave an address, and not a hundred', async () => {
    const { db, article, by } = await withComment()
    const notice = {
      isNotice: true,
      law: 'Defamation',
      reporterName: 'Zoë',
      reporterEmail: 'zoe@example.org',
    }
    await by('a', notice)
    const [report] = await db.read.select().from(commentReports)
    expect(await db.read.select().from(outbox)).toMatchObject([
      { kind: 'report-received', recipient: 'zoe@example.org', data: { reportId: report?.id } },
    ])
    for (let n = 0; n < 10; n += 1)
      await by('a', { ...notice, commentId: (await addComment(db, article)).id })
    expect(await db.read.select().from(outbox)).toHaveLength(5)
  })
})

describe('checkReport', () => {
  const raw: RawReport = {
    ...{ reason: 'abuse', body: '', law: '', name: '', email: '', faith: '' },
    ...{ isNotice: false, isAnonymous: false },
  }
  const notice = { ...raw, isNotice: true, law: 'Incitement', body: 'Calls for it.', faith: 'yes' }

  it('wants one of nine reasons, and nothing else', () => {
    expect(checkReport(raw).problems).toEqual({})
    expect(checkReport({ ...raw, reason: 'because' }).problems).toEqual({ reason: 'missing' })
    expect(checkReport({ ...raw, body: 'x'.repeat(2001) }).problems).toEqual({ body: 'too-long' })
  })

  it('forgets who somebody is that need not say it', () => {
    const typed = { ...raw, name: 'Zoë', email: 'zoe@example.org', law: 'All' }
    expect(checkReport(typed).fields).toMatchObject({ reporterName: '', reporterEmail: '', law: '' })
    const anonymous = checkReport({ ...notice, name: 'Zoë', email: 'zoe@example.org', isAnonymous: true })
    expect(anonymous).toMatchObject({ problems: {}, fields: { reporterName: '', reporterEmail: '' } })
  })

  it('wants of a notice law, reasons, name, address and good faith', () => {
    expect(checkReport({ ...raw, isNotice: true }).problems).toEqual({
      ...{ law: 'missing', body: 'missing', name: 'missing', email: 'missing', faith: 'missing' },
    })
    expect(checkReport({ ...notice, name: 'Zoë', email: 'zoe@' }).problems).toEqual({ email: 'invalid' })
    const whole = checkReport({ ...notice, name: 'Zoë', email: 'zoe@Example.org' })
    expect(whole).toMatchObject({
      problems: {},
      fields: { reason: 'legal', isNotice: true, reporterEmail: 'zoe@example.org' },
    })
  })
})
