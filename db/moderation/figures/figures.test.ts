import { describe, expect, it } from 'vitest'
import { pageChanges } from '../../pages/changes.ts'
import { commentAppeals, commentReports } from '../../schema/index.ts'
import { dayAfter } from '../../settings/days.ts'
import { addArticle, addComment, DAY, HOUR, MINUTE, NOW, theCast } from '../../testing/cast.ts'
import { testDb } from '../../testing/database.ts'
import { act } from '../../testing/deciding.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { decide } from '../decide.ts'
import { writeLog } from '../log.ts'
import { countFigures } from './count.ts'
import { keepDays, keptDays, lastDays } from './days.ts'
import { oldestBySection, oldestPending } from './oldest.ts'
import { decidedIn, noFigures, sumOf } from './figures.ts'
import { addWait, waitWithin, type Waits } from './waits.ts'

async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const crane = await addArticle(db, cast.world, { headline: 'Cranes' })
  const pending = async (article: { id: number }, at: number) =>
    await addComment(db, article, { status: 'pending', at })
  return { db, ...cast, crane, pending }
}
const LIMITS = [NOW - DAY, NOW + DAY] as const

describe('countFigures', () => {
  it('counts what came in and what became of it, by person and section, with how long it took', async () => {
    const { db, ana, ben, article, crane, city, world, pending } = await newsroom()
    const [one, two, three] = [
      await pending(article, NOW - HOUR),
      await pending(article, NOW - 2 * HOUR),
      await pending(crane, NOW - 4 * HOUR),
    ]
    await pending(crane, NOW - 5 * MINUTE)
    await act(db, ana, 'approve', one, NOW)
    await decide(db, ana, { action: 'reject', comments: [two], reason: 'off-topic' }, NOW)
    await act(db, ben, 'spam', three, NOW)
    const figures = await countFigures(db, ...LIMITS)
    expect(figures).toMatchObject({
      ...{ received: 4, approved: 1, rejected: { 'off-topic': 1 }, spam: 1, trash: 0, byRule: 0 },
      staff: {
        [ana.id]: { name: 'Ana Moderator', decided: 2 },
        [ben.id]: { name: 'Ben Moderator', decided: 1 },
      },
      sections: { [city.id]: { received: 2, decided: 2 }, [world.id]: { received: 2, decided: 1 } },
    })
    expect(decidedIn(figures)).toBe(3)
    expect(Math.round((waitWithin(figures.waits, 0.5) ?? 0) / HOUR)).toBe(2)
    expect(Math.round((waitWithin(figures.staff[ben.id]?.waits ?? {}, 0.5) ?? 0) / HOUR)).toBe(4)
  })

  it('tells what rules decided from what people did', async () => {
    const { db, article, ana, pending } = await newsroom()
    await addComment(db, article, { status: 'spam', at: NOW })
    await addComment(db, article, { status: 'approved', at: NOW })
    await act(db, ana, 'approve', await pending(article, NOW), NOW)
    expect(await countFigures(db, ...LIMITS)).toMatchObject({ approved: 2, spam: 1, byRule: 2 })
  })

  it('takes for no decision what readers did with their own, and what only came back into the queue', async () => {
    const { db, article, ana, pending } = await newsroom()
    const comment = await pending(article, NOW)
    await act(db, ana, 'approve', comment, NOW)
    await act(db, ana, 'hold', comment, NOW)
    const gone = {
      subject: 'comment',
      subjectId: comment.id,
      commentId: comment.id,
      action: 'trash',
    } as const
    const moved = { fromStatus: 'approved', toStatus: 'trash', reason: 'by-its-author', batch: 'x' } as const
    await db.write((tx) => writeLog(tx, SYSTEM, { ...gone, ...moved }, NOW))
    expect(await countFigures(db, ...LIMITS)).toMatchObject({ approved: 1, trash: 0, byRule: 0 })
  })

  it('counts reports and appeals, and how they ended', async () => {
    const { db, article, ana } = await newsroom()
    const { id: commentId } = await addComment(db, article, { at: NOW - 9 * DAY })
    await db.write(async (tx) => {
      for (const reporterHash of ['a', 'b', 'c'])
        await tx.insert(commentReports).values({
          ...{ commentId, reporterHash, reference: reporterHash, reason: 'abuse', createdAt: NOW },
        })
      await tx.insert(commentAppeals).values({ commentId, body: 'Why?', createdAt: NOW })
      const report = { subject: 'report', subjectId: 1, commentId, action: 'dismiss' } as const
      await writeLog(tx, ana, { ...report, detail: { reports: [1, 2] }, batch: 'r' }, NOW)
      const appeal = { subject: 'appeal', subjectId: 1, commentId, action: 'uphold' } as const
      await writeLog(tx, ana, { ...appeal, batch: 'a' }, NOW)
    })
    expect(await countFigures(db, ...LIMITS)).toMatchObject({
      reports: { received: 3, upheld: 0, dismissed: 2 },
      appeals: { received: 1, upheld: 1, dismissed: 0 },
      approved: 0,
    })
  })

  it('counts from the first moment to before the last', async () => {
    const { db, pending, article } = await newsroom()
    await pending(article, NOW)
    await pending(article, NOW + DAY)
    expect((await countFigures(db, NOW, NOW + DAY)).received).toBe(1)
  })
})

