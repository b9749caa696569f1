import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { writeSetting } from '../settings/settings.ts'
import { addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { logoBytes, readLogos, removeLogo, saveLogo } from './logo.ts'
import { LARGEST_LOGO } from './rules.ts'
import { readLook } from './stylesheet.ts'

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 4, background: { r: 20, g: 40, b: 90, alpha: 0.5 } } })
const png = async (width = 900, height = 300) => await picture(width, height).png().toBuffer()

describe('a logo', () => {
  it('is written anew, no higher than it is shown, and without what a camera adds', async () => {
    const db = await testDb()
    const taken = await picture(900, 300)
      .removeAlpha()
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer()
    expect(await saveLogo(db, SYSTEM, 'light', taken, NOW)).toEqual({ ok: true })
    const { light, dark } = await readLogos(db)
    expect(light).toMatchObject({ width: 480, height: 160 })
    expect(dark).toBeUndefined()
    const meta = await sharp((await logoBytes(db, light?.hash ?? '')) ?? Buffer.alloc(0)).metadata()
    expect(meta).toMatchObject({ format: 'webp', width: 480, height: 160 })
    expect(meta.exif).toBeUndefined()
  })

  it.each([
    ['nothing', '', 'missing'],
    ['a text', 'no picture', 'no-picture'],
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="3"><script>alert(1)</script></svg>',
      'no-picture',
    ],
    ['a cut-off picture', '\u0089PNG\r\n\u001a\n', 'no-picture'],
    ['too many bytes', 'x'.repeat(LARGEST_LOGO + 1), 'too-large'],
  ])('is refused: %s', async (_, text, reason) => {
    const db = await testDb()
    expect(await saveLogo(db, SYSTEM, 'light', Buffer.from(text, 'latin1'), NOW)).toEqual({
      ok: false,
      reason,
    })
    expect(await readLogos(db)).toEqual({})
  })

  it('is no tower, and none of more pixels than a screen has', async () => {
    const db = await testDb()
    expect(await saveLogo(db, SYSTEM, 'dark', await png(100, 300), NOW)).toEqual({
      ok: false,
      reason: 'too-wide',
    })
    const vast = await sharp({ create: { width: 5000, height: 4000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(vast.length).toBeLessThan(LARGEST_LOGO)
    expect(await saveLogo(db, SYSTEM, 'dark', vast, NOW)).toEqual({ ok: false, reason: 'no-picture' })
  })

  it.each([...ROLES, 'guest'] as const)('of %s: an admin alone may set and remove it', async (role) => {
    const db = await testDb()
    const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
    const expected = role === 'admin' ? { ok: true } : { ok: false, reason: 'forbidden' }
    expect(await saveLogo(db, viewer, 'light', await png(), NOW)).toEqual(expected)
    expect(await removeLogo(db, viewer, 'light')).toEqual(expected)
  })
})

describe('the look', () => {
  it('is nothing while nothing is set', async () => {
    expect(await readLook(await testDb())).toEqual({ path: null, css: '', logo: null })
  })

  it('has another address with every change, and none again when all is taken away', async () => {
    const db = await testDb()
    await writeSetting(db, SYSTEM, 'look.accentLight', '#004488')
    const first = await readLook(db)
    expect(first.css).toBe('@media screen and (forced-colors:none){html:root{--accent:#004488}}')
    await saveLogo(db, SYSTEM, 'dark', await png(), NOW)
    const second = await readLook(db)
    expect(second.css).toContain('html[data-theme=dark] .masthead-name a{')
    expect(second.css).not.toContain('data-theme=light]')
    expect(second.path).not.toBe(first.path)
    await removeLogo(db, SYSTEM, 'dark')
    expect((await readLook(db)).path).toBe(first.path)
    await writeSetting(db, SYSTEM, 'look.accentLight', '')
    expect((await readLook(db)).path).toBeNull()
  })

  it('takes no colour that does not stand out, and says which would', async () => {
    const db = await testDb()
    for (const [key, colour] of [
      ['look.accentLight', '#ffcc00'],
      ['look.linkDark', '#222222'],
    ] as const)
      expect(await writeSetting(db, SYSTEM, key, colour)).toEqual({
        ...{ ok: false, reason: 'invalid' },
        problem: expect.stringMatching(
          /^has a contrast of \d\.\d\d, and 4\.5 is the least: #[\da-f]{6} would do$/,
        ) as string,
      })
    expect(await writeSetting(db, SYSTEM, 'look.accentDark', 'red')).toMatchObject({
      ok: false,
      reason: 'invalid',
    })
  })
})
