import { describe, expect, it } from 'vitest'
import { addArticle, addSection } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { pickArticles, pickedArticles } from './pick.ts'

describe('picking an article while writing another', () => {
  async function setUp() {
    const db = await testDb()
    const section = await addSection(db, 'City')
    const crane = await addArticle(db, section, { headline: 'Crane moves to the north quay' })
    const draft = await addArticle(db, section, {
      headline: 'Crane in draft',
      status: 'draft',
      publishedAt: null,
    })
    const gone = await addArticle(db, section, { headline: 'Crane that is gone', status: 'deleted' })
    return { db, crane, draft, gone }
  }

  it('finds public ones by their words', async () => {
    const { db, crane } = await setUp()
    expect(await pickArticles(db, 'crane quay')).toEqual([
      {
        ...{ id: crane.id, headline: 'Crane moves to the north quay', path: crane.path, section: 'City' },
        ...{ status: 'published', publishedAt: crane.publishedAt },
      },
    ])
  })

  it('finds one of any status by its address', async () => {
    const { db, draft } = await setUp()
    expect(await pickArticles(db, `https://courier.example${draft.path}`)).toMatchObject([
      { id: draft.id, status: 'draft' },
    ])
  })

  it('finds nothing by nothing', async () => {
    const { db } = await setUp()
    expect(await pickArticles(db, ' ')).toEqual([])
    expect(await pickedArticles(db, [])).toEqual([])
  })

  it('names those that are asked for in their order, without what is deleted', async () => {
    const { db, crane, draft, gone } = await setUp()
    const picked = await pickedArticles(db, [draft.id, gone.id, 999, crane.id])
    expect(picked.map(({ id }) => id)).toEqual([draft.id, crane.id])
  })
})
