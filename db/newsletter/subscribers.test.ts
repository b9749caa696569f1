import { beforeEach, describe, expect, it, vi } from 'vitest'
import { eraseCommenter } from '../commenters/erase.ts'
import { exportOf } from '../commenters/export.ts'
import { outbox, subscribers } from '../schema/index.ts'
import { DAY, HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { wordsInFiles } from '../testing/words-in-files.ts'
import { SYSTEM } from '../users/viewer.ts'
import { clearSubscribers } from './clear.ts'
import { ENDED_DAYS, UNCONFIRMED_DAYS } from './modes.ts'
import { subscriberCounts } from './overview.ts'
import * as letters from './subscribers.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const ZOE = 'Zoe@Example.org'
const KEY = 'zoe@example.org'
const all = { frequency: 'daily' as const, sections: [] as number[] }

async function newsroom() {
  const db = await testDb()
  const { city, world } = await theCast(db)
  const row = async () => (await db.read.select().from(subscribers))[0]
  const mails = async () =>
    (await db.read.select().from(outbox)).map(({ kind, recipient }) => [kind, recipient])
  const confirmed = async (at = NOW) => {
    await letters.subscribe(db, ZOE, all, at)
    await letters.confirmSubscriber(db, 1, at)
  }
  return { db, city, world, row, mails, confirmed }
}

describe('who asks for the letter', () => {
  it('is asked at the address, and has it when its owner says so', async () => {
    const { db, row, mails } = await newsroom()
    await letters.subscribe(db, ZOE, all, NOW)
    expect(await row()).toMatchObject({ email: 'Zoe@example.org', emailKey: KEY, confirmedAt: null })
    expect(await mails()).toEqual([['newsletter-confirm', KEY]])
    expect(await letters.confirmSubscriber(db, 1, NOW + HOUR)).toBe(true)
    expect(await letters.confirmSubscriber(db, 1, NOW + DAY)).toBe(true)
    expect(await row()).toMatchObject({ confirmedAt: NOW + HOUR })
  })

  it('is not asked twice within an hour, nor more than five times a day', async () => {
    const { db, mails } = await newsroom()
    for (let minutes = 0; minutes < 24 * 60; minutes += 20)
      await letters.subscribe(db, ZOE, all, NOW + minutes * 60_000)
    expect(await mails()).toHaveLength(5)
  })

  it('changes nothing of what somebody has, who is sent the way to change it', async () => {
    const { db, city, row, mails, confirmed } = await newsroom()
    await confirmed()
    await letters.subscribe(db, ZOE, { frequency: 'weekly', sections: [city.id] }, NOW + HOUR)
    expect(await row()).toMatchObject({ frequency: 'daily', sections: [], confirmedAt: NOW })
    expect(await mails()).toEqual([
      ['newsletter-confirm', KEY],
      ['newsletter-known', KEY],
    ])
  })

  it('has to be asked anew once it was ended', async () => {
    const { db, row, confirmed } = await newsroom()
    await confirmed()
    await letters.endLetters(db, 1, NOW + HOUR)
    await letters.endLetters(db, 1, NOW + 2 * HOUR)
    expect(await row()).toMatchObject({ endedAt: NOW + HOUR })
    await letters.subscribe(db, ZOE, { ...all, frequency: 'weekly' }, NOW + DAY)
    expect(await row()).toMatchObject({ endedAt: null, confirmedAt: null, frequency: 'weekly' })
  })
})

describe('what is kept of subscribers', () => {
  it('goes by itself where nobody confirmed, and some time after the end', async () => {
    const { db, row } = await newsroom()
    await letters.subscribe(db, ZOE, all, NOW)
    expect(await clearSubscribers(db, NOW + UNCONFIRMED_DAYS * DAY - 1, false)).toBe(0)
    expect(await clearSubscribers(db, NOW + UNCONFIRMED_DAYS * DAY, true)).toBe(1)
    expect(await clearSubscribers(db, NOW + UNCONFIRMED_DAYS * DAY, false)).toBe(1)
    expect(await row()).toBeUndefined()
    await letters.subscribe(db, ZOE, all, NOW)
    await letters.confirmSubscriber(db, 2, NOW)
    expect(await clearSubscribers(db, NOW + 400 * DAY, false)).toBe(0)
    await letters.endLetters(db, 2, NOW)
    expect(await clearSubscribers(db, NOW + ENDED_DAYS * DAY - 1, false)).toBe(0)
    expect(await clearSubscribers(db, NOW + ENDED_DAYS * DAY, false)).toBe(1)
  })

  it('is handed out to their owner, with the names of sections', async () => {
    const { db, city, confirmed } = await newsroom()
    await confirmed()
    expect((await exportOf(db, KEY)).newsletter).toMatchObject({ frequency: 'daily', sections: 'all' })
    await letters.changeChoice(db, 1, { frequency: 'weekly', sections: [city.id] })
    const exported = await exportOf(db, KEY)
    expect(exported).toMatchObject({ email: 'Zoe@example.org' })
    expect(exported.newsletter).toMatchObject({ frequency: 'weekly', sections: ['City'], confirmedAt: NOW })
    expect((await exportOf(db, 'nobody@example.org')).newsletter).toBeNull()
  })

  it('goes with everything else that is known of an address, and leaves nothing in the file', async () => {
    const { db, mails, confirmed, row } = await newsroom()
    await confirmed()
    const erased = await eraseCommenter(db, SYSTEM, { emailKey: KEY, texts: 'delete' }, NOW)
    expect(erased).toMatchObject({ ok: true, erased: { letters: 1, mails: 1 } })
    expect(await row()).toBeUndefined()
    expect(await mails()).toEqual([])
    expect(wordsInFiles(db, ['zoe@example'])).toEqual([])
  })

  it('goes at once when its owner presses that, with what waits for him', async () => {
    const { db, mails, confirmed } = await newsroom()
    await confirmed()
    await letters.eraseSubscriber(db, 1)
    expect(await mails()).toEqual([])
    expect(wordsInFiles(db, ['zoe@example'])).toEqual([])
  })

  it('is counted by what they have', async () => {
    const { db, city, world } = await newsroom()
    const choices = [[], [city.id], [city.id, world.id]]
    for (const [index, sections] of choices.entries()) {
      await letters.subscribe(db, `r${index}@example.org`, { ...all, sections }, NOW)
      await letters.confirmSubscriber(db, index + 1, NOW)
    }
    await letters.subscribe(db, 'waits@example.org', { ...all, frequency: 'weekly' }, NOW)
    await letters.pauseLetters(db, 3, true, NOW)
    const counts = await subscriberCounts(db)
    expect(counts.byFrequency.daily).toEqual({ confirmed: 2, paused: 1, unconfirmed: 0, ended: 0 })
    expect(counts.byFrequency.weekly).toMatchObject({ unconfirmed: 1 })
    expect([counts.all, counts.bySection.get(city.id), counts.bySection.get(world.id)]).toEqual([
      1,
      1,
      undefined,
    ])
  })
})
