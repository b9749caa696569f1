import { describe, expect, it } from 'vitest'
import { addArticles, addSection, HOUR, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { arrange } from './arrange.ts'
import { frontDesk } from './desk.ts'
import { checkFront, typedSlots, type Slot } from './draft.ts'
import { withoutEnded } from './ended.ts'
import { EMPTY_SLOT } from './rules.ts'

const ZONE = 'Europe/London'
const MINUTE = 60_000
const END = Math.floor(NOW / MINUTE) * MINUTE + HOUR
const slot = (place: number, articleId: number, expiresAt: number | null): Slot => ({
  ...{ place, articleId, startsAt: null, expiresAt },
})

describe('an article that is held until a time', () => {
  it('stands in its place no more once that is over, and leaves the others where they are', async () => {
    const db = await testDb()
    const [a, b] = await addArticles(db, await addSection(db, 'City'), 3)
    const slots = [slot(1, a?.id ?? 0, END), slot(2, b?.id ?? 0, null)]
    await arrange(db, SYSTEM, { sectionId: null, slots, from: null }, NOW)
    expect(await frontDesk(db, null, END - 1)).toMatchObject({ slots, ended: [] })
    expect(await frontDesk(db, null, END)).toMatchObject({ slots: [slots[1]], ended: [slots[0]] })
  })

  it('falls back when that passes while somebody arranges, and keeps nobody from saving', () => {
    const stored = [slot(1, 7, END), slot(2, 8, null), slot(3, 9, END + HOUR)]
    const moved = typedSlots(stored, ZONE).toReversed()
    expect(withoutEnded({ slots: moved, from: '' }, stored, END - 1, ZONE)).toEqual({
      ...{ typed: { slots: moved, from: '' }, ended: [] },
    })
    const { typed, ended } = withoutEnded({ slots: moved, from: '' }, stored, END, ZONE)
    expect(ended).toEqual([7])
    expect(typed.slots).toEqual(moved.with(4, EMPTY_SLOT))
    expect(checkFront(typed, END, ZONE).problems).toBeNull()
  })

  it('is refused where that is over already and was typed just now', () => {
    const stored = [slot(1, 7, END), slot(2, 8, null)]
    const [first, second] = typedSlots(stored, ZONE)
    const until = (end: string, id: number) => ({ slots: [{ id, start: '', end }], from: '' })
    const past = '2020-01-01T10:00'
    for (const typed of [until(past, 7), until(first?.end ?? '', 8), until(past, second?.id ?? 0)]) {
      const left = withoutEnded(typed, stored, END, ZONE)
      expect(left).toEqual({ typed, ended: [] })
      expect(checkFront(left.typed, END, ZONE).problems).toEqual({ slots: { 0: 'over' } })
    }
  })
})
