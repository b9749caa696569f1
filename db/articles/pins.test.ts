import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { addArticles, addStaff, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM, type Viewer } from '../users/viewer.ts'
import { listPins, pinToFront, unpinFromFront } from './pins.ts'

async function setting() {
  const db = await testDb()
  const { city } = await theCast(db)
  const [first, second] = await addArticles(db, city, 2)
  const to = (place: number, slug: string, expiresAt: number | null = null) =>
    pinToFront(db, SYSTEM, { section: 'city', slug, place, expiresAt })
  return { db, to, first: first?.slug ?? '', second: second?.slug ?? '', one: first ?? { id: 0 } }
}

const places = async (db: Db) => (await listPins(db)).map(({ place, slug }) => `${place} ${slug}`)

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
    expect(await unpinFromFront(db, SYSTEM, 1)).toEqual({ ok: true })
    expect(await unpinFromFront(db, SYSTEM, 1)).toEqual({ ok: false, reason: 'not-held' })
    expect(await listPins(db)).toEqual([])
  })
})

describe('who may pin', () => {
  const both = async (db: Db, viewer: Viewer, slug: string) => [
    await pinToFront(db, viewer, { section: 'city', slug, place: 1, expiresAt: null }),
    await unpinFromFront(db, viewer, 1),
  ]

  it.each(['admin', 'editor'] as const)('%s may', async (role) => {
    const { db, first } = await setting()
    const somebody = await addStaff(db, 'Somebody', role)
    expect(await both(db, somebody, first)).toEqual([{ ok: true }, { ok: true }])
  })

  it.each([...ROLES.filter((role) => role !== 'admin' && role !== 'editor'), 'guest'] as const)(
    '%s may not, and nothing changes',
    async (role) => {
      const { db, to, first, second } = await setting()
      await to(1, second)
      const somebody = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
      const forbidden = { ok: false, reason: 'forbidden' }
      expect(await both(db, somebody, first)).toEqual([forbidden, forbidden])
      expect(await places(db)).toEqual([`1 ${second}`])
    },
  )
})
