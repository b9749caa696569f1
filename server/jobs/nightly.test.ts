import { describe, expect, it } from 'vitest'
import { lastRuns } from '../../db/retention/job-runs.ts'
import { writeSetting } from '../../db/settings/settings.ts'
import { addComment, DAY, theCast } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { doNightsWork, lastNight } from './nightly.ts'

const HOUR = 60 * 60 * 1000
const at = (text: string) => Date.parse(text)

describe('lastNight', () => {
  it.each([
    ['before half past three, yesterday’s', '2026-05-14T02:29:00+01:00', '2026-05-13T03:30:00+01:00'],
    ['at half past three, today’s', '2026-05-14T03:30:00+01:00', '2026-05-14T03:30:00+01:00'],
    ['at noon, today’s', '2026-05-14T12:00:00+01:00', '2026-05-14T03:30:00+01:00'],
    ['by the clock of winter', '2026-01-14T12:00:00Z', '2026-01-14T03:30:00Z'],
  ])('is %s', (_, now, night) => {
    expect(lastNight(at(now), 'Europe/London')).toBe(at(night))
  })
})

describe('doNightsWork', () => {
  it('is done once a night, for weeks, and made up for when the machine was off', async () => {
    const db = await testDb()
    const { article } = await theCast(db)
    await writeSetting(db, SYSTEM, 'site.timeZone', 'Europe/London')
    const start = at('2026-05-14T12:00:00+01:00')
    for (let day = 0; day < 40; day += 1)
      await addComment(db, article, { status: 'spam', at: start + day * DAY })
    let now = start
    let done = 0
    const left: number[] = []
    for (let hour = 0; hour < 40 * 24; hour += 1) {
      now = start + hour * HOUR
      // Off for a week.
      if (hour >= 20 * 24 && hour < 27 * 24) continue
      if (await doNightsWork(db, () => now)) done += 1
      if (hour % 24 === 12)
        left.push(db.sqlite.reader.prepare('select count(*) from comments').pluck().get() as number)
    }
    // Seven nights were missed, and made up for at once when the machine was on again.
    // The first look is no night yet.
    expect(done).toBe(40 - 7 + 1)
    expect(left.slice(0, 15)).toEqual(Array.from({ length: 15 }, () => 40))
    expect(left.at(-1)).toBe(40 - 24)
    expect((await lastRuns(db, 'retention', 1))[0]?.error).toBe('')
  })
})
