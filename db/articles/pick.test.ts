import { describe, expect, it } from 'vitest'
import { addArticle, addSection, addStaff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { pickArticles, pickedArticles } from './pick.ts'

describe('picking an article while writing another', () => {
  async function setUp() {
    const db = await testDb()
    const city = await addSection(db, 'City')
    const crane = await addArticle(db, city, { headline: 'Crane moves to the north quay' })
    const draft = await addArticle(db, city, {
      headline: 'Crane in draft',
      status: 'draft',
      publishedAt: null,
    })
    const gone = await addArticle(db, city, { headline: 'Crane that is gone', status: 'deleted' })
    return { db, city, crane, draft, gone }
  }

  it('finds public ones by their words', async () => {
    const { db, crane } = await setUp()
    expect(await pickArticles(db, SYSTEM, 'crane quay')).toEqual([
      {
        ...{ id: crane.id, headline: 'Crane moves to the north quay', path: crane.path, section: 'City' },
        ...{ status: 'published', publishedAt: crane.publishedAt },
      },
    ])
  })

  it('finds one of any status by its address', async () => {
    const { db, draft } = await setUp()
    expect(await pickArticles(db, SYSTEM, `https://courier.example${draft.path}`)).toMatchObject([
      { id: draft.id, status: 'draft' },
    ])
  })

  it('finds nothing by nothing', async () => {
    const { db } = await setUp()
    expect(await pickArticles(db, SYSTEM, ' ')).toEqual([])
    expect(await pickedArticles(db, SYSTEM, [])).toEqual([])
  })

  it('names no draft of others to who writes his own, nor one of another section to who is limited to one', async () => {
    const { db, draft, crane, city } = await setUp()
    const rita = await addStaff(db, 'Rita', 'contributor')
    const edith = await addStaff(db, 'Edith', 'editor')
    const world = await addSection(db, 'World')
    const limited = { ...edith, sections: [world.id] }
    for (const viewer of [rita, limited]) {
      expect((await pickedArticles(db, viewer, [draft.id, crane.id])).map(({ id }) => id)).toEqual([crane.id])
      expect(await pickArticles(db, viewer, draft.path)).toEqual([])
    }
    for (const viewer of [edith, { ...edith, sections: [city.id] }])
      expect(await pickedArticles(db, viewer, [draft.id])).toMatchObject([{ id: draft.id }])
  })

  it('names those that are asked for in their order, without what is deleted', async () => {
    const { db, crane, draft, gone } = await setUp()
    const picked = await pickedArticles(db, SYSTEM, [draft.id, gone.id, 999, crane.id])
    expect(picked.map(({ id }) => id)).toEqual([draft.id, crane.id])
  })
})
