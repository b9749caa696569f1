import { writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleInput } from '../../db/articles/save.ts'
import { writeSetting } from '../../db/settings/settings.ts'
import { addArticle, addArticles, addAuthor, addComment, addTag, NOW, HOUR } from '../../db/testing/cast.ts'
import { addPicture, editArticle } from '../../db/testing/editing.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { schemaProblems } from '../documents/testing/standards.ts'
import { all, readXml, textIn, the } from '../documents/testing/tree.ts'
import { desk, SITE } from './testing-desk.ts'
import { atomProblems, html, rssProblems } from './testing.ts'

/** What a newsroom pastes into a headline one day. */
const HOSTILE =
  '<script>alert("1")</script> & \u0000\u0008\u0085\uFFFD\uD800\uFFFE ]]> Tom &amp; <b>Jerry</b> <a@b.example>'

type Desk = Awaited<ReturnType<typeof desk>>

/** Everything that can stand in a feed, and all that is wrong with it. */
async function fillAll({ db, folder, city }: Desk) {
  const ines = await addAuthor(db, 'Inés <b>Aldous</b>', { slug: 'ines', bio: 'Counts votes & boats.' })
  const henrik = await addAuthor(db, 'Henrik Vale')
  const water = await addTag(db, 'Water & <i>wharves</i>')
  const leadMediaId = await addPicture(db, 'tram')
  mkdirSync(join(folder, 'uploads'), { recursive: true })
  for (const width of [480, 960])
    writeFileSync(join(folder, 'uploads', `tram-${width}.webp`), 'x'.repeat(width))
  const authorIds = [ines.id, henrik.id]
  const usual = { authorIds, tagIds: [water.id] } satisfies Partial<ArticleInput>
  const first = await addArticle(db, city, { ...usual, headline: HOSTILE, slug: 'hostile', leadMediaId })
  await addArticle(db, city, {
    ...usual,
    headline: 'With a text',
    standfirst: 'a < b & c',
    bodyHtml: BODY(first.id),
  })
  // All of one second, as an import brings them.
  for (let n = 0; n < 3; n += 1)
    await addArticle(db, city, { ...usual, headline: `Of one day ${n}`, publishedAt: NOW - 24 * HOUR })
  const { id } = await addComment(db, first, {
    name: 'Zoë </b> & <z@example.org>',
    body: 'See **this** https://a.example/?b=1&c=2 <b>',
  })
  await addComment(db, first, { under: { id }, body: 'No.' })
  return { first, ines, water }
}

const BODY = (readAlso: number) => `<p>Before <a href="/city/other">that</a>, <a href="#below">below</a>.</p>
<p data-read-also="${readAlso}"></p><p data-read-also="999"></p>
<figure class="pull-quote"><img src="/uploads/tram-540.webp" alt="A &quot;tram&quot;" loading="lazy" decoding="async"></figure>
<h2 id="below">Below\u0085</h2><iframe src="https://video.example/1"></iframe><script>alert(1)</script><style>p{}</style>`

const PLACES = ['', '/city', '/tag/water-i-wharves-i', '/author/ines', '/comments', '/city/hostile/comments']

