import { describe, expect, it } from 'vitest'
import { addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { log } from '../testing/deciding.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { changeSettings, checkSettings, type SettingProblem } from './change.ts'
import { GROUP_NAMES, SETTING_GROUPS, type SettingField, type SettingGroup } from './kinds.ts'
import { readSettings, type Settings } from './settings.ts'

/** What a form sends for settings as they are. */
function typedOf(settings: Settings, group: SettingGroup) {
  const text = (value: Settings[SettingField]) =>
    typeof value === 'boolean' ? (value ? 'on' : '') : String(value)
  return Object.fromEntries(SETTING_GROUPS[group].map((key) => [key, text(settings[key])]))
}

const groupOf = (key: SettingField) =>
  GROUP_NAMES.find((group) => (SETTING_GROUPS[group] as readonly string[]).includes(key)) ?? 'paper'

describe('settings as they are', () => {
  it.each(GROUP_NAMES)('of %s are right, and to store them changes nothing', async (group) => {
    const db = await testDb()
    const before = await readSettings(db)
    const { draft, problems } = checkSettings(group, typedOf(before, group))
    expect(problems).toEqual({})
    expect(await changeSettings(db, SYSTEM, draft, NOW)).toEqual({ ok: true, changed: 0 })
  })
})

describe('what an admin types', () => {
  it.each<[SettingField, string, SettingProblem]>([
    ['site.name', ' ', { kind: 'missing' }],
    ['site.name', 'x'.repeat(61), { kind: 'too-long', bound: 60 }],
    ['site.timeZone', 'Middle/Earth', { kind: 'no-zone' }],
    ['site.language', 'english', { kind: 'no-language' }],
    ['site.contactEmail', 'desk', { kind: 'no-email' }],
    ['site.social', 'https://a.example\njavascript:alert(1)', { kind: 'no-address' }],
    ['comments.closeAfterDays', 'soon', { kind: 'not-a-number' }],
    ['comments.closeAfterDays', '-1', { kind: 'too-small', bound: 0 }],
    ['retention.networkDays', '0', { kind: 'too-small', bound: 1 }],
    ['newsletter.hour', '24', { kind: 'too-big', bound: 23 }],
    ['look.accentLight', 'red', { kind: 'no-colour' }],
  ])('%s = %j is wrong', async (key, text, problem) => {
    const group = groupOf(key)
    const settings = await readSettings(await testDb())
    const { problems } = checkSettings(group, { ...typedOf(settings, group), [key]: text })
    expect(problems).toEqual({ [key]: problem })
  })

  it('as a colour is measured, and the nearest that would do is named', async () => {
    const settings = await readSettings(await testDb())
    const { problems } = checkSettings('look', { ...typedOf(settings, 'look'), 'look.accentDark': '#7A1616' })
    expect(problems).toEqual({
      'look.accentDark': {
        kind: 'contrast',
        ratio: expect.closeTo(1.5, 0) as number,
        tone: expect.stringMatching(/^#[\da-f]{6}$/) as string,
      },
    })
  })

  it('is stored as one change, and the log says which, but not what was written', async () => {
    const db = await testDb()
    const edith = await addStaff(db, 'Edith', 'admin')
    const typed = typedOf(await readSettings(db), 'comments')
    const { draft } = checkSettings('comments', {
      ...typed,
      ...{ 'comments.open': '', 'comments.closedReason': 'After  hours.\r\n', 'comments.editMinutes': ' 7 ' },
    })
    expect(await changeSettings(db, edith, draft, NOW)).toEqual({ ok: true, changed: 3 })
    expect(await readSettings(db)).toMatchObject({
      ...{ 'comments.open': false, 'comments.closedReason': 'After  hours.', 'comments.editMinutes': 7 },
    })
    const lines = await log(db)
    expect(lines.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['comments.open', { before: true, after: false }],
      ['comments.closedReason', null],
      ['comments.editMinutes', { before: 5, after: 7 }],
    ])
  })
})

describe('who may change settings', () => {
  it.each([...ROLES, 'guest'] as const)('%s: an admin alone', async (role) => {
    const db = await testDb()
    const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
    const result = await changeSettings(db, viewer, { 'site.name': 'The Tide' }, NOW)
    expect(result).toEqual(role === 'admin' ? { ok: true, changed: 1 } : { ok: false, reason: 'forbidden' })
  })
})
