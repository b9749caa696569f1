import { describe, expect, it } from 'vitest'
import { settings } from '../schema/index.ts'
import { testDb } from '../testing/database.ts'
import { isSettingKey, readSettings, writeSetting, type SettingKey } from './settings.ts'

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings(await testDb())).toEqual({
      'site.name': 'Broadsheet',
      'site.tagline': '',
      'site.language': 'en',
      'site.timeZone': 'UTC',
      'comments.open': true,
      'comments.closedReason': 'Comments are closed.',
      'comments.closeAfterDays': 0,
      'comments.floodSeconds': 15,
    })
  })

  it('gives the default for a stored value that makes no sense, and keeps the others', async () => {
    const db = await testDb()
    await db.write(async (tx) =>
      tx.insert(settings).values([
        { key: 'comments.floodSeconds', value: 'soon' },
        { key: 'site.name', value: 'The Courier' },
        { key: 'of.tomorrow', value: 1 },
      ]),
    )
    expect(await readSettings(db)).toMatchObject({ 'comments.floodSeconds': 15, 'site.name': 'The Courier' })
    expect(await readSettings(db)).not.toHaveProperty('of.tomorrow')
  })
})

describe('writeSetting', () => {
  it.each<[SettingKey, unknown]>([
    ['site.name', 'The Aldermouth Courier'],
    ['site.timeZone', 'Europe/London'],
    ['comments.open', false],
    ['comments.closeAfterDays', 3650],
    ['comments.floodSeconds', 0],
  ])('stores %s = %j, and stores it anew', async (key, value) => {
    const db = await testDb()
    expect(await writeSetting(db, key, value)).toBeNull()
    expect(await writeSetting(db, key, value)).toBeNull()
    expect((await readSettings(db))[key]).toBe(value)
  })

  it.each<[SettingKey, unknown]>([
    ['site.name', ''],
    ['site.name', 'x'.repeat(61)],
    ['site.timeZone', 'Middle/Earth'],
    ['site.timeZone', ''],
    ['comments.open', 'false'],
    ['comments.closeAfterDays', -1],
    ['comments.floodSeconds', 1.5],
    ['comments.floodSeconds', 3601],
    ['comments.floodSeconds', Number.NaN],
  ])('refuses %s = %j in words, and keeps what was', async (key, value) => {
    const db = await testDb()
    const before = await readSettings(db)
    expect(await writeSetting(db, key, value)).toMatch(/\w+/)
    expect(await readSettings(db)).toEqual(before)
  })
})

describe('isSettingKey', () => {
  it.each([
    ['site.name', true],
    ['site', false],
    ['toString', false],
    ['__proto__', false],
    ['', false],
  ])('%s: %s', (key, is) => {
    expect(isSettingKey(key)).toBe(is)
  })
})