describe('every feed', () => {
  it('is what its format wants, whatever stands in it', async () => {
    const there = await desk()
    const { water } = await fillAll(there)
    const places = PLACES.map((place) => place.replace('water-i-wharves-i', water.slug))
    for (const place of places) {
      const [rss, atom, json] = await Promise.all(
        ['xml', 'atom', 'json'].map((end) => there.text(`${place}/feed.${end}`)),
      )
      expect([place, rssProblems(readXml(rss ?? ''), `${SITE}${place}/feed.xml`)]).toEqual([place, []])
      expect([place, atomProblems(readXml(atom ?? ''), `${SITE}${place}/feed.atom`)]).toEqual([place, []])
      expect(await schemaProblems(atom ?? '', 'atom.rng').then((found) => found ?? [])).toEqual([])
      expect(await schemaProblems(json ?? '', 'feed-1.json').then((found) => found ?? [])).toEqual([])
      expect(jsonProblems(json ?? '')).toEqual([])
    }
  })

  it('says before the title what would be taken for news, and under what kind each is filed', async () => {
    const { db, city, text } = await desk()
    const bodyHtml = '<p><a href="https://shop.example/">Book</a> <a href="/city/x">here</a></p>'
    await addArticle(db, city, { headline: 'Book now', label: 'sponsored', bodyHtml })
    await addArticle(db, city, { headline: 'Why it broke', label: 'analysis', bodyHtml })
    for (const end of ['xml', 'atom']) {
      const feed = readXml(await text(`/feed.${end}`))
      const items = end === 'xml' ? all(the(feed, 'channel'), 'item') : all(feed, 'entry')
      const titles = items.map((item) => textIn(item, 'title'))
      expect(titles.sort()).toEqual(['Advertisement: Book now', 'Why it broke'])
    }
    const { items } = JSON.parse(await text('/feed.json')) as {
      items: { title: string; tags: string[]; content_html: string }[]
    }
    const paid = items.find(({ title }) => title === 'Advertisement: Book now')
    expect(paid?.tags).toEqual(['City', 'Advertisement'])
    expect(paid?.content_html).toContain('<a href="https://shop.example/" rel="sponsored">')
    expect(paid?.content_html).toContain(`<a href="${SITE}/city/x">`)
    const analysis = items.find(({ title }) => title === 'Why it broke')
    expect(analysis?.tags).toEqual(['City', 'Analysis'])
    expect(analysis?.content_html).toContain('<a href="https://shop.example/">')
  })

  it('is right without anything in it', async () => {
    const { text } = await desk()
    for (const place of ['', '/city', '/comments']) {
      expect(rssProblems(readXml(await text(`${place}/feed.xml`)), `${SITE}${place}/feed.xml`)).toEqual([])
      const atom = await text(`${place}/feed.atom`)
      expect(atomProblems(readXml(atom), `${SITE}${place}/feed.atom`)).toEqual([])
      expect((await schemaProblems(atom, 'atom.rng')) ?? []).toEqual([])
    }
  })

  it('takes what an old archive brings: articles from before there were feeds, without any text', async () => {
    const { db, city, text } = await desk()
    const old = { publishedAt: Date.UTC(1968, 4, 3), updatedAt: Date.UTC(1968, 4, 3) }
    await addArticle(db, city, { ...old, headline: 'Students march', standfirst: '', bodyHtml: '' })
    const author = await addAuthor(db, '<.a@b.example>')
    await addArticle(db, city, { ...old, headline: 'Students march again', authorIds: [author.id] })
    const atom = await text('/city/feed.atom')
    expect(atomProblems(readXml(atom), `${SITE}/city/feed.atom`, 2)).toEqual([])
    expect((await schemaProblems(atom, 'atom.rng')) ?? []).toEqual([])
    expect(rssProblems(readXml(await text('/city/feed.xml')), `${SITE}/city/feed.xml`, 2)).toEqual([])
  })

  it('names hubs as addresses that fit into a header and into XML', async () => {
    const { db, ask } = await desk()
    await writeSetting(db, SYSTEM, 'ping.hubs', 'https://hüb.example/a|{"b"}?ü=ł')
    const { headers, text } = (await ask('/feed.atom')) ?? {}
    const hub = 'https://xn--hb-xka.example/a%7C%7B%22b%22%7D?%C3%BC=%C5%82'
    expect(headers?.link).toBe(`<${hub}>; rel="hub", <${SITE}/feed.atom>; rel="self"`)
    expect(text).toContain(`rel="hub" href="${hub}"`)
  })

  it('says its type, and where it is itself', async () => {
    const { ask } = await desk()
    for (const [end, type] of [
      ['xml', 'rss+xml'],
      ['atom', 'atom+xml'],
      ['json', 'feed+json'],
    ]) {
      const { headers } = (await ask(`/city/feed.${end}`)) ?? {}
      expect(headers?.['content-type']).toBe(`application/${type}; charset=utf-8`)
      expect(headers?.link).toBe(`<${SITE}/city/feed.${end}>; rel="self"`)
    }
  })

  it.each([
    ['/nowhere/feed.xml', 404],
    ['/tag/none/feed.atom', 404],
    ['/author/none/feed.json', 404],
    ['/city/none/comments/feed.xml', 404],
  ])('%s is no feed: %i', async (path, status) => {
    const { ask } = await desk()
    expect(await ask(path)).toMatchObject({ status, keep: false })
  })

  it.each(['/feed.rss', '/a/b/feed.xml', '/tag/feed.xml/x', '/city/x/y/z/feed.xml'])(
    '%s is no address of one',
    async (path) => {
      const { ask } = await desk()
      expect(await ask(path)).toBeNull()
    },
  )
})

