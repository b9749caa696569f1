import { describe, expect, it } from 'vitest'
import { addArticle, addComment, DAY, HOUR, MINUTE, NOW, SECOND, theCast } from '../testing/cast.ts'
import { commentScreenings, type comments } from '../schema/index.ts'
import { testDb } from '../testing/database.ts'
import { act } from '../testing/deciding.ts'
import { addView, changeComment, outboxOf, setAlerts } from '../testing/mail.ts'
import { saveAlerts } from './alerts.ts'
import { isQuiet, lastTimeOfDay, minuteOfDay } from './local-time.ts'
import { MOST_SINGLE, tellModerators } from './tell.ts'

const LONDON = 'Europe/London'

async function alerted(values: Parameters<typeof setAlerts>[2], zone = 'UTC') {
  const db = await testDb()
  const cast = await theCast(db)
  await setAlerts(db, cast.ana, values)
  let told = 0
  /** What is queued by a look at this time, beside what was queued before. */
  const look = async (now: number) => {
    await tellModerators(db, zone, now)
    const rows = await outboxOf(db)
    const fresh = rows.slice(told).map(({ kind, recipient, data }) => ({ kind, recipient, data }))
    told = rows.length
    return fresh
  }
  const comesIn = async (at: number, article: { id: number } = cast.article, body = 'Waiting.') =>
    await addComment(db, article, { status: 'pending', at, body })
  return { db, ...cast, look, comesIn }
}

describe('who wants mail at once', () => {
  it('is told of each new comment, once', async () => {
    const { ana, look, comesIn } = await alerted({ frequency: 'instant' })
    const comment = await comesIn(NOW + MINUTE)
    expect(await look(NOW + MINUTE + SECOND)).toEqual([])
    expect(await look(NOW + 2 * MINUTE)).toEqual([
      { kind: 'comment-waits', recipient: ana.email, data: { commentId: comment.id, userId: ana.id } },
    ])
    expect(await look(NOW + 3 * MINUTE)).toEqual([])
  })

  it('is told of a flood in one mail', async () => {
    const { look, comesIn } = await alerted({ frequency: 'instant' })
    for (let index = 0; index <= MOST_SINGLE; index += 1) await comesIn(NOW + index + 1)
    expect((await look(NOW + MINUTE)).map(({ kind }) => kind)).toEqual(['digest'])
  })

  it('is not told of what came in before, of what is decided, or once he moderates no more', async () => {
    const { db, ana, look, comesIn } = await alerted({ frequency: 'instant' })
    await comesIn(NOW - MINUTE)
    await act(db, ana, 'spam', await comesIn(NOW + MINUTE))
    expect(await look(NOW + HOUR)).toEqual([])
    await comesIn(NOW + 2 * HOUR)
    db.sqlite.writer.exec(`update users set role = 'author' where id = ${ana.id}`)
    expect(await look(NOW + 3 * HOUR)).toEqual([])
  })
})

