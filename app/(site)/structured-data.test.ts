import type { ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { publishedArticle, type Article } from '#db/articles/article.ts'
import { livePage } from '#db/live/read.ts'
import { correctionsOf } from '#db/corrections/listing.ts'
import { addCorrection, addPost, endLive, goLive } from '#db/testing/afterwards.ts'
import { addArticle, addAuthor, addSection, theCast, NOW } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { addPicture } from '#db/testing/editing.ts'
import { vocabulary } from '#db/testing/schema-org.ts'
import type { Site } from '#components/site/site.ts'
import { StructuredData } from '#components/structured/data.tsx'
import { liveBlogPosting } from '#components/structured/live-blog.ts'
import { newsArticle } from '#components/structured/news-article.ts'
import { organisation, website } from '#components/structured/organisation.ts'
import { aboutPage, breadcrumbList, collectionPage, profilePage } from '#components/structured/pages.ts'

const ORIGIN = 'https://courier.example'
const SITE: Site = {
  ...{
    name: 'The Courier',
    tagline: 'News',
    language: 'en',
    zone: 'Europe/London',
    sections: [],
    newsletter: false,
    banner: null,
  },
  logo: { path: '/cards/_logo-0.png', width: 1000, height: 240 },
  profiles: [],
  email: 'desk@courier.example',
  about: [
    { slug: 'the-paper', name: 'About us' },
    { slug: 'ethics-policy', name: 'Ethics' },
    { slug: 'ownership', name: 'Owners' },
  ],
}
const CARD = { path: '/cards/city/x-0.png', width: 1200, height: 630 }
const OPTIONS = { site: SITE, origin: ORIGIN, language: 'en', card: CARD }

async function anArticle(): Promise<Article> {
  const db = await testDb()
  const { city, ines, trams } = await theCast(db)
  const other = await addAuthor(db, 'Daniel Okafor', { role: 'Reporter' })
  const { slug } = await addArticle(db, city, {
    ...{ headline: 'A </script> headline', standfirst: 'What it says.', publishedAt: NOW },
    ...{ authorIds: [ines.id, other.id], tagIds: [trams.id], leadMediaId: await addPicture(db, 'crane') },
    updatedAt: NOW + 3_600_000,
  })
  return (await publishedArticle(db, 'city', slug)) as Article
}

describe('what search engines are told of an article', () => {
  it('is all that it says to people', async () => {
    expect(newsArticle(await anArticle(), OPTIONS)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'A </script> headline',
      description: 'What it says.',
      datePublished: '2026-05-14T10:30:00+01:00',
      dateModified: '2026-05-14T11:30:00+01:00',
      author: [
        { '@type': 'Person', name: 'Inés Aldous', url: `${ORIGIN}/author/ines-aldous` },
        { '@type': 'Person', name: 'Daniel Okafor', jobTitle: 'Reporter' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Courier',
        ethicsPolicy: `${ORIGIN}/about/ethics-policy`,
      },
      ...{
        articleSection: 'City',
        keywords: ['Trams'],
        isAccessibleForFree: true,
        commentCount: 0,
        wordCount: 3,
      },
    })
  })

  it('names its picture in three shapes, or its card when it has none', async () => {
    const article = await anArticle()
    const urls = (one: Article) =>
      (newsArticle(one, OPTIONS).image as unknown as { url: string }[]).map(({ url }) => url)
    expect(urls(article)).toEqual(['16x9', '4x3', '1x1'].map((shape) => `${ORIGIN}/crops/crane-${shape}.jpg`))
    expect(urls({ ...article, picture: null })).toEqual([ORIGIN + CARD.path])
  })

  it('names the newspaper as its author when nobody has signed it', async () => {
    expect(newsArticle({ ...(await anArticle()), authors: [] }, OPTIONS).author).toMatchObject({
      name: 'The Courier',
    })
  })

  it('cannot end its script', async () => {
    const nodes = [newsArticle(await anArticle(), OPTIONS)]
    const { props } = StructuredData({ nodes }) as ReactElement<{
      dangerouslySetInnerHTML: { __html: string }
    }>
    const { __html } = props.dangerouslySetInnerHTML
    expect(__html).not.toContain('<')
    expect(JSON.parse(__html)).toMatchObject({ '@graph': [{ headline: 'A </script> headline' }] })
  })
})

/** An article that was corrected, and was a live blog. */
async function aLiveArticle() {
  const db = await testDb()
  const { city } = await theCast(db)
  const { id, slug } = await addArticle(db, city, { headline: 'The flood' })
  await addCorrection(db, { id }, { text: 'The river rose by two metres.' })
  await goLive(db, { id }, NOW)
  await addPost(db, { id }, { headline: 'Bridge closed', body: 'It is **closed**.', at: NOW + 1 })
  await addPost(db, { id }, { body: 'What we know.', isPinned: true, at: NOW + 60_000 })
  await endLive(db, { id }, NOW + 3_600_000)
  const article = (await publishedArticle(db, 'city', slug)) as Article
  const corrections = await correctionsOf(db, id)
  const live = await livePage(db, id, 1)
  if (!live) throw new Error('it is no live blog')
  return liveBlogPosting(newsArticle(article, { ...OPTIONS, corrections }), live, OPTIONS)
}

it('a live blog says what was posted when, and what was corrected', async () => {
  expect(await aLiveArticle()).toMatchObject({
    '@type': 'LiveBlogPosting',
    headline: 'The flood',
    ...{ coverageStartTime: '2026-05-14T10:30:00+01:00', coverageEndTime: '2026-05-14T11:30:00+01:00' },
    correction: [{ '@type': 'CorrectionComment', text: 'The river rose by two metres.' }],
    liveBlogUpdate: [
      { headline: 'What we know.', articleBody: 'What we know.', datePublished: '2026-05-14T10:31:00+01:00' },
      { headline: 'Bridge closed', articleBody: 'It is closed.', url: `${ORIGIN}/updates/1` },
    ],
  })
})

describe('what is told of the newspaper', () => {
  it('names the pages that are there, and no others', () => {
    const told = organisation(SITE, ORIGIN)
    expect(told).toMatchObject({ ethicsPolicy: `${ORIGIN}/about/ethics-policy`, email: SITE.email })
    expect(told).toHaveProperty('ownershipFundingInfo')
    for (const missing of ['masthead', 'correctionsPolicy', 'publishingPrinciples'])
      expect(told).not.toHaveProperty(missing)
    expect(organisation({ ...SITE, about: [], email: '', tagline: '' }, ORIGIN)).not.toHaveProperty('email')
  })
})

it('every word of it is one of schema.org’s, and stands where it may', async () => {
  const known = vocabulary()
  if (!known) return console.log('schema.org’s vocabulary is not here: its words were not checked')
  const db = await testDb()
  const section = await addSection(db, 'City')
  const list = { name: 'City', path: '/city', description: 'All of it.', cards: [] }
  const author = { slug: 'ana', name: 'Ana', role: 'Editor', bio: 'She writes.' }
  const article = await anArticle()
  const nodes = [
    newsArticle(article, OPTIONS),
    newsArticle({ ...article, picture: null, authors: [], tags: [] }, OPTIONS),
    await aLiveArticle(),
    organisation(SITE, ORIGIN),
    website(SITE, ORIGIN),
    collectionPage(list, SITE, ORIGIN),
    profilePage(author, list, SITE, ORIGIN),
    aboutPage(list, SITE, ORIGIN),
    aboutPage({ ...list, isContact: true }, SITE, ORIGIN),
    breadcrumbList(
      [
        { name: 'Home', path: '/' },
        { name: section.name, path: '/city' },
      ],
      ORIGIN,
    ),
  ]
  expect(known.problems({ '@context': 'https://schema.org', '@graph': nodes })).toEqual([])
})

it('a word that is not one of schema.org’s is found', () => {
  const known = vocabulary()
  if (!known) return
  expect(
    known.problems({
      ...{ '@type': 'NewsArticle', headline: 3, commentCount: 'three', masthead: 'https://x.example' },
      ...{ colour: 'red', publisher: { '@type': 'Newspaper9' }, author: { '@type': 'ImageObject' } },
    }),
  ).toHaveLength(7)
})
