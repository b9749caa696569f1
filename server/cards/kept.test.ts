import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '#db/testing/database.ts'
import { keepPictures } from './kept.ts'

const here = () => false
const picture = (size: number) => async () => Buffer.alloc(size, 1)

describe('a picture that is made when it is asked for', () => {
  it('is made once, for all who want it at the same time and for all later, also after a restart', async () => {
    const folder = testFolder()
    let made = 0
    const make = async () => {
      made += 1
      return Buffer.from('a picture')
    }
    const kept = keepPictures(folder, 1000)
    const all = await Promise.all([1, 2, 3].map(() => kept.get('a.png', make, here)))
    expect(all.map(String)).toEqual(['a picture', 'a picture', 'a picture'])
    await keepPictures(folder, 1000).get('a.png', make, here)
    expect(made).toBe(1)
  })

  it('makes room for itself: what was not asked for the longest goes, from the disk too', async () => {
    const folder = testFolder()
    const kept = keepPictures(folder, 250)
    await kept.get('a', picture(100), here)
    await kept.get('b', picture(100), here)
    await kept.get('a', picture(100), here)
    await kept.get('c', picture(100), here)
    await expect.poll(() => readdirSync(folder).sort()).toEqual(['a', 'c'])
    await kept.get('b', picture(100), here)
    expect(existsSync(join(folder, 'b'))).toBe(true)
  })

  it('is made for who is still here when the one who asked first has left', async () => {
    const kept = keepPictures(testFolder(), 1000)
    const blocked = Promise.withResolvers<Buffer>()
    const first = kept.get('other', () => blocked.promise, here)
    let left = false
    const gone = kept.get('a', picture(5), () => left)
    const stays = kept.get('a', picture(5), here)
    left = true
    blocked.resolve(Buffer.from('other'))
    expect(await first).not.toBeNull()
    expect(await gone).toBeNull()
    expect(await stays).toHaveLength(5)
  })

  it('that could not be made is tried again the next time', async () => {
    const kept = keepPictures(testFolder(), 1000)
    const fails = async () => {
      throw new Error('no picture')
    }
    await expect(kept.get('a', fails, here)).rejects.toThrow('no picture')
    expect(await kept.get('a', picture(5), here)).toHaveLength(5)
  })

  it('that was half made when the process ended is none', async () => {
    const folder = testFolder()
    writeFileSync(join(folder, 'a.part'), 'half')
    keepPictures(folder, 1000)
    expect(readdirSync(folder)).toEqual([])
  })
})
