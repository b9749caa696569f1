import { describe, expect, onTestFinished, test } from 'vitest'
import { openDb } from '../client.ts'
import { testDb } from '../testing/database.ts'
import { dump, fixture, importFixture, NOW, rows } from './testing.ts'

const articles = `select i.external_id as ext, a.*, s.slug as section from articles a
  join sections s on s.id = a.section_id join imports i on i.local_id = a.id and i.kind = 'article' order by a.id`

describe('an export of a newsroom', () => {
  test('counts everything it reads as new, changed, unchanged or skipped', async () => {
    const { counts } = await importFixture(await testDb(), 'newsroom')
    expect(counts).toEqual({
      author: { read: 3, new: 3, changed: 0, unchanged: 0, skipped: 0 },
      section: { read: 5, new: 4, changed: 0, unchanged: 0, skipped: 1 },
      tag: { read: 2, new: 2, changed: 0, unchanged: 0, skipped: 0 },
      picture: { read: 2, new: 1, changed: 0, unchanged: 0, skipped: 1 },
      article: { read: 9, new: 8, changed: 0, unchanged: 0, skipped: 1 },
      page: { read: 1, new: 1, changed: 0, unchanged: 0, skipped: 0 },
      comment: { read: 8, new: 6, changed: 0, unchanged: 0, skipped: 2 },
      redirect: { read: 12, new: 11, changed: 0, unchanged: 0, skipped: 1 },
      other: { read: 4, new: 0, changed: 0, unchanged: 0, skipped: 4 },
    })
  })

  test('gives every item the status that shows it to no one who could not see it before', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    const found = rows(db, articles).map(({ ext, section, slug, status, kind }) => [
      ext,
      `${section}/${slug}`,
      status,
      kind,
    ])
    expect(found).toEqual([
      ['101', 'city/crane-falls', 'published', 'article'],
      ['102', 'media-news/harbour-master', 'published', 'article'],
      ['103', 'city/post-103', 'draft', 'article'],
      ['104', 'city/crane-falls-2', 'published', 'article'],
      ['105', 'city/secret', 'draft', 'article'],
      ['106', 'city/private', 'draft', 'article'],
      ['107', 'city/av', 'review', 'article'],
      ['108', 'uncategorized/2099', 'scheduled', 'article'],
      ['120', 'pages/about', 'published', 'page'],
    ])
  })

  test('takes dates, headline, standfirst, byline, tags and lead picture', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    const [crane, master, untitled] = rows(db, articles)
    expect(crane).toMatchObject({
      headline: 'Crane falls into the harbour',
      standfirst: 'A summer morning goes “wrong”.',
      published_at: Date.UTC(2024, 4, 1, 8),
      comments_open: 1,
      comment_count: 3,
    })
    expect(master).toMatchObject({ updated_at: Date.UTC(2024, 4, 3, 8), comments_open: 0 })
    expect(untitled).toMatchObject({ created_at: Date.UTC(2024, 4, 4, 10), published_at: null })
    expect(untitled?.headline).toBe('A note without a title, and rather a long one so that it must be cut…')
    const byline =
      'select name, bio from authors join article_authors on author_id = id where article_id = 1 order by position'
    expect(rows(db, byline)).toEqual([
      { name: 'Tom Hale', bio: '' },
      { name: 'Rosa Lindt', bio: 'Writes about ships.' },
    ])
    const tags =
      'select slug, name from tags join article_tags on tag_id = id where article_id = 1 order by position'
    expect(rows(db, tags)).toEqual([
      { slug: 'media', name: 'Media' },
      { slug: 'harbour', name: 'Harbour & docks' },
    ])
    const picture = 'select m.* from media m join articles a on a.lead_media_id = m.id where a.id = 1'
    expect(rows(db, picture)).toMatchObject([
      { name: null, alt: 'A yellow crane', caption: 'The crane, before', widths: '[]' },
    ])
  })

  test('makes sections of first categories, without taking an address of the site itself', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    expect(rows(db, 'select slug, name, description, listed from sections order by position')).toEqual([
      { slug: 'pages', name: 'Pages', description: '', listed: 0 },
      { slug: 'city', name: 'City', description: 'All of Northgate', listed: 1 },
      { slug: 'media-news', name: 'Media', description: '', listed: 1 },
      { slug: 'uncategorized', name: 'Uncategorised', description: '', listed: 0 },
    ])
  })

  test('turns "Read also" lines both ways, forward and back, and links to their new places', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    const [crane, master] = rows(db, articles)
    expect(crane?.body_html).toBe(
      [
        '<p>Nobody was hurt.</p>',
        '<p data-read-also="2"></p>',
        '<figure><a href="https://courier.example/wp-content/uploads/2024/05/crane-300x200.png" rel="noopener">A crane in water</a><figcaption>The crane at noon</figcaption></figure>',
        '<p>More in <a href="/media-news/harbour-master#quote">our interview</a> and <a href="/pages/about">about us</a>.</p>',
      ].join('\n'),
    )
    expect(crane?.body_text).not.toContain('Read also')
    expect(master?.body_html).toBe(
      [
        '<p data-read-also="1"></p>',
        '<figure class="pull-quote"><blockquote><p>It just went.</p></blockquote><figcaption>The harbour master</figcaption></figure>',
        '<p>Do you know more? Write to us.</p>',
      ].join('\n'),
    )
  })

  test('keeps every old address, and reports the one that two items have', async () => {
    const db = await testDb()
    const report = await importFixture(db, 'newsroom')
    const found = rows(db, 'select from_path, article_id from redirects order by article_id, from_path')
    expect(found.map(({ from_path, article_id }) => `${article_id} ${from_path}`)).toEqual([
      '1 /2024/05/crane-falls',
      '1 /2024/05/crane-falls/crane',
      '1 /2024/05/crane-in-water',
      '1 /?p=101',
      '2 /2024/05/harbour-master',
      '2 /?p=102',
      '3 /?p=103',
      '5 /secret',
      '6 /private',
      '7 /?p=107',
      '8 /2099/01/2099',
    ])
    expect(report.warnings).toContainEqual({
      subject: 'addresses that two items have; the first keeps it',
      count: 1,
      examples: ['/2024/05/crane-falls (104 "Crane again", and 101 before)'],
    })
  })

  test('names everything that it skipped, with the reason', async () => {
    const { skipped } = await importFixture(await testDb(), 'newsroom')
    expect(skipped.map(({ kind, label, reason }) => `${kind} ${label}: ${reason}`)).toEqual([
      'other 30 "Main": a menu',
      'article 109 "Binned": it is in the bin',
      'other 110 "Rev": a revision',
      'other 111 "Menu": an entry of a menu',
      'picture 202 "Minutes": a file, but no picture (.pdf)',
      'other 301 "Box": a reusable block: it is put into the posts that show it',
      'section "Empty": a category that no imported post has',
      'comment 4 on 101 "Crane falls into the harbour": a pingback, not a comment',
      'comment 6 on 101 "Crane falls into the harbour": it is empty',
      'redirect /about: is an address of this site itself now (120 "About us")',
    ])
  })
})

