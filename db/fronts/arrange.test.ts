import { describe, expect, it } from 'vitest'
import { frontPage } from '../articles/front.ts'
import { sectionFront } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { addArticles, addSection, addStaff, DAY, HOUR, NOW, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM, type Viewer } from '../users/viewer.ts'
import { arrange, cancelArrangement, redoArrangement, undoArrangement } from './arrange.ts'
import { findForFront, frontDesk, frontHistory } from './desk.ts'
import { KEPT } from './rules.ts'

async function setting() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const stories = await addArticles(db, city, 8)
  const ids = stories.map(({ id }) => id)
  const held = (...places: (number | null)[]) =>
    places.flatMap((index, at) => {
      const articleId = index === null ? null : ids[index]
      return articleId ? [{ place: at + 1, articleId, startsAt: null, expiresAt: null }] : []
    })
  const put = async (now: number, places: (number | null)[], more: { from?: number; on?: number } = {}) =>
    await arrange(
      db,
      SYSTEM,
      { sectionId: more.on ?? null, slots: held(...places), from: more.from ?? null },
      now,
    )
  return { db, city, stories, ids, held, put }
}

const top = async (db: Db, now: number) => {
  const { lead, secondary } = await frontPage(db, now)
  return [lead, ...secondary].map((card) => card?.headline.replace('Harbour news ', ''))
}

describe('a front', () => {
  it('of a section finds its own articles by words, however many of other sections have them', async () => {
    const { db, city, ids } = await setting()
    await addArticles(db, await addSection(db, 'World'), 40, { headline: 'Harbour' })
    const found = await findForFront(db, 'harbour news', city)
    expect(found.map(({ id }) => id).toSorted()).toEqual(ids)
    expect((await findForFront(db, 'harbour', city)).map(({ id }) => id).toSorted()).toEqual(ids)
  })

  it('holds what was arranged last, and goes back and forth', async () => {
    const { db, put } = await setting()
    await put(NOW, [7])
    await put(NOW + 1, [6, 5])
    expect(await top(db, NOW + 2)).toEqual(['7', '6', '1', '2', '3'])
    await undoArrangement(db, SYSTEM, null, NOW + 2)
    expect(await top(db, NOW + 2)).toEqual(['8', '1', '2', '3', '4'])
    await undoArrangement(db, SYSTEM, null, NOW + 3)
    expect(await top(db, NOW + 3)).toEqual(['1', '2', '3', '4', '5'])
    expect(await undoArrangement(db, SYSTEM, null, NOW + 3)).toEqual({ ok: true, gone: false })
    await redoArrangement(db, SYSTEM, null, NOW + 4)
    expect(await top(db, NOW + 4)).toEqual(['8', '1', '2', '3', '4'])
    await redoArrangement(db, SYSTEM, null, NOW + 5)
    expect(await top(db, NOW + 5)).toEqual(['7', '6', '1', '2', '3'])
    expect(await redoArrangement(db, SYSTEM, null, NOW + 5)).toEqual({ ok: true, gone: false })
  })

  it('that was arranged anew brings nothing back that was undone before', async () => {
    const { db, put } = await setting()
    await put(NOW, [7])
    await undoArrangement(db, SYSTEM, null, NOW + 1)
    await put(NOW + 2, [6])
    expect(await frontDesk(db, null, NOW + 3)).toMatchObject({ canUndo: true, canRedo: false })
    expect((await frontHistory(db, null, NOW + 3, 10)).map((row) => row.undoneAt)).toEqual([null, NOW + 1])
  })

  it('changes by itself at the time that was set, and says when', async () => {
    const { db, put } = await setting()
    await put(NOW, [7])
    await put(NOW, [6], { from: NOW + HOUR })
    expect(await frontPage(db, NOW)).toMatchObject({ until: NOW + HOUR })
    expect((await top(db, NOW + HOUR - 1))[0]).toBe('8')
    expect((await top(db, NOW + HOUR))[0]).toBe('7')
    expect((await frontPage(db, NOW + HOUR)).until).toBeNull()
    await undoArrangement(db, SYSTEM, null, NOW + 2 * HOUR)
    expect((await top(db, NOW + 2 * HOUR))[0]).toBe('8')
  })

  it('is not changed by what was taken back in time', async () => {
    const { db, put } = await setting()
    const later = await put(NOW, [6], { from: NOW + HOUR })
    const input = { sectionId: null, id: later.ok ? later.id : 0 }
    expect((await frontDesk(db, null, NOW)).coming).toHaveLength(1)
    expect(await cancelArrangement(db, SYSTEM, input, NOW)).toEqual({ ok: true, gone: true })
    expect(await cancelArrangement(db, SYSTEM, input, NOW)).toEqual({ ok: true, gone: false })
    expect((await top(db, NOW + DAY))[0]).toBe('1')
    expect((await frontDesk(db, null, NOW + DAY)).canRedo).toBe(false)
  })

  it('holds an article between two times, and says when each comes', async () => {
    const { db, ids } = await setting()
    const slot = { place: 1, articleId: ids[7] ?? 0, startsAt: NOW + HOUR, expiresAt: NOW + 2 * HOUR }
    await arrange(db, SYSTEM, { sectionId: null, slots: [slot], from: null }, NOW)
    const leads = [NOW, NOW + HOUR, NOW + 2 * HOUR - 1, NOW + 2 * HOUR]
    expect(await Promise.all(leads.map(async (at) => (await top(db, at))[0]))).toEqual(['1', '8', '8', '1'])
    expect((await frontPage(db, NOW)).until).toBe(NOW + HOUR)
    expect((await frontPage(db, NOW + HOUR)).until).toBe(NOW + 2 * HOUR)
    expect((await frontPage(db, NOW + 2 * HOUR)).until).toBeNull()
  })

  it('is refused to who began from another one than holds by now', async () => {
    const { db, held, put } = await setting()
    const first = await put(NOW, [7])
    const input = { sectionId: null, slots: held(5), from: null }
    const stale = await arrange(db, SYSTEM, { ...input, basedOn: null }, NOW + 1)
    expect(stale).toEqual({ ok: false, reason: 'stale' })
    const basedOn = first.ok ? first.id : 0
    expect(await arrange(db, SYSTEM, { ...input, basedOn }, NOW + 1)).toMatchObject({ ok: true })
  })

  it('takes nothing that is unknown, not public or twice there, but keeps what was withdrawn since', async () => {
    const { db, stories, held, put } = await setting()
    await put(NOW, [7])
    for (const index of [6, 7]) await unpublish(db, stories[index] ?? { id: 0 })
    const unknown = [{ place: 1, articleId: 999, startsAt: null, expiresAt: null }]
    for (const slots of [unknown, held(6), held(5, 5)])
      expect(await arrange(db, SYSTEM, { sectionId: null, slots, from: null }, NOW)).toEqual({
        ...{ ok: false, reason: 'unknown-article' },
      })
    expect(await put(NOW + 1, [5, 7])).toMatchObject({ ok: true })
    expect(await top(db, NOW + 1)).toEqual(['6', '1', '2', '3', '4'])
  })

  it('is kept with so many before it, and no more', async () => {
    const { db, put } = await setting()
    for (let at = 0; at < KEPT + 5; at += 1) await put(NOW + at, [at % 8])
    expect(await frontHistory(db, null, NOW + DAY, KEPT * 2)).toHaveLength(KEPT)
  })
})