describe('an article in a feed', () => {
  it('has its whole text with whole addresses, its people, its subjects, its picture and its discussion', async () => {
    const there = await desk()
    const { first } = await fillAll(there)
    const items = all(the(readXml(await there.text('/feed.xml')), 'channel'), 'item')
    const named = (end: string) => items.find((one) => textIn(one, 'link')?.endsWith(end))
    const [item, lead] = [named('/with-a-text'), named('/hostile')]
    if (!item || !lead) throw new Error('no item')
    const content = textIn(item, 'content:encoded') ?? ''
    expect(content).toContain(`<a href="${SITE}/city/other">that</a>`)
    expect(content).toContain(`<a href="${SITE}/city/with-a-text#h-below">below</a>`)
    expect(content).toContain(`<img src="${SITE}/uploads/tram-540.webp" alt="A &quot;tram&quot;">`)
    expect(content).toContain(`<strong>Read also:</strong> <a href="${SITE}${first.path}">`)
    expect(content).toContain('<a href="https://video.example/1">')
    expect(content).not.toMatch(/alert\(1\)|p\{\}|data-read-also|class=/)
    expect(textIn(item, 'description')).toBe('a &lt; b &amp; c')
    expect(all(item, 'category').map(({ text }) => text)).toEqual(['City', 'Water & ‹i>wharves‹/i>'])
    expect(all(item, 'dc:creator')).toHaveLength(2)
    expect(the(lead, 'enclosure').attributes).toEqual({
      url: `${SITE}/uploads/tram-960.webp`,
      length: '960',
      type: 'image/webp',
    })
    expect(textIn(lead, 'slash:comments')).toBe('2')
    expect(textIn(lead, 'comments')).toBe(`${SITE}/city/hostile#comments`)
    expect(textIn(lead, 'wfw:commentRss')).toBe(`${SITE}/city/hostile/comments/feed.xml`)
  })

  it('keeps its name when its address changes', async () => {
    const { db, city, text } = await desk()
    const { id } = await addArticle(db, city, { headline: 'Low water' })
    const nameOf = async () => textIn(the(the(readXml(await text('/feed.xml')), 'channel'), 'item'), 'guid')
    const before = await nameOf()
    expect(before).toBe(`tag:harbour.example,2026-05-14:article:${id}`)
    await editArticle(db, id, { slug: 'high-water' })
    expect(await nameOf()).toBe(before)
  })

  it('is gone when it is withdrawn, and was never there before it was published', async () => {
    const { db, city, text } = await desk()
    const [one] = await addArticles(db, city, 2)
    await addArticle(db, city, { headline: 'A draft', status: 'draft', publishedAt: null })
    const titles = async () =>
      all(the(readXml(await text('/feed.xml')), 'channel'), 'item').map((item) => textIn(item, 'title'))
    expect(await titles()).toEqual(['Harbour news 1', 'Harbour news 2'])
    await editArticle(db, one?.id ?? 0, { status: 'unpublished' })
    expect(await titles()).toEqual(['Harbour news 2'])
  })
})

describe('a comment in a feed', () => {
  it('stands there once it is approved, says what it answers, and leads nobody’s search engine anywhere', async () => {
    const { db, city, text } = await desk()
    const article = await addArticle(db, city)
    const root = await addComment(db, article, { body: 'https://shop.example' })
    const reply = await addComment(db, article, { under: root, body: 'An answer' })
    for (const status of ['pending', 'spam', 'trash'] as const)
      await addComment(db, article, { status, body: 'HIDDEN' })
    const entries = all(readXml(await text('/comments/feed.atom')), 'entry')
    expect(entries.map((entry) => the(entry, 'thr:in-reply-to').attributes.ref)).toEqual([
      `${SITE}/comments/${root.id}`,
      `tag:harbour.example,2026-05-14:article:${article.id}`,
    ])
    expect(textIn(entries[0] ?? readXml('<a/>'), 'id')).toBe(`${SITE}/comments/${reply.id}`)
    expect(textIn(entries[1] ?? readXml('<a/>'), 'content')).toContain('rel="ugc nofollow noopener"')
    for (const path of ['/comments/feed.xml', '/comments/feed.json', `${article.path}/comments/feed.xml`])
      expect(await text(path)).not.toContain('HIDDEN')
  })
})

it('is made anew when what it shows changes: it declares all of it', async () => {
  const there = await desk()
  const { first } = await fillAll(there)
  const tags = async (path: string) => (await there.ask(path))?.tags ?? []
  expect(await tags('/feed.xml')).toEqual(
    expect.arrayContaining([
      'site',
      'recent',
      `article:${first.id}`,
      `count:${first.id}`,
      `card:${first.id}`,
    ]),
  )
  expect(await tags('/city/feed.xml')).toEqual(expect.arrayContaining([`section:${there.city.id}`]))
  expect(await tags('/comments/feed.xml')).toEqual(expect.arrayContaining(['comments', `card:${first.id}`]))
})

function jsonProblems(json: string): string[] {
  const problems: string[] = []
  const { items } = JSON.parse(json) as { items: { content_html: string }[] }
  for (const { content_html: source } of items)
    html({ hold: (is, problem) => void (is || problems.push(problem)) }, source)
  return problems
}
