import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { testFolder } from '#db/testing/database.ts'
import { drawPicture } from '#db/testing/pictures.ts'
import { asJpeg, drawLogo, drawType, drawWithPicture, type Words } from './draw.ts'

const WORDS: Words = {
  site: 'The Harbour Gazette',
  kicker: 'City',
  headline: 'Tram line five approved',
  byline: 'Inés Aldous · 14 May 2026',
  isRightToLeft: false,
}
const LARGEST = 300_000

/** How much of a part of a card is ink, from 0 to 1. */
async function inkIn(card: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { data } = await sharp(card).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true })
  return data.filter((shade) => shade < 128).length / data.length
}

const START = { left: 60, top: 240, width: 200, height: 290 }
const END = { left: 940, top: 240, width: 200, height: 290 }

describe('a card', () => {
  it.each([
    ['short', {}],
    ['long', { headline: 'Ministers agree on a fishing quota that none of them wanted. '.repeat(8) }],
    ['hostile', { headline: '</svg><script>alert(1)</script>&amp;<!--', kicker: '"]]>', byline: '\u202e' }],
    ['in a script that we have no font for', { headline: '市议会批准第五条电车线路' }],
    ['without words', { site: '', kicker: '', headline: '', byline: '' }],
  ])('is 1200 by 630 pixels and small, with a headline that is %s', async (_, words) => {
    const folder = testFolder()
    await drawPicture(join(folder, 'p.png'), 900, 600, 'busy')
    const alone = await drawType({ ...WORDS, ...words })
    const pictured = await drawWithPicture({ ...WORDS, ...words }, join(folder, 'p.png'))
    for (const [card, format] of [
      [alone, 'png'],
      [pictured, 'jpeg'],
      [await asJpeg(alone), 'jpeg'],
    ] as const) {
      expect(await sharp(card).metadata()).toMatchObject({ width: 1200, height: 630, format })
      expect(card.length).toBeLessThan(LARGEST)
    }
  })

  it('begins its lines where its language does', async () => {
    const english = await drawType({ ...WORDS, headline: 'Trams' })
    const arabic = await drawType({ ...WORDS, headline: 'ترام', isRightToLeft: true })
    expect(await inkIn(english, START)).toBeGreaterThan(0.03)
    expect(await inkIn(english, END)).toBe(0)
    expect(await inkIn(arabic, END)).toBeGreaterThan(0.02)
    expect(await inkIn(arabic, START)).toBe(0)
  })

  it('whose headline no font has shows the newspaper’s name instead, and no line that would introduce it', async () => {
    const card = await drawType({ ...WORDS, headline: '市议会', kicker: 'World' })
    expect(await inkIn(card, { left: 100, top: 220, width: 1000, height: 200 })).toBeGreaterThan(0.05)
    expect(await inkIn(card, { left: 60, top: 540, width: 1080, height: 80 })).toBe(0)
  })

  it('of the same words is the same file', async () => {
    expect(await drawType(WORDS)).toEqual(await drawType(WORDS))
  })
})

describe('the newspaper’s name as a picture', () => {
  it.each(['The Harbour Gazette', 'بريد المصب', 'X'.repeat(60), '東京新聞'])('is a PNG: %s', async (name) => {
    expect(await sharp(await drawLogo(name)).metadata()).toMatchObject({
      width: 1000,
      height: 240,
      format: 'png',
    })
  })
})
