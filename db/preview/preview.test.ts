import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.ts'
import { articleFace } from '../cards/face.ts'
import { addArticle, addAuthor, addSection, addStaff, addTag, HOUR, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { readSettings } from '../settings/settings.ts'
import { media } from '../schema/index.ts'
import { saveDraft } from '../drafts/save.ts'
import { opened, save, step, writeArticle } from '../testing/writing.ts'
import { GUEST } from '../users/viewer.ts'
import { shownByItself } from './appearance.ts'
import { previewArticle } from './article.ts'
import { openShare, revokeShare, shareArticle, sharesOf } from './links.ts'
import { MOST_LINKS } from './rules.ts'

async function newsroom() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const [cora, edith] = [await addStaff(db, 'Cora', 'contributor'), await addStaff(db, 'Edith', 'editor')]
  const articleId = await writeArticle(db, cora, city, { standfirst: 'For a year.' })
  return { db, city, cora, edith, articleId }
}

async function addPicture({ db }: Pick<Awaited<ReturnType<typeof newsroom>>, 'db'>, name: string, alt = '') {
  const size = { widths: [540, 1080], width: 1080, height: 720 }
  const [row] = await db.write(async (tx) =>
    tx
      .insert(media)
      .values({ name, alt, ...size, createdAt: NOW })
      .returning({ id: media.id }),
  )
  return row?.id ?? 0
}

describe('a preview', () => {
  it('names whom somebody has typed, though he has not saved it on purpose yet', async () => {
    const { db, cora, articleId } = await newsroom()
    const { version, fields } = await opened(db, cora, articleId)
    const typed = { newAuthors: ['Guest Writer'], newTags: ['High Tides'] }
    await saveDraft(db, cora, { id: articleId, version, fields: typed, how: 'while-writing' }, NOW)
    expect(fields.authorIds).toEqual([])
    expect((await previewArticle(db, articleId, NOW))?.article).toMatchObject({
      authors: [{ name: 'Guest Writer', slug: 'guest-writer' }],
      tags: [{ name: 'High Tides', slug: 'high-tides' }],
    })
  })

  it('is of what the draft says, though readers have nothing yet', async () => {
    const { db, city, cora, articleId } = await newsroom()
    const [ines, trams] = [await addAuthor(db, 'Ines Aldous'), await addTag(db, 'Ferries')]
    const leadMediaId = await addPicture({ db }, 'ferry', 'A ferry')
    await save(db, cora, articleId, {
      ...{
        authorIds: [ines.id],
        tagIds: [trams.id],
        leadMediaId,
        label: 'opinion',
        sourceName: 'Harbour Post',
      },
    })
    expect(await publishedArticle(db, 'city', 'ferry-fares-frozen')).toBeNull()
    expect(await previewArticle(db, articleId, NOW)).toMatchObject({
      ...{ status: 'draft', isPublic: false },
      article: {
        ...{
          headline: 'Ferry fares frozen',
          slug: 'ferry-fares-frozen',
          standfirst: 'For a year.',
          words: 5,
        },
        ...{ section: { id: city.id }, authors: [{ name: 'Ines Aldous' }], tags: [{ name: 'Ferries' }] },
        ...{ picture: { alt: 'A ferry' }, label: 'opinion', source: { name: 'Harbour Post', url: null } },
        ...{ publishedAt: NOW, updatedAt: null },
      },
    })
  })

  it('shows what is to be changed of an article that readers have, which stays as it is', async () => {
    const { db, city, edith } = await newsroom()
    const article = await addArticle(db, city, { headline: 'Bridge closed' })
    await save(db, edith, article.id, { headline: 'Bridge open again' })
    expect(await previewArticle(db, article.id, NOW)).toMatchObject({
      ...{ isPublic: true, isChanged: true, published: { section: 'city', slug: 'bridge-closed' } },
      article: { headline: 'Bridge open again', slug: 'bridge-closed', updatedAt: NOW },
    })
    expect((await publishedArticle(db, 'city', 'bridge-closed'))?.headline).toBe('Bridge closed')
  })

  it('of what readers have already says that nothing is changed, also once a change was taken back', async () => {
    const { db, city, edith } = await newsroom()
    const article = await addArticle(db, city, { headline: 'Bridge closed' })
    const readers = await publishedArticle(db, 'city', 'bridge-closed')
    const same = { isPublic: true, isChanged: false, article: { updatedAt: readers?.updatedAt } }
    expect(await previewArticle(db, article.id, NOW + HOUR)).toMatchObject(same)
    await save(db, edith, article.id, { headline: 'Bridge open again' })
    await save(db, edith, article.id, { headline: 'Bridge closed' })
    expect(await previewArticle(db, article.id, NOW + HOUR)).toMatchObject(same)
  })

  it('is of nothing once the article is deleted', async () => {
    const { db, cora, articleId } = await newsroom()
    await step(db, cora, articleId, { step: 'delete' })
    expect(await previewArticle(db, articleId, NOW)).toBeNull()
  })
})

