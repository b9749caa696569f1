import { describe, expect, it } from 'vitest'
import { seededRandom } from '../testing/random.ts'
import { copyOf, readSketch, resemblance, sketchOf, writeSketch } from './sketch.ts'

const random = seededRandom(11)
const word = () => Math.floor(random.next() * 3000).toString(36)
const paragraph = (words = 45) => Array.from({ length: words }, word).join(' ')
const article = (paragraphs: number) => Array.from({ length: paragraphs }, () => paragraph())
const text = (paragraphs: string[]) => paragraphs.join('\n')
const original = article(8)
const copied = (a: string[], b: string[]) => copyOf(sketchOf(text(a)), sketchOf(text(b)))

describe('a copy is', () => {
  it.each([
    ['the same text', original],
    ['with other signs, capitals and line ends', [text(original).toUpperCase().replaceAll('\n', ' — ')]],
    [
      'with a line of the agency before and after',
      ['By our correspondent in Northgate', ...original, 'Follow us.'],
    ],
    ['with a paragraph more', [...original, paragraph()]],
    ['with a paragraph less', original.slice(1)],
    [
      'with a word changed in every sentence',
      original.map((one) => one.replace(/^\S+ \S+/, 'Quite otherwise')),
    ],
    ['cut to its first half', original.slice(0, 4)],
  ])('%s', (_, other) => {
    expect(copied(original, other)).toBeGreaterThan(0.45)
    expect(copied(other, original)).toBe(copied(original, other))
  })
})

describe('no copy is', () => {
  it.each([
    ['another text', article(8)],
    ['an update that repeats half of what was known', [...article(4), ...original.slice(0, 4)]],
    ['an update that repeats a third', [...article(6), ...original.slice(5)]],
    ['a first report of two paragraphs, beside the whole story', original.slice(0, 2)],
    ['nothing at all', []],
  ])('%s', (_, other) => {
    expect(copied(original, other)).toBeNull()
    expect(copied(other, original)).toBeNull()
  })
})

it('says exactly of short texts, and nearly of long ones, how much both have', () => {
  const [a, b] = [sketchOf('one two three four five'), sketchOf('two three four five six')]
  expect(resemblance(a, b)).toBe(2 / 4)
  const long = article(60)
  expect(resemblance(sketchOf(text(long)), sketchOf(text(long.slice(0, 30))))).toBeCloseTo(0.5, 0)
})

it('comes back from its bytes', () => {
  for (const one of [sketchOf(''), sketchOf('one'), sketchOf(text(original))])
    expect(readSketch(writeSketch(one))).toEqual(one)
})
