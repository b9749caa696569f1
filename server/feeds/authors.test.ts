import { describe, expect, it } from 'vitest'
import { changeAuthor, mergeAuthors } from '../../db/authors/edit.ts'
import { addArticle, addAuthor, NOW } from '../../db/testing/cast.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { desk, SITE } from './testing-desk.ts'

describe('a feed', () => {
  it('leads to the one author of an article in JSON, and to none of several', async () => {
    const { db, city, text } = await desk()
    const [ines, henrik] = [await addAuthor(db, 'Inés'), await addAuthor(db, 'Henrik')]
    await addArticle(db, city, { headline: 'Of one', authorIds: [ines.id] })
    await addArticle(db, city, { headline: 'Of two', authorIds: [ines.id, henrik.id] })
    const { items } = JSON.parse(await text('/feed.json')) as { items: { title: string; author: object }[] }
    expect(Object.fromEntries(items.map(({ title, author }) => [title, author]))).toEqual({
      'Of one': { name: 'Inés', url: `${SITE}/author/ines` },
      'Of two': { name: 'Inés, Henrik' },
    })
  })

  it('of an author who has another address now, or has become one with another, leads on in one hop', async () => {
    const { db, ask } = await desk()
    const [ines, henrik] = [await addAuthor(db, 'Inés'), await addAuthor(db, 'Henrik')]
    const typed = { name: 'Inés Aldous', slug: 'ines-aldous', role: '', bio: '' }
    const links = { pictureId: null, userId: null }
    await changeAuthor(db, SYSTEM, { id: ines.id, ...typed, ...links }, NOW)
    const led = async (path: string) => {
      const { status, headers, keep } = (await ask(path)) ?? {}
      return { status, location: headers?.location, keep }
    }
    for (const file of ['feed.xml', 'feed.atom', 'feed.json'])
      expect(await led(`/author/ines/${file}`)).toEqual({
        ...{ status: 301, location: `/author/ines-aldous/${file}`, keep: false },
      })
    await mergeAuthors(db, SYSTEM, { id: ines.id, into: henrik.id }, NOW)
    for (const slug of ['ines', 'ines-aldous'])
      expect(await led(`/author/${slug}/feed.atom`)).toMatchObject({ location: '/author/henrik/feed.atom' })
    expect(await led('/author/nobody/feed.xml')).toMatchObject({ status: 404 })
  })
})