describe('the front of a section', () => {
  it('leads with what is held, then goes on by age, with nothing twice', async () => {
    const { db, city, put } = await setting()
    await put(NOW, [7, null, 4], { on: city.id })
    const { listing, until } = await sectionFront(db, city.id, NOW)
    const shown = listing.cards.map((card) => card.headline.replace('Harbour news ', ''))
    expect(shown).toEqual(['8', '1', '5', '2', '3', '4', '6', '7'])
    expect({ until, total: listing.total, pages: listing.pages }).toEqual({ until: null, total: 8, pages: 1 })
  })

  it('is the newest while nothing is held, and holds nothing of other sections', async () => {
    const { db, city, ids, put } = await setting()
    const world = await addSection(db, 'World')
    expect(await put(NOW, [7], { on: world.id })).toEqual({ ok: false, reason: 'unknown-article' })
    const first = async () => (await sectionFront(db, city.id, NOW)).listing.cards[0]?.id
    expect(await first()).toBe(ids[0])
    await put(NOW, [7], { on: city.id })
    expect(await first()).toBe(ids[7])
    db.sqlite.writer.exec(`update articles set section_id = ${world.id} where id = ${ids[7]}`)
    expect(await first()).toBe(ids[0])
    expect((await top(db, NOW))[0]).toBe('1')
  })
})

describe('who may arrange', () => {
  const all = async (db: Db, viewer: Viewer, sectionId: number | null) => [
    await arrange(db, viewer, { sectionId, slots: [], from: null }, NOW),
    await undoArrangement(db, viewer, sectionId, NOW),
    await redoArrangement(db, viewer, sectionId, NOW),
    await cancelArrangement(db, viewer, { sectionId, id: 1 }, NOW),
  ]

  it.each([...ROLES, 'guest'] as const)('%s', async (role) => {
    const { db, city } = await setting()
    const viewer = role === 'guest' ? GUEST : await addStaff(db, 'Somebody', role)
    const may = role === 'admin' || role === 'editor'
    for (const front of [null, city.id])
      for (const result of await all(db, viewer, front))
        expect(result).toMatchObject(may ? { ok: true } : { ok: false, reason: 'forbidden' })
  })

  it('an editor of one section: its front alone', async () => {
    const { db, city } = await setting()
    const world = await addSection(db, 'World')
    const edith = { ...(await addStaff(db, 'Edith', 'editor')), sections: [city.id] }
    for (const result of await all(db, edith, city.id)) expect(result).toMatchObject({ ok: true })
    for (const front of [null, world.id])
      for (const result of await all(db, edith, front))
        expect(result).toEqual({ ok: false, reason: 'forbidden' })
  })
})
