import { describe, expect, it } from 'vitest'
import { EMPTY_SLOT, freed, heldIn, moved, previewPath, withArticle, type TypedSlot } from './rules.ts'

const slots = (...ids: (number | null)[]): TypedSlot[] => ids.map((id) => ({ ...EMPTY_SLOT, id }))
const ids = (typed: TypedSlot[]) => typed.map(({ id }) => id)

describe('the places of a front', () => {
  it.each([
    [0, 1, [2, 1, null, 3]],
    [3, 0, [3, 1, 2, null]],
    [2, 3, [1, 2, 3, null]],
    [0, -1, [1, 2, null, 3]],
    [3, 4, [1, 2, null, 3]],
  ])('moved from %i to %i', (from, to, expected) => {
    expect(ids(moved(slots(1, 2, null, 3), from, to))).toEqual(expected)
  })

  it('are left to the newest one by one', () => {
    expect(ids(freed(slots(1, 2, 3), 1))).toEqual([1, null, 3])
  })

  it('take an article into the first that is free', () => {
    expect(ids(withArticle(slots(1, null, 3, null), 9, false))).toEqual([1, 9, 3, null])
    expect(ids(withArticle(slots(1, 2, 3), 9, false))).toEqual([1, 2, 9])
  })

  it('take a lead, which moves others no further than to a free place', () => {
    expect(ids(withArticle(slots(1, null, 3, null), 9, true))).toEqual([9, 1, 3, null])
    expect(ids(withArticle(slots(1, 2, 3), 9, true))).toEqual([9, 1, 2])
  })

  it('hold no article twice', () => {
    const held = [...slots(1, 2), { id: 3, start: '', end: '2026-05-14T10:00' }]
    expect(withArticle(held, 3, true)).toEqual([
      { id: 3, start: '', end: '2026-05-14T10:00' },
      ...slots(1, 2),
    ])
    expect(ids(withArticle(slots(1, 2, null), 2, false))).toEqual([1, 2, null])
  })
})

describe('the address of a preview', () => {
  it('says what is held where, and is read back', () => {
    const path = previewPath('city', [
      { place: 1, articleId: 12 },
      { place: 4, articleId: 7 },
    ])
    expect(path).toBe('/fronts?section=city&held=1-12.4-7')
    expect([...heldIn('1-12.4-7')]).toEqual([
      [1, 12],
      [4, 7],
    ])
    expect([...heldIn('')]).toEqual([])
    expect([...heldIn('0-1.x.2-.3-99999999999999999999')]).toEqual([])
  })
})