describe('other exports', () => {
  test('of WXR 1.0', async () => {
    const db = await testDb()
    await importFixture(db, 'wxr-1.0')
    expect(rows(db, articles)).toMatchObject([
      {
        headline: 'Fog & rain',
        section: 'news',
        body_html: '<p>First line<br>second line</p>\n<p>New paragraph ]]&gt; end</p>',
      },
    ])
    expect(rows(db, 'select name from authors')).toEqual([{ name: 'John Doe' }])
    expect(rows(db, 'select slug from tags')).toEqual([{ slug: 'fog' }])
    expect(rows(db, 'select distinct source from imports')).toEqual([{ source: 'http://old.example' }])
  })

  test('of WXR 1.1 in a folder of its host, with prefixes of its own', async () => {
    const db = await testDb()
    await importFixture(db, 'wxr-1.1-other-prefixes')
    expect(rows(db, 'select from_path from redirects order by 1')).toEqual([
      { from_path: '/blog/one' },
      { from_path: '/blog?p=1' },
    ])
    expect(rows(db, 'select distinct source from imports')).toEqual([
      { source: 'https://prefix.example/blog' },
    ])
  })

  test('of two sites do not touch each other, though their ids are the same', async () => {
    const db = await testDb()
    await importFixture(db, 'undeclared')
    await importFixture(db, 'wxr-1.1-other-prefixes')
    expect(rows(db, 'select slug from articles order by id')).toEqual([{ slug: 'bare' }, { slug: 'one' }])
  })

  test.each(['bare-ampersand', 'cut-off', 'feed', 'entity', 'no-such-file'])(
    '%s leaves the database empty',
    async (name) => {
      const db = await testDb()
      const before = dump(db)
      await expect(importFixture(db, name)).rejects.toThrow(/line \d+|RSS feed|no such file/)
      expect(dump(db)).toEqual(before)
    },
  )
})

