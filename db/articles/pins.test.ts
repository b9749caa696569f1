import { describe, expect, it } from 'vitest'
import { addArticles, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { listPins, pinToFront, unpinFromFront } from './pins.ts'

async function setting() {
  const db = await testDb()
  const { city } = await theCast(db)
  const [first, second] = await addArticles(db, city, 2)
  const to = (place: number, slug: string, expiresAt: number | null = null) =>
    pinToFront(db, { section: 'city', slug, place, expiresAt })
  return { db, to, first: first?.slug ?? '', second: second?.slug ?? '', one: first ?? { id: 0 } }
}

const places = async (db: Parameters<typeof listPins>[0]) =>
  (await listPins(db)).map(({ place, slug }) => `${place} ${slug}`)

describe('pinToFront', () => {
  it('holds an article in a place', async () => {
    const { db, to, first } = await setting()
    expect(await to(3, first, NOW)).toEqual({ ok: true })
    expect(await listPins(db)).toEqual([
      { place: 3, section: 'city', slug: first, headline: 'Harbour news 1', expiresAt: NOW },
    ])
  })

  it('moves an article that has a place already, and lets what stood there give way', async () => {
    const { db, to, first, second } = await setting()
    await to(1, first)
    await to(2, second)
    await to(2, first)
    expect(await places(db)).toEqual([`2 ${first}`])
  })

  it('refuses what is unknown or not public, and leaves the place as it was', async () => {
    const { db, to, first, second, one } = await setting()
    await to(1, second)
    await unpublish(db, one)
    for (const slug of [first, 'never-heard-of'])
      expect(await to(1, slug)).toEqual({ ok: false, reason: 'unknown-article' })
    expect(await places(db)).toEqual([`1 ${second}`])
  })
})

describe('unpinFromFront', () => {
  it('gives the place back, and says whether it was held', async () => {
    const { db, to, first } = await setting()
    await to(1, first)
    expect(await unpinFromFront(db, 1)).toBe(true)
    expect(await unpinFromFront(db, 1)).toBe(false)
    expect(await listPins(db)).toEqual([])
  })
})
