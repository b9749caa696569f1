import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../testing/database.ts'
import { drawPicture } from '../testing/pictures.ts'
import { writeAvif, writeWebp } from './encode.ts'

const WIDTHS = [90, 180]

async function stored(source: 'busy' | 'plain') {
  const folder = testFolder()
  const path = join(testFolder(), 'original.png')
  await drawPicture(path, 180, 120, source)
  const files = { folder, name: 'crane', widths: WIDTHS }
  await writeWebp(path, files)
  return { folder, path, files, list: () => readdirSync(folder).toSorted() }
}

const WEBP = ['crane-180.webp', 'crane-90.webp']
const BOTH = ['crane-180.avif', 'crane-180.webp', 'crane-90.avif', 'crane-90.webp']

describe('a picture', () => {
  it('is written as AVIF and WebP, one file a width', async () => {
    const { folder, path, files, list } = await stored('busy')
    expect(await writeAvif(path, files)).toEqual(['avif', 'webp'])
    expect(list()).toEqual(BOTH)
    for (const width of WIDTHS) {
      const avif = join(folder, `crane-${width}.avif`)
      expect(await sharp(avif).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width })
      expect(statSync(avif).size).toBeLessThan(statSync(join(folder, `crane-${width}.webp`)).size)
    }
  })

  it('stays WebP where AVIF is the larger one, and a former AVIF of its name goes', async () => {
    const { folder, path, files, list } = await stored('plain')
    writeFileSync(join(folder, 'crane-180.avif'), 'what was here before')
    expect(await writeAvif(path, files)).toEqual(['webp'])
    expect(list()).toEqual(WEBP)
  })

  it('has AVIF in every width or in none', async () => {
    const { folder, path, files, list } = await stored('busy')
    writeFileSync(join(folder, 'crane-90.webp'), 'as small as can be')
    expect(await writeAvif(path, files)).toEqual(['webp'])
    expect(list()).toEqual(WEBP)
  })

  it('that is none leaves nothing behind', async () => {
    const { folder, files, list } = await stored('busy')
    const broken = join(folder, 'crane-180.webp')
    writeFileSync(broken, 'no picture')
    await expect(writeAvif(broken, files)).rejects.toThrow('unsupported image format')
    expect(list()).toEqual(WEBP)
  })
})
