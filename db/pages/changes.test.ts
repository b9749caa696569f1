import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { setBanner, takeBannerDown } from '../banner/banner.ts'
import { switchComments } from '../comments/switch.ts'
import { openDb } from '../client.ts'
import { arrange, undoArrangement } from '../fronts/arrange.ts'
import { decide } from '../moderation/decide.ts'
import { relateAll } from '../related/relate.ts'
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  comments,
  media,
  sections,
  tags,
} from '../schema/index.ts'
import { addReads } from '../reads/count.ts'
import { makePopular } from '../reads/popular.ts'
import { writeSetting } from '../settings/settings.ts'
import { addArticle, addComment, addSection, NOW } from '../testing/cast.ts'
import { SYSTEM } from '../users/viewer.ts'
import { pageChanges } from './changes.ts'
import { TAGS } from './tags.ts'
import { cast, changedBy } from './testing.ts'

const ofQuay = ({ quay, city, author, tag }: Awaited<ReturnType<typeof cast>>) => ({
  own: TAGS.article(quay.id),
  card: TAGS.card(quay.id),
  lists: [TAGS.recent, TAGS.section(city.id), TAGS.by(author.id), TAGS.tagged(tag.id)],
})

describe('what changed', () => {
  it('is nothing while only drafts and held comments are written', async () => {
    const { db, city, quay } = await cast()
    const changed = await changedBy(db, async () => {
      const draft = await addArticle(db, city, { headline: 'Not yet', status: 'draft', publishedAt: null })
      await db.write(async (tx) =>
        tx.update(articles).set({ headline: 'Later' }).where(eq(articles.id, draft.id)),
      )
      await addComment(db, quay, { status: 'pending' })
      await addComment(db, quay, { status: 'spam' })
    })
    expect(changed).toEqual([])
  })

  it.each([
    ['body_html', "'<p>Anew</p>'", 'own'],
    ['comments_open', '0', 'own'],
    ['updated_at', '1', 'own'],
    ['source_name', "'Harbour Post'", 'own'],
    ['seo_title', "'Anew'", 'own'],
    ['label', "'opinion'", 'card'],
    ['headline', "'Anew'", 'card'],
    ['slug', "'anew'", 'card'],
    ['lead_media_id', 'null', 'card'],
    ['published_at', '5', 'lists'],
    ['status', "'unpublished'", 'lists'],
    ['status', "'draft'", 'lists'],
    ['kind', "'page'", 'lists'],
  ])('by %s = %s of an article reaches its %s', async (column, value, reach) => {
    const there = await cast()
    const { own, card, lists } = ofQuay(there)
    const changed = await changedBy(there.db, async () => {
      await there.db.write(async (tx) =>
        tx.run(sql.raw(`update articles set ${column} = ${value} where id = ${there.quay.id}`)),
      )
    })
    const address = column === 'slug' ? [TAGS.recent] : []
    const expected = { own: [own], card: [own, card, ...address], lists: [own, card, ...lists] }[reach]
    expect(changed).toEqual([...(expected ?? [])].sort())
  })

  it('by a move between sections reaches the lists of both', async () => {
    const { db, city, quay } = await cast()
    const harbour = await addSection(db, 'Harbour', { listed: false })
    const changed = await changedBy(db, async () => {
      await db.write(async (tx) =>
        tx.update(articles).set({ sectionId: harbour.id }).where(eq(articles.id, quay.id)),
      )
    })
    expect(changed).toEqual(expect.arrayContaining([TAGS.section(city.id), TAGS.section(harbour.id)]))
  })

  it('by a new article reaches the newest, its section, its authors and its tags', async () => {
    const { db, city, author, tag } = await cast()
    const changed = await changedBy(db, async () => {
      await addArticle(db, city, { headline: 'Second', authorIds: [author.id], tagIds: [tag.id] })
    })
    expect(changed).toEqual(
      expect.arrayContaining([TAGS.recent, TAGS.section(city.id), TAGS.by(author.id), TAGS.tagged(tag.id)]),
    )
  })

  it('by deleting an article reaches all that showed it', async () => {
    const there = await cast()
    const { own, card, lists } = ofQuay(there)
    const changed = await changedBy(there.db, async () => {
      await there.db.write(async (tx) => tx.delete(articles).where(eq(articles.id, there.quay.id)))
    })
    expect(changed).toEqual(expect.arrayContaining([own, card, ...lists]))
  })

  it('by a decision reaches the article and its count', async () => {
    const { db, quay } = await cast()
    const waiting = await addComment(db, quay, { status: 'pending' })
    const changed = await changedBy(db, async () => {
      await decide(db, SYSTEM, { action: 'approve', comments: [waiting] }, NOW)
    })
    expect(changed).toEqual([TAGS.article(quay.id), TAGS.comments, TAGS.count(quay.id)])
  })

  it('by editing or deleting an approved comment reaches the article', async () => {
    const { db, quay } = await cast()
    const { id } = await addComment(db, quay)
    const edited = await changedBy(db, async () => {
      await db.write(async (tx) => tx.update(comments).set({ body: 'Anew' }).where(eq(comments.id, id)))
    })
    expect(edited).toEqual([TAGS.article(quay.id), TAGS.comments])
    const gone = await changedBy(db, async () => {
      await db.write(async (tx) => tx.delete(comments).where(eq(comments.id, id)))
    })
    expect(gone).toEqual([TAGS.article(quay.id), TAGS.comments, TAGS.count(quay.id)])
  })

  it('by bylines and tags reaches the article and their lists', async () => {
    const { db, article, author, tag } = await cast()
    const named = await changedBy(db, async () => {
      await db.write(async (tx) => {
        await tx.insert(articleAuthors).values({ articleId: article.id, authorId: author.id })
        await tx.insert(articleTags).values({ articleId: article.id, tagId: tag.id })
      })
    })
    const expected = [
      TAGS.article(article.id),
      TAGS.by(author.id),
      TAGS.card(article.id),
      TAGS.tagged(tag.id),
    ]
    expect(named).toEqual(expected.sort())
    const gone = await changedBy(db, async () => {
      await db.write(async (tx) => {
        await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, article.id))
        await tx.delete(articleTags).where(eq(articleTags.articleId, article.id))
      })
    })
    expect(gone).toEqual(expect.arrayContaining(expected))
  })

  it('of an author is his own until his name changes, which stands everywhere', async () => {
    const { db, author } = await cast()
    const set = async (values: Partial<typeof authors.$inferInsert>) =>
      await changedBy(db, async () => {
        await db.write(async (tx) => tx.update(authors).set(values).where(eq(authors.id, author.id)))
      })
    expect(await set({ bio: 'Writes about water.' })).toEqual([TAGS.author(author.id)])
    expect(await set({ name: 'Ada Winter' })).toEqual([TAGS.author(author.id), TAGS.names, TAGS.site])
  })

  it('of a picture reaches the article and the cards that show it', async () => {
    const { db, picture, quay } = await cast()
    const changed = await changedBy(db, async () => {
      await db.write(async (tx) => tx.update(media).set({ alt: 'Water' }).where(eq(media.id, picture.id)))
    })
    expect(changed).toEqual([TAGS.article(quay.id), TAGS.card(quay.id), TAGS.picture('quay')])
  })

  it('of a picture that a text names is said under its name, also when it is new or gone', async () => {
    const { db } = await cast()
    const added = await changedBy(db, async () => {
      await db.write(async (tx) => tx.insert(media).values({ name: 'pier', createdAt: NOW }))
    })
    expect(added).toEqual([TAGS.picture('pier')])
    const gone = await changedBy(db, async () => {
      await db.write(async (tx) => tx.delete(media).where(eq(media.name, 'pier')))
    })
    expect(gone).toEqual([TAGS.picture('pier')])
  })

  it('of what is related reaches the article', async () => {
    const { db, quay } = await cast()
    const other = await addArticle(db, quay.section, { headline: 'The quay floods again' })
    const changed = await changedBy(db, async () => {
      await relateAll(db)
    })
    expect(changed.toSorted()).toEqual([quay.id, other.id].map(TAGS.related))
  })

  it('of what is read most is said of the list that changed, and of no other', async () => {
    const { db, article, quay } = await cast()
    const read = async (path: string) => {
      await addReads(db, new Map([[path, 1]]), NOW)
      await makePopular(db, NOW)
    }
    expect(await changedBy(db, () => read(quay.path))).toEqual(
      [TAGS.popular('read-day'), TAGS.popular('read-week')].sort(),
    )
    expect(await changedBy(db, () => read(quay.path))).toEqual([])
    const gone = await changedBy(db, async () => {
      await db.write(async (tx) => tx.delete(articles).where(eq(articles.id, quay.id)))
    })
    expect(gone).toContain(TAGS.popular('read-day'))
    expect(article.id).not.toBe(quay.id)
  })

  it('of what stands above every page is said of that alone', async () => {
    const { db } = await cast()
    const draft = { text: 'Bridge closed', link: '', startsAt: NOW, expiresAt: NOW + 1000 }
    expect(await changedBy(db, () => setBanner(db, SYSTEM, draft, NOW))).toEqual([TAGS.banner])
    expect(await changedBy(db, () => takeBannerDown(db, SYSTEM, NOW))).toEqual([TAGS.banner])
  })

  it('of a setting, a section or a pin reaches the whole site or the front', async () => {
    const { db, city, quay, tag } = await cast()
    const site = [
      async () => await writeSetting(db, SYSTEM, 'site.name', 'The Tide'),
      async () => await addSection(db, 'Islands'),
      async () => await switchComments(db, SYSTEM, { section: city.slug, slug: undefined }, false),
    ]
    for (const change of site) expect(await changedBy(db, change)).toEqual([TAGS.site])
    const arranged = async (sectionId: number | null) => {
      const slots = [{ place: 1, articleId: quay.id, startsAt: null, expiresAt: null }]
      await arrange(db, SYSTEM, { sectionId, slots, from: null }, NOW)
    }
    expect(await changedBy(db, () => arranged(null))).toEqual([TAGS.front])
    expect(await changedBy(db, () => arranged(city.id))).toEqual([TAGS.sectionFront(city.id)])
    expect(await changedBy(db, () => undoArrangement(db, SYSTEM, null, NOW))).toEqual([TAGS.front])
    const renamed = await changedBy(db, async () => {
      await db.write(async (tx) => tx.update(tags).set({ name: 'Piers' }).where(eq(tags.id, tag.id)))
      await db.write(async (tx) => tx.delete(sections).where(eq(sections.slug, 'islands')))
    })
    expect(renamed).toEqual([TAGS.site, TAGS.tag(tag.id)])
  })
})

describe('the numbers of changes', () => {
  it('grow with every change, and keep one row a tag', async () => {
    const { db, quay } = await cast()
    const changes = pageChanges(db)
    const first = changes.last()
    for (let n = 0; n < 3; n += 1) await addComment(db, quay)
    expect(changes.last()).toBeGreaterThan(first)
    expect(
      changes
        .since(first)
        .map(({ tag }) => tag)
        .sort(),
    ).toEqual([TAGS.article(quay.id), TAGS.comments, TAGS.count(quay.id)])
    expect(changes.anyOf([TAGS.article(quay.id)], first)).toBe(true)
    expect(changes.anyOf([TAGS.article(quay.id)], changes.last())).toBe(false)
    expect(changes.anyOf([TAGS.site], first)).toBe(false)
  })

  it('are noticed when another process has written', async () => {
    const { db, quay } = await cast()
    const changes = pageChanges(db)
    changes.anyCommit()
    expect(changes.anyCommit()).toBe(false)
    const other = openDb(db.sqlite.writer.name)
    await addComment(other, quay)
    other.close()
    expect(changes.anyCommit()).toBe(true)
    expect(changes.anyCommit()).toBe(false)
  })
})