test('a hostile export brings in words and nothing that acts', async () => {
  const db = await testDb()
  await importFixture(db, 'hostile')
  const [article] = rows(db, articles)
  expect(article).toMatchObject({
    section: 'admin-news',
    slug: 'admin',
    headline: 'Head',
    published_at: Date.UTC(2020, 0, 1),
  })
  const body = String(article?.body_html)
  expect(body).not.toMatch(
    /<(?:script|style|svg|iframe|img|div|video)|<[^>]*\s(?:on\w+|style|srcset|src)=|href="(?!https:\/\/)/i,
  )
  expect(body).toContain('Hello')
  expect(rows(db, 'select name from sections')).toEqual([{ name: 'Admin' }])
  expect(rows(db, 'select author_name, author_email, body, address_hash, created_at from comments')).toEqual([
    {
      author_name: 'Spammer',
      author_email: '',
      body: 'Fine <b> text',
      address_hash: null,
      created_at: Date.UTC(2020, 0, 1),
    },
  ])
})

test('importing takes what is here by the same name, and never an address that is taken', async () => {
  const db = await testDb()
  db.sqlite.writer.exec(`
    insert into sections (slug, name) values ('city', 'Our city');
    insert into authors (slug, name, bio) values ('tom-hale', 'Tom Hale', 'Ours');
    insert into articles (section_id, slug, status, headline, created_at, updated_at) values (1, 'crane-falls', 'draft', 'Ours', 0, 0);`)
  await importFixture(db, 'newsroom')
  expect(rows(db, "select name, description from sections where slug = 'city'")).toEqual([
    { name: 'Our city', description: '' },
  ])
  expect(rows(db, "select name, bio from authors where slug like 'tom%'")).toEqual([
    { name: 'Tom Hale', bio: 'Ours' },
  ])
  expect(rows(db, "select slug from articles where slug like 'crane%' order by id")).toEqual([
    { slug: 'crane-falls' },
    { slug: 'crane-falls-2' },
    { slug: 'crane-falls-3' },
  ])
})

test('progress is told step by step', async () => {
  const steps = new Set<string>()
  await importFixture(await testDb(), 'newsroom', {
    file: fixture('newsroom'),
    now: NOW,
    onProgress: (step) => steps.add(step),
  })
  expect([...steps]).toEqual(['Reading', 'Pictures', 'Articles', 'Counting words', 'Comparing'])
})

test('another process can write between the transactions', async () => {
  const db = await testDb()
  const server = openDb(db.sqlite.writer.name)
  onTestFinished(() => server.close())
  let written = 0
  const report = await importFixture(db, 'newsroom', {
    onProgress: () => {
      server.sqlite.writer.exec(`insert into tags (slug, name) values ('of-server-${++written}', 'x')`)
    },
  })
  expect(written).toBeGreaterThan(4)
  expect(rows(db, 'select count(*) as n from tags')).toEqual([{ n: written + report.counts.tag.new }])
})
