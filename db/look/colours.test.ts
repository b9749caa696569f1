import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrastOn, isColour, LEAST_CONTRAST, nearestTone, PAPERS } from './colours.ts'

describe('the contrast of a colour', () => {
  it('is what WCAG says of black, white and ours', () => {
    expect(contrastOn('#000000', 'light')).toBeCloseTo(18.6, 1)
    expect(contrastOn('#ffffff', 'dark')).toBeCloseTo(16.5, 0)
    expect(contrastOn('#9b1c1c', 'light')).toBeGreaterThan(LEAST_CONTRAST)
    expect(contrastOn('#f0796b', 'dark')).toBeGreaterThan(LEAST_CONTRAST)
  })

  it('is measured on the papers that readers have', () => {
    const css = readFileSync('app/(site)/styles/base.css', 'utf8')
    for (const paper of [...PAPERS.light, ...PAPERS.dark])
      expect(css).toMatch(new RegExp(`--paper(-2)?: ${paper};`))
  })
})

describe('the nearest tone', () => {
  it.each([
    ...['#ff0000', '#ffcc00', '#00b140', '#1e90ff', '#ffffff', '#777777', '#fdfcf9'],
    ...['#000000', '#123456', '#9b1c1c', '#800080', '#00ffff'],
  ])('of %s stands out enough, and is the colour itself where that does', (colour) => {
    for (const paper of ['light', 'dark'] as const) {
      const tone = nearestTone(colour, paper)
      expect(isColour(tone)).toBe(true)
      expect(contrastOn(tone, paper)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
      if (contrastOn(colour, paper) >= LEAST_CONTRAST) expect(tone).toBe(colour)
      else expect(contrastOn(tone, paper)).toBeLessThan(LEAST_CONTRAST + 0.4)
    }
  })
})
