import { describe, expect, it } from 'vitest'
import { around, focalClass } from './focal.ts'

describe('what has to be seen of a picture', () => {
  it.each([
    [null, undefined],
    [{ x: 50, y: 50 }, undefined],
    [{ x: 45, y: 55 }, undefined],
    [{ x: 0, y: 100 }, 'focal-04'],
    [{ x: 80, y: 20 }, 'focal-31'],
  ])('at %j is shown by the class %s', (focal, name) => {
    expect(focalClass(focal)).toBe(name)
  })

  const wide = { width: 300, height: 100 }
  it.each([
    [{ x: 50, y: 50 }, wide, { width: 1, height: 1 }, { left: 100, top: 0, width: 100, height: 100 }],
    [{ x: 0, y: 0 }, wide, { width: 1, height: 1 }, { left: 0, top: 0, width: 100, height: 100 }],
    [{ x: 100, y: 90 }, wide, { width: 1, height: 1 }, { left: 200, top: 0, width: 100, height: 100 }],
    [
      { x: 50, y: 10 },
      { width: 100, height: 300 },
      { width: 4, height: 3 },
      { left: 0, top: 0, width: 100, height: 75 },
    ],
    [{ x: 50, y: 50 }, wide, { width: 600, height: 200 }, { left: 0, top: 0, ...wide }],
    [
      { x: 9, y: 9 },
      { width: 1, height: 1 },
      { width: 16, height: 9 },
      { left: 0, top: 0, width: 1, height: 1 },
    ],
  ])('at %j of %j is in what is cropped to %j', (focal, from, shape, part) => {
    expect(around(focal, from, shape)).toEqual(part)
  })
})
