import { describe, expect, it } from 'vitest'
import { theCast, addArticle, addTag, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { authorDirectory, NAMES_PER_PAGE, tagDirectory } from './directory.ts'

describe('the lists of all tags and authors', () => {
  it('have those of whom articles stand in lists, with how many, in the order of their addresses', async () => {
    const db = await testDb()
    const { city, article, trams, ines } = await theCast(db)
    const apples = await addTag(db, 'Apples')
    await addTag(db, 'Nothing yet')
    await addArticle(db, city, { slug: 'orchard', tagIds: [apples.id, trams.id], authorIds: [ines.id] })
    const tags = await tagDirectory(db, 1)
    expect(tags).toMatchObject({ page: 1, pages: 1 })
    expect(tags.entries.map(({ slug, articles }) => [slug, articles])).toContainEqual(['trams', 2])
    expect(tags.entries.map(({ slug }) => slug)).not.toContain('nothing-yet')
    expect(tags.entries.map(({ slug }) => slug)).toEqual(tags.entries.map(({ slug }) => slug).sort())
    expect(tags.total).toBe(tags.entries.length)
    const inesIn = async () =>
      (await authorDirectory(db, 1)).entries.find(({ id }) => id === ines.id)?.articles
    expect(await inesIn()).toBe(2)
    await unpublish(db, article)
    expect(await inesIn()).toBe(1)
  })

  it('come in pages', async () => {
    const db = await testDb()
    const { city } = await theCast(db)
    const ids: number[] = []
    for (let n = 0; n < NAMES_PER_PAGE; n += 1) ids.push((await addTag(db, `Subject ${n}`)).id)
    await addArticle(db, city, { slug: 'all', tagIds: ids })
    const [first, second] = [await tagDirectory(db, 1), await tagDirectory(db, 2)]
    expect(first.pages).toBe(2)
    expect(first.entries).toHaveLength(NAMES_PER_PAGE)
    expect(second.entries).toHaveLength(first.total - NAMES_PER_PAGE)
    expect((await tagDirectory(db, 3)).entries).toEqual([])
  })
})
