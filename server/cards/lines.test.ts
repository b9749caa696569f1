import { describe, expect, it } from 'vitest'
import { fit, leading } from './lines.ts'
import { settable, widthOf } from './type.ts'

const ROOM = { width: 1072, height: 304, cut: 'head' as const, sizes: [96, 72, 56, 42, 36] }

const TEXTS = [
  'Tram line five approved',
  'Council votes to close three libraries and open one larger one',
  'After eleven hours of talks that began with breakfast and ended with a shouting match in the car park, ministers of nine countries agree on a fishing quota which none of them wanted, all of them signed and nobody intends to enforce',
  'Donaudampfschifffahrtsgesellschaftskapitän verliert Rechtsschutzversicherungsgesellschaften-Prozess',
  'مجلس المدينة يوافق على خط الترام الخامس بعد جلسة استمرت إحدى عشرة ساعة',
  'A'.repeat(400),
  'word '.repeat(400),
  '-'.repeat(90),
]

describe('a headline', () => {
  it.each(TEXTS)('stays within its room: %s', (text) => {
    const lines = fit(settable(text, 'head') ?? '', ROOM)
    const { size, direction } = lines
    expect(lines.lines.length * leading({ size, direction })).toBeLessThanOrEqual(ROOM.height)
    for (const line of lines.lines) expect(widthOf(line, 'head', size)).toBeLessThanOrEqual(ROOM.width + 0.01)
  })

  it('is large when it is short, and small when it is long', () => {
    const sizes = TEXTS.slice(0, 3).map((text) => fit(text, ROOM).size)
    expect(sizes[0]).toBe(96)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })

  it('says all of itself where it can, in lines that are about as long as each other', () => {
    const [, text = ''] = TEXTS
    const { lines, size } = fit(text, ROOM)
    expect(lines.join(' ')).toBe(text)
    const widths = lines.map((line) => widthOf(line, 'head', size))
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.7)
  })

  it('ends with an ellipsis where it is cut off, and breaks a word that is longer than a line', () => {
    expect(fit('word '.repeat(400), ROOM).lines.at(-1)).toMatch(/word…$/)
    const { lines } = fit('A'.repeat(400), ROOM)
    expect(lines[0]).toMatch(/A-$/)
    expect(lines.at(-1)).toMatch(/…$/)
  })

  it('breaks no line at a space that must not be one', () => {
    const text = settable('Où qu’il aille : « Ça »', 'head') ?? ''
    const { lines } = fit(text, { ...ROOM, width: 500, sizes: [96] })
    expect(lines.join('|')).not.toMatch(/\|[:»]|«\|/)
  })

  it('that says nothing takes no line', () => {
    expect(fit('', ROOM).lines.join('')).toBe('')
  })
})
