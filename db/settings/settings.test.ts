import { describe, expect, it } from 'vitest'
import { settings } from '../schema/index.ts'
import { addStaff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { isSettingKey, readSettings, settingFromText, writeSetting, type SettingKey } from './settings.ts'

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await readSettings(await testDb())).toEqual({
      'site.name': 'Broadsheet',
      'site.tagline': '',
      'site.language': 'en',
      'site.timeZone': 'UTC',
      'articles.ageNoticeMonths': 12,
      'site.contactEmail': '',
      'site.social': '',
      'look.accentLight': '',
      'look.accentDark': '',
      'look.linkLight': '',
      'look.linkDark': '',
      'site.staging': false,
      'crawlers.ai': 'allow',
      'crawlers.rules': '',
      'crawlers.security': '',
      'crawlers.ads': '',
      'ping.indexNow': false,
      'ping.indexNowEndpoint': 'https://api.indexnow.org/indexnow',
      'ping.hubs': '',
      'ping.ownHub': false,
      'newsletter.on': true,
      'newsletter.hour': 6,
      'newsletter.weekday': 6,
      'staff.secondFactorFor': 'nobody',
      'workflow.fourEyes': false,
      'comments.open': true,
      'comments.guidelines': expect.stringMatching(/^Be civil\./) as string,
      'comments.closedReason': 'Comments are closed.',
      'comments.closeAfterDays': 0,
      'comments.floodSeconds': 15,
      'comments.mode': 'hold-all',
      'comments.holdFirst': 2,
      'comments.maxLinks': 2,
      'comments.networkPerHour': 60,
      'comments.reportThreshold': 3,
      'comments.spamThreshold': 90,
      'comments.editMinutes': 5,
      'retention.trashDays': 30,
      'retention.spamDays': 15,
      'retention.rejectedDays': 90,
      'retention.networkDays': 30,
    })
  })

  it('gives what readers are told in the language of the site, as long as nothing else is stored', async () => {
    const db = await testDb()
    await writeSetting(db, SYSTEM, 'site.language', 'de-AT')
    expect(await readSettings(db)).toMatchObject({
      'comments.guidelines': expect.stringMatching(/^Bleiben Sie höflich\./) as string,
      'comments.closedReason': 'Die Kommentare sind geschlossen.',
    })
    await writeSetting(db, SYSTEM, 'comments.closedReason', 'Feierabend.')
    expect(await readSettings(db)).toMatchObject({ 'comments.closedReason': 'Feierabend.' })
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
    ['site.language', 'ar'],
    ['site.language', 'pt-BR'],
    ['comments.open', false],
    ['comments.closeAfterDays', 3650],
    ['comments.floodSeconds', 0],
  ])('stores %s = %j, and stores it anew', async (key, value) => {
    const db = await testDb()
    expect(await writeSetting(db, SYSTEM, key, value)).toEqual({ ok: true })
    expect(await writeSetting(db, SYSTEM, key, value)).toEqual({ ok: true })
    expect((await readSettings(db))[key]).toBe(value)
  })

  it.each<[SettingKey, unknown]>([
    ['site.name', ''],
    ['site.name', 'x'.repeat(61)],
    ['site.timeZone', 'Middle/Earth'],
    ['site.timeZone', ''],
    ['site.language', 'en us'],
    ['site.language', 'english'],
    ['site.language', ''],
    ['comments.open', 'false'],
    ['comments.closeAfterDays', -1],
    ['comments.floodSeconds', 1.5],
    ['comments.floodSeconds', 3601],
    ['comments.floodSeconds', Number.NaN],
  ])('refuses %s = %j in words, and keeps what was', async (key, value) => {
    const db = await testDb()
    const before = await readSettings(db)
    expect(await writeSetting(db, SYSTEM, key, value)).toEqual({
      ...{ ok: false, reason: 'invalid' },
      problem: expect.stringMatching(/\w+/) as string,
    })
    expect(await readSettings(db)).toEqual(before)
  })
})

describe('what is wrong with a setting', () => {
  it.each<[SettingKey, unknown, string]>([
    ['comments.maxLinks', -5, 'is 0 at least'],
    ['comments.maxLinks', 101, 'is 100 at most'],
    ['comments.maxLinks', 'abc', 'is a number'],
    ['comments.maxLinks', 1.5, 'is a whole number'],
    ['comments.open', 'yes', 'is true or false'],
    ['comments.mode', 'open', 'is one of hold-all, hold-first, publish'],
    ['site.name', '', 'is empty'],
    ['site.name', 'x'.repeat(61), 'has 60 characters at most'],
    ['site.name', 7, 'is a text'],
    ['site.language', 'xx-invalid-zzz', 'is no language, such as en, de or pt-BR'],
  ])('%s = %j: %s', async (key, value, problem) => {
    expect(await writeSetting(await testDb(), SYSTEM, key, value)).toMatchObject({ problem })
  })
})

describe('who may change settings', () => {
  it.each([...ROLES, 'guest'] as const)('%s: an admin alone', async (role) => {
    const db = await testDb()
    const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
    const may = role === 'admin'
    expect(await writeSetting(db, viewer, 'site.name', 'The Courier')).toEqual(
      may ? { ok: true } : { ok: false, reason: 'forbidden' },
    )
    expect((await readSettings(db))['site.name']).toBe(may ? 'The Courier' : 'Broadsheet')
  })
})

describe('settingFromText', () => {
  it.each<[SettingKey, string, unknown]>([
    ['site.name', '1984', '1984'],
    ['site.name', 'true', 'true'],
    ['site.name', '"The Courier"', '"The Courier"'],
    ['site.tagline', 'null', 'null'],
    ['comments.open', 'false', false],
    ['comments.open', 'true', true],
    ['comments.open', '1', '1'],
    ['comments.closeAfterDays', '14', 14],
    ['comments.closeAfterDays', '-1', -1],
    ['comments.closeAfterDays', '1.5', 1.5],
    ['comments.closeAfterDays', '', ''],
    ['comments.closeAfterDays', 'true', 'true'],
    ['comments.floodSeconds', '0x10', '0x10'],
  ])('%s %s is %j', (key, text, value) => {
    expect(settingFromText(key, text)).toBe(value)
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
