import { describe, expect, it } from 'vitest'
import { addArticle, addArticles, addSection, DAY, HOUR, NOW, pin, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { frontPage, type Front } from './front.ts'

async function setting(perSection = 10) {
  const db = await testDb()
  const world = await addSection(db, 'World', { position: 0 })
  const city = await addSection(db, 'City', { position: 1 })
  // Newest of all are the city's, so that the world has a block of its own.
  const local = await addArticles(db, city, perSection, { headline: 'Local' })
  const foreign = await addArticles(db, world, perSection, {
    headline: 'Foreign',
    publishedAt: NOW - 30 * DAY,
  })
  return { db, world, city, local, foreign }
}

const everything = ({ lead, secondary, latest, blocks }: Front) =>
  [...(lead ? [lead] : []), ...secondary, ...latest, ...blocks.flatMap((block) => block.cards)].map(
    (card) => card.id,
  )
const top = ({ lead, secondary }: Front) => [lead, ...secondary].map((card) => card?.headline)

describe('frontPage', () => {
  it('of an empty installation is empty', async () => {
    expect(await frontPage(await testDb(), NOW)).toEqual({
      lead: null,
      secondary: [],
      latest: [],
      blocks: [],
      until: null,
    })
  })

  it('leads with the newest, then goes on by age', async () => {
    const { db } = await setting()
    const front = await frontPage(db, NOW)
    expect(top(front)).toEqual(['Local 1', 'Local 2', 'Local 3', 'Local 4', 'Local 5'])
    expect(front.latest.map((card) => card.headline).slice(0, 2)).toEqual(['Local 6', 'Local 7'])
  })

  it('has no story twice, with and without pins', async () => {
    const { db, local, foreign } = await setting(14)
    const without = everything(await frontPage(db, NOW))
    expect(new Set(without).size).toBe(without.length)
    for (const [place, article] of [
      [1, foreign[3]],
      [3, local[0]],
      [5, local[13]],
      [9, foreign[0]],
    ] as const) {
      await pin(db, place, article ?? { id: 0 })
    }
    const withPins = everything(await frontPage(db, NOW))
    expect(new Set(withPins).size).toBe(withPins.length)
    expect(withPins).toContain(foreign[3]?.id)
  })

  it('keeps what is no news or not public out of every place', async () => {
    const { db, city } = await setting(3)
    const hidden = [
      await addArticle(db, city, { headline: 'About us', kind: 'page' }),
      await addArticle(db, city, { headline: 'Draft', status: 'draft' }),
      await addArticle(db, city, { headline: 'Tomorrow', status: 'scheduled', publishedAt: NOW + DAY }),
    ]
    const shown = everything(await frontPage(db, NOW))
    for (const { id } of hidden) expect(shown).not.toContain(id)
  })

  it('has a block for each section of the menu, in its order, unless it is too small', async () => {
    const { db, city } = await setting(24)
    const sport = await addSection(db, 'Sport', { position: 2 })
    await addArticle(db, sport, { headline: 'Draw', publishedAt: NOW - 90 * DAY })
    const unlisted = await addSection(db, 'Archive', { position: 3, listed: false })
    await addArticles(db, unlisted, 5, { headline: 'Yellowed', publishedAt: NOW - 900 * DAY })
    const { blocks } = await frontPage(db, NOW)
    expect(blocks.map((block) => block.section.slug)).toEqual(['world', 'city'])
    expect(blocks[1]?.section).toMatchObject({ id: city.id, name: 'City' })
    expect(blocks.map((block) => block.cards.length)).toEqual([4, 4])
  })
})

describe('a pin', () => {
  it('holds its place, and the newest fill the others', async () => {
    const { db, foreign } = await setting()
    await pin(db, 1, foreign[0] ?? { id: 0 })
    await pin(db, 4, foreign[1] ?? { id: 0 })
    expect(top(await frontPage(db, NOW))).toEqual(['Foreign 1', 'Local 1', 'Local 2', 'Foreign 2', 'Local 3'])
  })

  it('holds until the very moment it expires, then the newest takes the place', async () => {
    const { db, foreign } = await setting()
    await pin(db, 1, foreign[0] ?? { id: 0 }, NOW + HOUR)
    expect(top(await frontPage(db, NOW + HOUR - 1))[0]).toBe('Foreign 1')
    expect(top(await frontPage(db, NOW + HOUR))).toEqual([
      'Local 1',
      'Local 2',
      'Local 3',
      'Local 4',
      'Local 5',
    ])
  })

  it('falls back to the newest when its article is withdrawn, and holds again when it returns', async () => {
    const { db, foreign } = await setting()
    await pin(db, 2, foreign[0] ?? { id: 0 })
    await unpublish(db, foreign[0] ?? { id: 0 })
    expect(top(await frontPage(db, NOW))).toEqual(['Local 1', 'Local 2', 'Local 3', 'Local 4', 'Local 5'])
    db.sqlite.writer.exec("update articles set status = 'published'")
    expect(top(await frontPage(db, NOW))[1]).toBe('Foreign 1')
  })

  it('leaves no hole before it where there are too few stories', async () => {
    const { db, local } = await setting(1)
    await pin(db, 5, local[0] ?? { id: 0 })
    expect(top(await frontPage(db, NOW))).toEqual(['Foreign 1', 'Local 1'])
  })
})