describe('who wants a digest', () => {
  it('every hour gets one after the full hour, and none for an hour in which nothing came in', async () => {
    const { ana, look, comesIn } = await alerted({ frequency: 'hourly' })
    const ten = NOW + 30 * MINUTE
    await comesIn(NOW + MINUTE)
    expect(await look(ten - SECOND)).toEqual([])
    const data = { userId: ana.id, since: NOW, until: ten }
    expect(await look(ten + 10 * SECOND)).toEqual([{ kind: 'digest', recipient: ana.email, data }])
    expect(await look(ten + 20 * SECOND)).toEqual([])
    expect(await look(ten + HOUR + 10 * SECOND)).toEqual([])
    await comesIn(ten + HOUR + MINUTE)
    expect(await look(ten + 2 * HOUR + 10 * SECOND)).toHaveLength(1)
  })

  it('every day gets one at seven by the site’s clock, also on the days when that changes', async () => {
    // In London clocks went forward on 29 March 2026: seven is 7:00 UTC before, and 6:00 UTC from then on.
    const saturday = Date.UTC(2026, 2, 28, 7)
    const { look, comesIn } = await alerted({ frequency: 'daily', toldUntil: saturday }, LONDON)
    await comesIn(saturday + HOUR)
    expect(await look(Date.UTC(2026, 2, 29, 5, 59))).toEqual([])
    expect(await look(Date.UTC(2026, 2, 29, 6, 1))).toMatchObject([
      { data: { since: saturday, until: Date.UTC(2026, 2, 29, 6) } },
    ])
    await comesIn(Date.UTC(2026, 2, 29, 6, 30))
    expect(await look(Date.UTC(2026, 2, 30, 5, 59))).toEqual([])
    expect(await look(Date.UTC(2026, 2, 30, 6, 1))).toHaveLength(1)
    // And back on 25 October: the day has 25 hours.
    await comesIn(Date.UTC(2026, 9, 24, 12))
    expect(await look(Date.UTC(2026, 9, 25, 6, 59))).toEqual([])
    await comesIn(Date.UTC(2026, 9, 25, 6, 30))
    expect(await look(Date.UTC(2026, 9, 25, 7, 1))).toHaveLength(1)
  })

  it('gets one for all the time in which nobody served', async () => {
    const { look, comesIn } = await alerted({ frequency: 'hourly' })
    await comesIn(NOW + MINUTE)
    await comesIn(NOW + 5 * HOUR)
    expect(await look(NOW + 3 * DAY)).toHaveLength(1)
  })

  it('gets one, though two processes look at the same time', async () => {
    const { db, look, comesIn } = await alerted({ frequency: 'hourly' })
    await comesIn(NOW + MINUTE)
    await Promise.all([tellModerators(db, 'UTC', NOW + 2 * HOUR), tellModerators(db, 'UTC', NOW + 2 * HOUR)])
    expect(await look(NOW + 2 * HOUR)).toHaveLength(1)
  })
})

describe('quiet hours', () => {
  it('postpone, and what came in meanwhile is told of after them', async () => {
    const quiet = { quietFrom: 22 * 60, quietUntil: 7 * 60 + 30 }
    const { look, comesIn } = await alerted({ frequency: 'instant', ...quiet })
    const night = Date.UTC(2026, 4, 14, 23)
    await comesIn(night)
    expect(await look(night + MINUTE)).toEqual([])
    expect(await look(Date.UTC(2026, 4, 15, 7, 29, 59))).toEqual([])
    expect(await look(Date.UTC(2026, 4, 15, 7, 30))).toHaveLength(1)
  })

  it('are by the clock of the site, also in the night in which it changes', async () => {
    const quiet = { quietFrom: 0, quietUntil: 3 * 60, toldUntil: Date.UTC(2026, 2, 28, 12) }
    const { look, comesIn } = await alerted({ frequency: 'instant', ...quiet }, LONDON)
    await comesIn(Date.UTC(2026, 2, 29, 0, 30))
    // 1:59 by the clock there was no such time: it showed 1:00 and then 2:00.
    expect(await look(Date.UTC(2026, 2, 29, 0, 59))).toEqual([])
    expect(await look(Date.UTC(2026, 2, 29, 1, 59))).toEqual([])
    expect(await look(Date.UTC(2026, 2, 29, 2, 0))).toHaveLength(1)
  })
})