describe('days', () => {
  it('that are over are counted once, by the clock of the newsroom, and stay when comments go', async () => {
    const { db, pending, article } = await newsroom()
    // In Auckland it is tomorrow by then.
    await pending(article, Date.UTC(2026, 4, 10, 11, 59))
    await pending(article, Date.UTC(2026, 4, 10, 12, 1))
    expect(await keepDays(db, NOW, 'Pacific/Auckland')).toBe(4)
    expect(await keepDays(db, NOW, 'Pacific/Auckland')).toBe(0)
    db.sqlite.writer.exec('delete from comments')
    const days = await keptDays(db, '2026-05-01', '2026-05-31')
    expect(days.map(({ day, figures }) => [day, figures.received])).toEqual([
      ['2026-05-10', 1],
      ['2026-05-11', 1],
      ['2026-05-12', 0],
      ['2026-05-13', 0],
    ])
    expect(await keepDays(db, NOW + DAY, 'Pacific/Auckland')).toBe(1)
  })

  it('of a period are those that are kept, those that are not yet, and today as it is now', async () => {
    const { db, pending, article } = await newsroom()
    await pending(article, NOW - 3 * DAY)
    await keepDays(db, NOW - DAY, 'UTC')
    await pending(article, NOW - DAY)
    await pending(article, NOW)
    const days = await lastDays(db, 7, NOW, 'UTC')
    expect(days.map(({ figures }) => figures.received)).toEqual([0, 0, 0, 1, 0, 1, 1])
    expect(days.at(-1)?.day).toBe('2026-05-14')
    expect(sumOf(days.map((day) => day.figures)).received).toBe(3)
  })

  it('make the public page anew when another one is kept', async () => {
    const { db, pending, article } = await newsroom()
    await pending(article, NOW - DAY)
    const changes = pageChanges(db)
    const before = changes.last()
    await keepDays(db, NOW, 'UTC')
    expect(changes.anyOf(['figures'], before)).toBe(true)
  })

  it('are none in an empty newsroom, and ten years at most', async () => {
    const { db, pending, article } = await newsroom()
    expect(await keepDays(db, NOW, 'UTC')).toBe(0)
    await pending(article, 0)
    expect(await keepDays(db, NOW, 'UTC')).toBe(0)
    await pending(article, NOW - 3650 * DAY)
    expect(await keepDays(db, NOW, 'UTC')).toBe(3650)
    expect((await keptDays(db, '0000', '9999'))[0]?.day).toBe(dayAfter('2026-05-14', -3650))
  })

  it('are added up to the same as counting them together', async () => {
    const { db, pending, article, crane, ana, ben } = await newsroom()
    for (let n = 0; n < 40; n += 1) {
      const at = NOW - n * 5 * HOUR
      const comment = await pending(n % 3 ? article : crane, at)
      if (n % 4) await act(db, n % 2 ? ana : ben, n % 5 ? 'approve' : 'spam', comment, at + n * 7 * MINUTE)
    }
    const days = await lastDays(db, 12, NOW + DAY, 'UTC')
    expect(sumOf(days.map(({ figures }) => figures))).toEqual(
      await countFigures(db, NOW - 20 * DAY, NOW + 2 * DAY),
    )
    expect(sumOf([])).toEqual(noFigures())
  })

  it('know since when somebody has waited', async () => {
    const { db, pending, article } = await newsroom()
    expect(await oldestPending(db)).toBeNull()
    await pending(article, NOW)
    await pending(article, NOW - DAY)
    expect(await oldestPending(db)).toBe(NOW - DAY)
  })

  it('know it of each section too', async () => {
    const { db, pending, article, crane, city, world } = await newsroom()
    expect(await oldestBySection(db)).toEqual({ sections: [], lookedUntil: null })
    await pending(article, NOW - HOUR)
    await pending(article, NOW - 2 * HOUR)
    await pending(crane, NOW - DAY)
    await addComment(db, crane, { status: 'approved', at: NOW - 5 * DAY })
    const inWorld = { id: world.id, name: world.name, at: NOW - DAY }
    const inCity = { id: city.id, name: city.name, at: NOW - 2 * HOUR }
    expect(await oldestBySection(db)).toEqual({ sections: [inWorld, inCity], lookedUntil: null })
    // Where so many wait that nobody looks through them all, a section that was not met has waited for less than that.
    expect(await oldestBySection(db, 1)).toEqual({ sections: [inWorld], lookedUntil: NOW - DAY })
  })
})

describe('waitWithin', () => {
  it('is right to a twentieth, from a second to a year', () => {
    for (const ms of [1000, 90_000, HOUR, 7 * HOUR, 30 * DAY, 365 * DAY]) {
      const waits: Waits = {}
      addWait(waits, ms)
      expect(Math.abs((waitWithin(waits, 0.5) ?? 0) - ms) / ms).toBeLessThan(0.05)
    }
  })

  it('has the median and the slowest tenth where they are', () => {
    const waits: Waits = {}
    for (let n = 1; n <= 100; n += 1) addWait(waits, n * MINUTE)
    expect((waitWithin(waits, 0.5) ?? 0) / MINUTE).toBeCloseTo(50, -0.7)
    expect((waitWithin(waits, 0.9) ?? 0) / MINUTE).toBeCloseTo(90, -0.9)
    expect(waitWithin({}, 0.5)).toBeNull()
    const quick: Waits = {}
    addWait(quick, 0)
    expect(waitWithin(quick, 0.5)).toBe(1000)
  })
})