describe('a link to a preview', () => {
  it('works until its time is over', async () => {
    const { db, cora, articleId } = await newsroom()
    const shared = await shareArticle(db, cora, { articleId, hours: 24, note: ' The\n lawyer ' }, NOW)
    if (!shared.ok) throw new Error(shared.reason)
    const { id, expiresAt, note } = shared.link
    expect([expiresAt, note]).toEqual([NOW + 24 * HOUR, 'The lawyer'])
    expect(await openShare(db, id, NOW + 24 * HOUR - 1)).toEqual({ state: 'open', articleId, expiresAt })
    expect(await openShare(db, id, NOW + 24 * HOUR)).toEqual({ state: 'over' })
    expect(await sharesOf(db, articleId, NOW + 24 * HOUR)).toEqual([])
    expect(await openShare(db, 999, NOW)).toEqual({ state: 'over' })
  })

  it('is taken back by anybody who works on the article', async () => {
    const { db, cora, edith, articleId } = await newsroom()
    const shared = await shareArticle(db, cora, { articleId, hours: 1, note: '' }, NOW)
    const linkId = shared.ok ? shared.link.id : 0
    expect(await sharesOf(db, articleId, NOW)).toMatchObject([{ id: linkId, createdByName: 'Cora' }])
    expect(await revokeShare(db, edith, { articleId, linkId }, NOW)).toEqual({ ok: true })
    expect(await openShare(db, linkId, NOW)).toEqual({ state: 'over' })
    const elsewhere = await revokeShare(db, edith, { articleId, linkId: 99 }, NOW)
    expect(elsewhere).toEqual({ ok: false, reason: 'no-link' })
  })

  it('is made for a time that can be chosen, and not without end', async () => {
    const { db, edith, articleId } = await newsroom()
    const share = (hours: number) => shareArticle(db, edith, { articleId, hours, note: '' }, NOW)
    for (const hours of [0, -1, 2, 10_000, NaN])
      expect(await share(hours)).toEqual({ ok: false, reason: 'no-lifetime' })
    for (let made = 0; made < MOST_LINKS; made += 1) expect((await share(1)).ok).toBe(true)
    expect(await share(1)).toEqual({ ok: false, reason: 'too-many' })
  })

  it('is made and taken back by nobody else', async () => {
    const { db, edith, articleId } = await newsroom()
    const shared = await shareArticle(db, edith, { articleId, hours: 1, note: '' }, NOW)
    const linkId = shared.ok ? shared.link.id : 0
    const others = [GUEST, await addStaff(db, 'Ana', 'moderator'), await addStaff(db, 'Other', 'author')]
    for (const viewer of others) {
      const no = { ok: false, reason: 'forbidden' }
      expect(await shareArticle(db, viewer, { articleId, hours: 1, note: '' }, NOW)).toEqual(no)
      expect(await revokeShare(db, viewer, { articleId, linkId }, NOW)).toEqual(no)
    }
  })
})

describe('how an article looks elsewhere', () => {
  it('is told by itself, and as editors chose once it is published', async () => {
    const room = await newsroom()
    const { db, edith, articleId } = room
    const [lead, quay] = [
      await addPicture(room, 'ferry', 'A ferry'),
      await addPicture(room, 'quay', 'The quay'),
    ]
    const bodyHtml = '<p>Fares.</p><figure><img src="/uploads/quay-540.webp" alt="The quay"></figure>'
    await save(db, edith, articleId, { leadMediaId: lead, bodyHtml })
    const { fields } = await opened(db, edith, articleId)
    expect(await shownByItself(db, fields)).toMatchObject({
      ...{ slug: 'ferry-fares-frozen', description: 'For a year.' },
      pictures: [
        { id: lead, isLead: true, picture: { alt: 'A ferry' } },
        { id: quay, isLead: false, picture: { alt: 'The quay' } },
      ],
    })
    await save(db, edith, articleId, {
      ...{ slug: 'Fares 2026', seoTitle: 'Ferry fares 2026', seoDescription: 'What a crossing costs.' },
      ...{ canonicalUrl: 'https://first.example/fares', noindex: true, socialMediaId: quay },
      ...{ socialTitle: 'Good news', label: 'analysis', sourceUrl: 'https://www.agency.example/1' },
    })
    expect(await step(db, edith, articleId, { step: 'publish' })).toMatchObject({ ok: true })
    const article = await publishedArticle(db, 'city', 'fares-2026')
    expect(article).toMatchObject({
      ...{ label: 'analysis', via: null },
      source: { name: 'agency.example', url: 'https://www.agency.example/1' },
      head: {
        ...{ title: 'Ferry fares 2026', description: 'What a crossing costs.', noindex: true },
        ...{ canonical: 'https://first.example/fares', socialTitle: 'Good news' },
        socialPicture: { alt: 'The quay' },
      },
    })
    const face = article && articleFace(await readSettings(db), article)
    expect(face).toMatchObject({ headline: 'Good news', picture: 'quay-1080.webp' })
  })
})
