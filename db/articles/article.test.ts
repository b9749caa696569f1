import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articleRelations, media } from '../schema/index.ts'
import {
  addArticle,
  addArticles,
  addComment,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  theCast,
  unpublish,
  type ArticleRow,
} from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { publishedArticle, surroundings, type Article } from './article.ts'

async function setting() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}

async function read(db: Db, { section, slug }: ArticleRow): Promise<Article> {
  const article = await publishedArticle(db, section.slug, slug)
  if (!article) throw new Error(`${slug} is not public`)
  return article
}

const relate = (db: Db, from: { id: number }, to: { id: number }[]) =>
  db.write(async (tx) =>
    tx
      .insert(articleRelations)
      .values(to.map(({ id }, index) => ({ articleId: from.id, relatedId: id, score: 100 - index }))),
  )

describe('publishedArticle', () => {
  it('gives an article with its authors, tags and count of comments', async () => {
    const { db, article, ines, henrik, trams } = await setting()
    await addComment(db, article)
    await addComment(db, article, { status: 'pending' })
    expect(await read(db, article)).toMatchObject({
      ...{
        id: article.id,
        section: { slug: 'city', name: 'City' },
        headline: 'Tram line five approved',
        minutes: 1,
        picture: null,
      },
      ...{
        tags: [{ id: trams.id, slug: 'trams', name: 'Trams' }],
        publishedAt: NOW - HOUR,
        updatedAt: null,
        commentCount: 1,
      },
      authors: [
        { id: ines.id, name: 'Inés Aldous', role: 'City hall correspondent' },
        { id: henrik.id, name: 'Henrik Vale' },
      ],
    })
  })

  it.each(['draft', 'review', 'approved', 'scheduled', 'unpublished', 'deleted'] as const)(
    'shows nobody a %s article',
    async (status) => {
      const { db, city } = await setting()
      const { slug } = await addArticle(db, city, { headline: 'Secret', status })
      expect(await publishedArticle(db, 'city', slug)).toBeNull()
    },
  )

  it('knows no article under a wrong section or slug', async () => {
    const { db, article } = await setting()
    expect(await publishedArticle(db, 'world', article.slug)).toBeNull()
    expect(await publishedArticle(db, 'city', 'nothing')).toBeNull()
  })

  it('says that it was updated from a minute after publication on', async () => {
    const { db, city } = await setting()
    const publishedAt = NOW - DAY
    const early = await addArticle(db, city, {
      headline: 'Typo',
      publishedAt,
      updatedAt: publishedAt + MINUTE - 1,
    })
    const late = await addArticle(db, city, {
      headline: 'News',
      publishedAt,
      updatedAt: publishedAt + MINUTE,
    })
    expect((await read(db, early)).updatedAt).toBeNull()
    expect((await read(db, late)).updatedAt).toBe(publishedAt + MINUTE)
  })

  it('gives the picture the caption of this article, or its own where there is none', async () => {
    const { db, city } = await setting()
    const picture = {
      name: 'crane',
      widths: [540, 1080],
      width: 1080,
      height: 720,
      caption: 'A crane.',
      createdAt: NOW,
    }
    const [stored] = await db.write(async (tx) => tx.insert(media).values(picture).returning())
    const lead = { leadMediaId: stored?.id ?? null }
    const own = await addArticle(db, city, { headline: 'Own', ...lead, leadCaption: 'The crane of 1908.' })
    const none = await addArticle(db, city, { headline: 'None', ...lead })
    expect((await read(db, own)).picture).toMatchObject({
      src: '/uploads/crane-1080.webp',
      caption: 'The crane of 1908.',
    })
    expect((await read(db, none)).picture?.caption).toBe('A crane.')
  })
})

describe('the pictures in a text', () => {
  it('are those whose files are here', async () => {
    const { db, city } = await setting()
    const here = { widths: [540], width: 540, height: 360, createdAt: NOW }
    await db.write(async (tx) =>
      tx.insert(media).values([
        { ...here, name: 'crane' },
        { ...here, name: 'quay' },
        { name: 'lost', createdAt: NOW },
      ]),
    )
    const img = (name: string) => `<p><img src="/uploads/${name}-540.webp" alt=""></p>`
    const bodyHtml = img('crane') + img('lost') + img('unknown')
    const article = await read(db, await addArticle(db, city, { headline: 'Cranes', bodyHtml }))
    expect([...article.bodyPictures.keys()]).toEqual(['crane'])
  })
})