describe('a moderator', () => {
  it('is told of his sections alone', async () => {
    const { db, city, world, look, comesIn } = await alerted({ frequency: 'instant' })
    const abroad = await addArticle(db, world, { headline: 'Ferries late' })
    db.sqlite.writer.exec(`update moderator_alerts set sections = '[${world.id}]'`)
    await comesIn(NOW + 1)
    const told = await comesIn(NOW + 2, abroad)
    expect(await look(NOW + MINUTE)).toMatchObject([{ data: { commentId: told.id } }])
    expect(city.id).not.toBe(world.id)
  })

  it('is told of what his saved view shows', async () => {
    const { db, ana, look, comesIn } = await alerted({ frequency: 'instant' })
    const viewId = await addView(db, ana, { tab: 'pending', filter: { words: 'cemetery' } })
    await setAlerts(db, ana, { frequency: 'instant', viewId })
    await comesIn(NOW + 1)
    const told = await comesIn(NOW + 2, undefined, 'Which side of the cemetery?')
    expect(await look(NOW + MINUTE)).toMatchObject([{ data: { commentId: told.id } }])
  })

  it.each<[string, object, Partial<typeof comments.$inferInsert>]>([
    ['a link', { links: true }, { body: 'See https://example.net' }],
    ['a name', { name: 'hester' }, { authorName: 'Hester' }],
    ['a report', { reported: true }, { openReports: 1 }],
    ['a score', { score: 90 }, { body: 'Cheap.' }],
    ['its writer', { by: 1 }, { emailKey: 'somebody@example.org' }],
    ['a link, however long it has waited', { links: true, hours: 48 }, { body: 'See www.example.net' }],
  ])('is told of what his saved view shows by %s', async (what, filter, values) => {
    const { db, ana, look, comesIn } = await alerted({ frequency: 'instant' })
    const before = await comesIn(NOW - MINUTE)
    expect(before.id).toBe(1)
    if (what === 'its writer') await changeComment(db, before, values)
    const viewId = await addView(db, ana, { tab: 'pending', filter })
    await setAlerts(db, ana, { frequency: 'instant', viewId })
    await comesIn(NOW + 1)
    const told = await comesIn(NOW + 2)
    await changeComment(db, told, values)
    const screened = { commentId: told.id, ranAt: NOW, findings: [], spamScore: 0.95 }
    if (what === 'a score') await db.write(async (tx) => tx.insert(commentScreenings).values(screened))
    expect(await look(NOW + MINUTE)).toMatchObject([{ data: { commentId: told.id } }])
  })

  it('sets it for himself: sections that there are, a view of his own, both ends of quiet hours', async () => {
    const { db, ana, ben, city, reporter } = await alerted({ frequency: 'never' })
    const viewId = await addView(db, ben, { tab: 'pending', filter: {} })
    const wanted = {
      frequency: 'daily',
      sections: [city.id, 999],
      viewId,
      quietFrom: null,
      quietUntil: null,
    } as const
    const save = (changes: object, viewer = ana) =>
      saveAlerts(db, viewer, { ...wanted, sections: [...wanted.sections], ...changes }, NOW)
    expect(await save({}, reporter)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await save({ sections: [] })).toEqual({ ok: false, reason: 'no-section' })
    expect(await save({ quietFrom: 5 })).toEqual({ ok: false, reason: 'half-quiet' })
    expect(await save({})).toEqual({ ok: true })
    const [row] = db.sqlite.reader.prepare('select * from moderator_alerts').all() as Record<
      string,
      unknown
    >[]
    expect(row).toMatchObject({ sections: JSON.stringify([city.id]), view_id: null, told_until: NOW })
  })
})

describe('times of day', () => {
  it.each([
    [22 * 60, 7 * 60, 23 * 60, true],
    [22 * 60, 7 * 60, 6 * 60 + 59, true],
    [22 * 60, 7 * 60, 7 * 60, false],
    [12 * 60, 13 * 60, 12 * 60, true],
    [12 * 60, 13 * 60, 11 * 60, false],
    [60, 60, 60, false],
    [null, null, 60, false],
  ])('quiet from %s until %s: at %s %s', (from, until, minute, expected) => {
    expect(isQuiet(minute, from, until)).toBe(expected)
  })

  it('are those of the zone', () => {
    expect(minuteOfDay(Date.UTC(2026, 6, 1, 12), 'Asia/Kolkata')).toBe(17 * 60 + 30)
    expect(lastTimeOfDay(7 * 60, 'Asia/Kolkata', Date.UTC(2026, 6, 1, 1, 29))).toBe(
      Date.UTC(2026, 5, 30, 1, 30),
    )
    expect(lastTimeOfDay(7 * 60, 'Pacific/Apia', Date.UTC(2026, 6, 1, 12))).toBe(Date.UTC(2026, 5, 30, 18))
  })
})
