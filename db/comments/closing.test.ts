import { describe, expect, it } from 'vitest'
import { readSettings, type Settings } from '../settings/settings.ts'
import { DAY, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { closedBecause } from './closing.ts'

const open = { commentsOpen: true, sectionOpen: true, commentsCloseAt: null, publishedAt: NOW - 10 * DAY }
const settings = async (changed: Partial<Settings> = {}) => ({
  ...(await readSettings(await testDb())),
  ...changed,
})

describe('closedBecause', () => {
  it('is null where everything is open', async () => {
    expect(closedBecause(open, await settings(), NOW)).toBeNull()
  })

  it('names the widest reason when there are several', async () => {
    const closed = { commentsOpen: false, sectionOpen: false, commentsCloseAt: NOW, publishedAt: 0 }
    const strict = await settings({ 'comments.open': false, 'comments.closeAfterDays': 1 })
    expect(closedBecause(closed, strict, NOW)).toBe('site')
    expect(closedBecause(closed, await settings(), NOW)).toBe('section')
    expect(closedBecause({ ...closed, sectionOpen: true }, await settings(), NOW)).toBe('article')
    expect(closedBecause({ ...closed, sectionOpen: true, commentsOpen: true }, await settings(), NOW)).toBe(
      'age',
    )
  })

  it('counts the days from publication, to the millisecond', async () => {
    const tenDays = await settings({ 'comments.closeAfterDays': 10 })
    expect(closedBecause(open, tenDays, NOW)).toBeNull()
    expect(closedBecause(open, tenDays, NOW + 1)).toBe('age')
  })

  it('never closes by age when the setting is 0', async () => {
    expect(closedBecause({ ...open, publishedAt: 0 }, await settings(), NOW)).toBeNull()
  })

  it('closes at the very time that an editor set', async () => {
    const until = { ...open, commentsCloseAt: NOW }
    expect(closedBecause(until, await settings(), NOW - 1)).toBeNull()
    expect(closedBecause(until, await settings(), NOW)).toBe('age')
  })
})