describe('what surrounds an article', () => {
  const ids = (cards: Iterable<{ id: number }>) => [...cards].map((card) => card.id)

  it('names no article twice, and never itself', async () => {
    const { db, city, article } = await setting()
    const others = await addArticles(db, city, 17)
    await relate(db, article, others.slice(0, 12))
    const readAlsoIds = [article.id, ...ids(others.slice(2, 5))]
    const around = await surroundings(db, await read(db, article), readAlsoIds)
    const { readAlso, related, recent, previous, next } = around
    const shown = [previous, next, ...readAlso.values(), ...related, ...recent].map((card) => card?.id)
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).not.toContain(article.id)
    expect([readAlso.size, related.length, recent.length]).toEqual([3, 5, 5])
  })

  it('keeps five related and five recent when read-also takes from both', async () => {
    const { db, world, article } = await setting()
    const others = await addArticles(db, world, 12)
    await relate(db, article, others.slice(0, 6))
    const { related, recent } = await surroundings(db, await read(db, article), ids(others.slice(0, 1)))
    expect(ids(related)).toEqual(ids(others.slice(1, 6)))
    expect(ids(recent)).toEqual(ids(others.slice(6, 11)))
  })

  it('keeps them when its neighbours take from both', async () => {
    const { db, city, article } = await setting()
    // The first came out with it, the second an hour before.
    const others = await addArticles(db, city, 12)
    await relate(db, article, others.slice(0, 7))
    const { previous, next, related, recent } = await surroundings(db, await read(db, article), [])
    expect([next?.id, previous?.id]).toEqual(ids(others.slice(0, 2)))
    expect(ids(related)).toEqual(ids(others.slice(2, 7)))
    expect(ids(recent)).toEqual(ids(others.slice(7, 12)))
  })

  it('keeps them when links in its text take from both, of another section’s article of that name none', async () => {
    const { db, city, world } = await setting()
    const others = await addArticles(db, world, 12)
    const link = ({ path }: ArticleRow) => `<a href="${path}#comments">see</a>`
    const elsewhere = await addArticle(db, city, { headline: 'Elsewhere', slug: others[1]?.slug })
    const linking = await addArticle(db, city, {
      headline: 'Linking',
      bodyHtml: `<p>${others.slice(0, 1).map(link).join()} ${link(elsewhere)} <a href="/city">x</a></p>`,
    })
    await relate(db, linking, others.slice(0, 6))
    const { related, recent } = await surroundings(db, await read(db, linking), [])
    expect(ids(related)).toEqual(ids(others.slice(1, 6)))
    expect(ids(recent)).not.toContain(others[0]?.id)
    expect(ids(recent)).not.toContain(elsewhere.id)
    expect(recent).toHaveLength(5)
  })

  it('lets a read-also line vanish whose target is not public', async () => {
    const { db, city, article } = await setting()
    const [shown, hidden] = await addArticles(db, city, 2)
    await unpublish(db, hidden ?? article)
    const { readAlso } = await surroundings(db, await read(db, article), [
      hidden?.id ?? 0,
      99,
      shown?.id ?? 0,
    ])
    expect([...readAlso.keys()]).toEqual([shown?.id])
  })

  it('has the nearest neighbours of its section, not of others, and skips what is not public', async () => {
    const { db, city, world, article } = await setting()
    const at = (hours: number) => ({ publishedAt: NOW - HOUR + hours * HOUR })
    const before = await addArticle(db, city, { headline: 'Before', ...at(-3) })
    await addArticle(db, city, { headline: 'Draft before', status: 'draft', ...at(-2) })
    await addArticle(db, world, { headline: 'Elsewhere before', ...at(-1) })
    await addArticle(db, city, { headline: 'A page', kind: 'page', ...at(1) })
    await addArticle(db, city, { headline: 'Scheduled', status: 'scheduled', ...at(2) })
    const after = await addArticle(db, city, { headline: 'After', ...at(3) })
    await addArticle(db, city, { headline: 'Long after', ...at(4) })
    const { previous, next } = await surroundings(db, await read(db, article), [])
    expect([previous?.id, next?.id]).toEqual([before.id, after.id])
  })

  it('has no neighbour that its text leads to already', async () => {
    const { db, city } = await setting()
    const at = (days: number) => ({ publishedAt: NOW - days * DAY })
    const [further, nearest] = [
      await addArticle(db, city, { headline: 'Further', ...at(9) }),
      await addArticle(db, city, { headline: 'Nearest', ...at(8) }),
    ]
    const bodyHtml = `<p>As <a href="${nearest.path}">reported</a>.</p>`
    const article = await addArticle(db, city, { headline: 'Linking', bodyHtml, ...at(7) })
    const { previous } = await surroundings(db, await read(db, article), [])
    expect(previous?.id).toBe(further.id)
  })

  it('walks a section from end to end and back, even where many came out in one millisecond', async () => {
    const { db, city } = await setting()
    const twins = []
    for (let index = 0; index < 6; index += 1)
      twins.push(await addArticle(db, city, { headline: `Twin ${index}`, publishedAt: NOW }))
    const walk = async (start: ArticleRow | undefined, way: 'previous' | 'next') => {
      const seen: number[] = []
      for (let slug = start?.slug; slug !== undefined;) {
        const article = await publishedArticle(db, 'city', slug)
        if (!article) break
        seen.push(article.id)
        slug = (await surroundings(db, article, []))[way]?.slug
      }
      return seen
    }
    expect(await walk(twins[0], 'next')).toEqual(ids(twins))
    expect((await walk(twins[5], 'previous')).slice(0, 6)).toEqual(ids(twins).reverse())
  })

  it('has no neighbours when it is a page', async () => {
    const { db, city } = await setting()
    await addArticles(db, city, 3)
    const about = await addArticle(db, city, {
      headline: 'About us',
      kind: 'page',
      publishedAt: NOW - 2 * HOUR,
    })
    expect(await surroundings(db, await read(db, about), [])).toMatchObject({ previous: null, next: null })
  })
})
