import { describe, expect, it } from 'vitest'
import { addStaff, HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { bannerHistory, currentBanner, openBanner, setBanner, takeBannerDown } from './banner.ts'
import { checkBanner, type TypedBanner } from './draft.ts'
import { LONGEST_TEXT } from './rules.ts'

const typed: TypedBanner = { text: 'Bridge closed', link: '/city/bridge', start: '', minutes: '60' }
const check = (values: Partial<TypedBanner>, zone = 'UTC') => checkBanner({ ...typed, ...values }, NOW, zone)
const draft = (values: Partial<TypedBanner> = {}) => check(values).draft

describe('a banner', () => {
  it('stands from when it is set until it expires, and says when that is', async () => {
    const db = await testDb()
    expect(await currentBanner(db, NOW)).toEqual({ banner: null, until: null })
    await setBanner(db, SYSTEM, draft(), NOW)
    const shown = { banner: { text: 'Bridge closed', link: '/city/bridge' }, until: NOW + HOUR }
    expect(await currentBanner(db, NOW)).toEqual(shown)
    expect(await currentBanner(db, NOW + HOUR - 1)).toEqual(shown)
    expect(await currentBanner(db, NOW + HOUR)).toEqual({ banner: null, until: null })
  })

  it('waits for its time', async () => {
    const db = await testDb()
    await setBanner(db, SYSTEM, draft({ start: '2026-05-14T10:00' }), NOW)
    expect(await currentBanner(db, NOW)).toEqual({ banner: null, until: NOW + 30 * MINUTE })
    expect((await currentBanner(db, NOW + 30 * MINUTE)).banner?.text).toBe('Bridge closed')
  })

  it('takes the place of the one before, and is kept when it has been taken down', async () => {
    const db = await testDb()
    const edith = await addStaff(db, 'Edith', 'editor')
    await setBanner(db, edith, draft(), NOW)
    await setBanner(db, edith, draft({ text: 'Bridge open' }), NOW + MINUTE)
    expect((await currentBanner(db, NOW + MINUTE)).banner?.text).toBe('Bridge open')
    expect(await takeBannerDown(db, edith, NOW + 2 * MINUTE)).toEqual({ ok: true, gone: true })
    expect(await takeBannerDown(db, edith, NOW + 2 * MINUTE)).toEqual({ ok: true, gone: false })
    expect(await openBanner(db, NOW + 2 * MINUTE)).toBeNull()
    const history = await bannerHistory(db, 10)
    expect(history.map(({ text, endedAt, setByName }) => [text, endedAt, setByName])).toEqual([
      ['Bridge open', NOW + 2 * MINUTE, 'Edith'],
      ['Bridge closed', NOW + MINUTE, 'Edith'],
    ])
  })

  it('is for editors and admins', async () => {
    const db = await testDb()
    const ana = await addStaff(db, 'Ana', 'moderator')
    for (const viewer of [ana, GUEST]) {
      expect(await setBanner(db, viewer, draft(), NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await takeBannerDown(db, viewer, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    }
    expect(await bannerHistory(db, 10)).toEqual([])
  })
})

describe('what an editor types', () => {
  it('is made one clean line, and counted as a reader counts', () => {
    const family = '👨‍👩‍👧'
    expect(draft({ text: '  Bridge\n closed\u202E ' }).text).toBe('Bridge closed')
    expect(check({ text: family.repeat(LONGEST_TEXT) }).problems).toEqual({})
    expect(check({ text: 'x'.repeat(LONGEST_TEXT + 1) }).problems).toEqual({ text: 'too-long' })
    expect(check({ text: ' \n' }).problems).toEqual({ text: 'missing' })
  })

  it.each(['', '/', '/city/bridge?page=2#comment-3', 'https://elsewhere.example/x', '/stadt/über'])(
    'may lead to %j',
    (link) => {
      expect(check({ link }).problems).toEqual({})
    },
  )

  it.each([
    ...['//elsewhere.example', '/\\elsewhere.example', 'http://elsewhere.example', 'javascript:alert(1)'],
    ...['city/bridge', 'https://', 'https://bank.example@elsewhere.example', '/a b', 'mailto:x@example.org'],
  ])('may not lead to %j', (link) => {
    expect(check({ link }).problems).toEqual({ link: 'not-ours' })
  })

  it('is on the clock of the site', () => {
    expect(check({ start: '2026-05-14T11:00' }, 'Europe/London').draft.startsAt).toBe(NOW + 30 * MINUTE)
    expect(check({ start: 'soon' }).problems).toEqual({ start: 'no-time' })
    expect(check({ start: '2026-05-14T08:00' }).problems).toEqual({ start: 'over' })
    expect(check({ start: '2026-05-14T09:00' }).problems).toEqual({})
  })

  it.each(['', '0', '-5', '1.5', '10081', 'long', '99999999'])('cannot stand for %j minutes', (minutes) => {
    expect(check({ minutes }).problems).toEqual({ minutes: 'no-duration' })
  })
})
