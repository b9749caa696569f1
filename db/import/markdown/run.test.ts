import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { findAddress } from '../../articles/address.ts'
import { publishedArticle } from '../../articles/article.ts'
import { searchArticles } from '../../search/found.ts'
import { seriesBySlug } from '../../series/series.ts'
import { articles } from '../../schema/index.ts'
import { testDb, testFolder } from '../../testing/database.ts'
import { dump, NOW, rows } from '../testing.ts'
import { importMarkdown } from './run.ts'

/** A folder of files, by their paths. */
function folderOf(files: Record<string, string | Buffer>): string {
  const folder = testFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const FERRY = `---
title: "The ferry: back by Easter"
date: 2019-03-04 10:30:00 +0100
section: Harbour
authors: [ines-berg, "Tom Ash"]
tags:
- ferries
- Old Quay
excerpt: The *last* crossing was in [autumn](/x).
updated: 2019-03-05
language: de
redirect_from:
- /old/ferry/
permalink: /ferry/
---
The ferry is coming back.

## When

Soon, says the [harbour master](2019-03-10-master.md). See [the plan](/plans/) and [the site](https://other.example/).

| a | b |
|---|---|
| 1 | 2 |

A note.[^1] <script>alert(1)</script>{{ site.baseurl }}{% include nothing.html %}

[^1]: Of the *council*.
`
const MASTER = `---
title: Who is the harbour master?
categories: [Harbour, People]
author: Ines Berg and Tom Ash
---
She began as a deckhand. {% post_url 2019-03-04-ferry %}
`

describe('importing a folder of Markdown', () => {
  test('a file becomes an article with its section, authors, tags, dates, language and old addresses', async () => {
    const db = await testDb()
    const folder = folderOf({ '2019-03-04-ferry.md': FERRY, '2019-03-10-master.markdown': MASTER })
    const report = await importMarkdown(db, { folder, now: NOW })
    expect(report.skipped).toEqual([])
    expect(report.counts).toMatchObject({
      article: { read: 2, new: 2 },
      author: { new: 2 },
      section: { new: 1 },
      tag: { new: 3 },
    })
    const ferry = await publishedArticle(db, 'harbour', 'ferry')
    expect(ferry).toMatchObject({
      headline: 'The ferry: back by Easter',
      standfirst: 'The last crossing was in autumn.',
      publishedAt: Date.UTC(2019, 2, 4, 9, 30),
      updatedAt: Date.UTC(2019, 2, 5),
      language: 'de',
      authors: [{ name: 'Ines Berg' }, { name: 'Tom Ash' }],
      tags: [{ name: 'ferries' }, { name: 'Old Quay' }],
    })
    expect(ferry?.bodyHtml).toContain('<a href="/harbour/master">harbour master</a>')
    expect(ferry?.bodyHtml).toContain('See the plan and <a href="https://other.example/" rel="noopener">')
    expect(ferry?.bodyHtml).toContain('<td>1</td>')
    expect(ferry?.bodyHtml).toContain('<sup>1</sup>')
    expect(ferry?.bodyHtml).toContain('<ol><li><p>Of the <em>council</em>.</p></li></ol>')
    expect(ferry?.bodyHtml).not.toMatch(/script|baseurl|include/)
    for (const old of ['/old/ferry', '/ferry', '/2019/03/04/ferry']) {
      expect(await findAddress(db, old)).toEqual({ kind: 'moved', to: '/harbour/ferry' })
    }
    expect(await publishedArticle(db, 'harbour', 'master')).toMatchObject({
      authors: [{ name: 'Ines Berg' }, { name: 'Tom Ash' }],
      publishedAt: Date.UTC(2019, 2, 10),
      tags: [{ name: 'People' }],
    })
    expect(await searchArticles(db, 'deckhand')).toHaveLength(1)
  })

  test('a second time changes nothing; a changed file changes its article alone', async () => {
    const db = await testDb()
    const folder = folderOf({
      '2019-03-04-ferry.md': FERRY,
      '2019-03-10-master.markdown': MASTER,
      'b/0001.md': '# One\n\nText',
    })
    await importMarkdown(db, { folder, now: NOW })
    const before = dump(db)
    expect((await importMarkdown(db, { folder, now: NOW + 1 })).rowsChanged).toBe(0)
    expect(dump(db)).toEqual(before)
    writeFileSync(join(folder, '2019-03-10-master.markdown'), MASTER.replace('Who is', 'Who was'))
    const report = await importMarkdown(db, { folder, now: NOW + 60_000 })
    expect(report.counts.article).toMatchObject({ changed: 1, unchanged: 2, new: 0 })
    expect(await publishedArticle(db, 'harbour', 'master')).toMatchObject({
      headline: 'Who was the harbour master?',
      updatedAt: NOW + 60_000,
      publishedAt: Date.UTC(2019, 2, 10),
    })
  })

  test('what an editor deleted or took off the site stays so', async () => {
    const db = await testDb()
    const folder = folderOf({ 'a.md': '# One\n\nText', 'b.md': '# Two\n\nText' })
    await importMarkdown(db, { folder, now: NOW })
    await db.write(async (tx) => {
      await tx.update(articles).set({ status: 'deleted', deletedAt: NOW }).where(eq(articles.slug, 'a'))
      await tx.update(articles).set({ status: 'unpublished' }).where(eq(articles.slug, 'b'))
    })
    writeFileSync(join(folder, 'b.md'), '# Two\n\nOther text')
    const report = await importMarkdown(db, { folder, now: NOW + 1 })
    expect(report.skipped).toEqual([{ kind: 'article', label: 'a.md', reason: 'it was deleted here' }])
    expect(rows(db, 'select slug, status from articles order by slug')).toEqual([
      { slug: 'a', status: 'deleted' },
      { slug: 'b', status: 'unpublished' },
    ])
  })

  test('files that say little: folders are sections, names are slugs, headings are titles', async () => {
    const db = await testDb()
    const folder = folderOf({
      'city-hall/0001.md': '---\ntitle: 2014\n---\nNumbers.',
      'city-hall/_posts/2020-02-02-dated.md': 'A heading\n=========\n\nText.',
      'plain.md': '# Plain *words*\n\nText.',
      'three.md': '---\r\ntitle: 007\r\ndate: 1 May 2020\r\nexcerpt: Only this.\r\n---\r\n',
      'bundle/index.md': '---\ntitle: Bundled\ndate: 2020-01-01\n---\nText.',
      '2024-01-02-years.md': '---\ntitle: Years\nsection: "2024"\n---\nText.',
    })
    const report = await importMarkdown(db, { folder, section: 'dispatches', now: NOW })
    expect(report.skipped).toEqual([])
    expect(
      rows(
        db,
        `select s.slug || '/' || a.slug as path, s.name, headline from articles a join sections s on s.id = section_id order by 1`,
      ),
    ).toEqual([
      { path: '2024-news/years', name: '2024', headline: 'Years' },
      { path: 'city-hall/0001', name: 'City Hall', headline: '2014' },
      { path: 'city-hall/dated', name: 'City Hall', headline: 'A heading' },
      { path: 'dispatches/bundle', name: 'Dispatches', headline: 'Bundled' },
      { path: 'dispatches/plain', name: 'Dispatches', headline: 'Plain words' },
      { path: 'dispatches/three', name: 'Dispatches', headline: '007' },
    ])
    expect(rows(db, "select body_html from articles where slug = 'plain'")).toEqual([
      { body_html: '<p>Text.</p>' },
    ])
  })

  test('a series is made of its parts, by their numbers or in the order of the files', async () => {
    const db = await testDb()
    const part = (title: string, more: string) => `---\ntitle: ${title}\nseries: The river\n${more}---\nText`
    const folder = folderOf({
      'a.md': part('Mouth', 'part: 3\n'),
      'b.md': part('Source', 'part: 1\n'),
      'c.md': part('Middle', 'part: 2\n'),
      'd.md': part('Sea', ''),
    })
    await importMarkdown(db, { folder, now: NOW })
    expect(await seriesBySlug(db, 'the-river')).toMatchObject({ name: 'The river' })
    expect(
      rows(db, 'select headline from series_parts join articles on id = article_id order by position'),
    ).toEqual([{ headline: 'Source' }, { headline: 'Middle' }, { headline: 'Mouth' }, { headline: 'Sea' }])
    expect((await importMarkdown(db, { folder, now: NOW })).rowsChanged).toBe(0)
  })

  test('drafts are drafts, and what is dated later is scheduled', async () => {
    const db = await testDb()
    const folder = folderOf({
      'a.md': '---\ntitle: A\ndraft: true\n---\nText',
      'b.md': '---\ntitle: B\npublished: false\n---\nText',
      'c.md': '---\ntitle: C\ndate: 2099-01-01\n---\nText',
    })
    await importMarkdown(db, { folder, now: NOW })
    expect(rows(db, 'select slug, status from articles order by slug')).toEqual([
      { slug: 'a', status: 'draft' },
      { slug: 'b', status: 'draft' },
      { slug: 'c', status: 'scheduled' },
    ])
  })

  test('links to sections, subjects and authors of the site stay', async () => {
    const db = await testDb()
    const text = 'See [a](/harbour), [b](/tag/old-quay?page=2), [c](/author/tom-ash) and [d](/nowhere).'
    const file = `---\ntitle: Links\nsection: Harbour\nauthor: Tom Ash\ntags: [Old Quay]\n---\n${text}\n`
    const report = await importMarkdown(db, { folder: folderOf({ '2019-03-04-links.md': file }), now: NOW })
    const [row] = await db.read.select({ html: articles.bodyHtml }).from(articles)
    expect(row?.html).toBe(
      '<p>See <a href="/harbour">a</a>, <a href="/tag/old-quay?page=2">b</a>, <a href="/author/tom-ash">c</a> and d.</p>',
    )
    expect(report.warnings).toMatchObject([{ count: 1, examples: ['/nowhere in 2019-03-04-links.md'] }])
  })

  test('of two files with one slug the later gets a number, and it is said', async () => {
    const db = await testDb()
    const file = (title: string) => `---\ntitle: ${title}\ndate: 2019-03-04\n---\nText.\n`
    const folder = folderOf({ 'a/2019-03-04-quay.md': file('One'), 'a/2020-03-04-quay.md': file('Two') })
    const report = await importMarkdown(db, { folder, now: NOW })
    expect(report.warnings).toContainEqual({
      ...{ subject: 'addresses that another article has: these got a number', count: 1 },
      examples: ['a/2020-03-04-quay.md: quay-2'],
    })
    expect(report.failed).toBe(0)
  })

  test('what cannot be an article is skipped, with the reason; the rest is imported', async () => {
    const db = await testDb()
    const folder = folderOf({
      'bad-date.md': '---\ntitle: A\ndate: 2020-02-31\n---\nText',
      'bad-yaml.md': '---\ntitle: A\ntags: [a\n---\nText',
      'binary.md': Buffer.from('# A\n\n\0\0'),
      'bomb.md': `---\na0: &a0 [x]\n${Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`).join('\n')}\n---\nText`,
      'fine.md': '---\ntitle: Fine\n---\nText',
      'latin.md': Buffer.from('# Caf\xe9\n', 'latin1'),
      'no-end.md': '---\ntitle: A\nText',
      'no-title.md': '---\ndate: 2020-01-01\n---\nText',
      'README.md': '# About these files\n',
      'toml.md': '+++\ntitle = "A"\n+++\nText',
    })
    const report = await importMarkdown(db, { folder, now: NOW })
    expect(report.counts.article).toMatchObject({ read: 10, new: 1, skipped: 9 })
    expect(report.failed).toBe(8)
    expect(Object.fromEntries(report.skipped.map(({ label, reason }) => [label, reason]))).toMatchObject({
      'bad-date.md': 'its date cannot be read: 2020-02-31',
      'bad-yaml.md': expect.stringMatching(/^bad YAML in line \d: /) as string,
      'binary.md': 'it is no text',
      'bomb.md': expect.stringMatching(/^bad YAML: .*alias/i) as string,
      'latin.md': 'its encoding is not UTF-8',
      'no-end.md': 'its front matter has no end',
      'no-title.md': 'it has no title',
      'README.md': 'a readme, no article',
      'toml.md': 'its front matter is TOML; this reads YAML',
    })
  })

  test('with the address of the old site its links and pictures lead there, without it only words stay', async () => {
    const text =
      '# A\n\n[About](/about/) ![Crane](img/crane.png) [B](/b/) [self](https://www.old.example/2020/01/02/b/)'
    const folder = folderOf({ 'a.md': text, '2020-01-02-b.md': '# B\n\nText' })
    const without = await testDb()
    await importMarkdown(without, { folder, now: NOW })
    expect(rows(without, "select body_html from articles where slug = 'a'")).toEqual([
      {
        body_html:
          '<p>About Crane B <a href="https://www.old.example/2020/01/02/b/" rel="noopener">self</a></p>',
      },
    ])
    const db = await testDb()
    await importMarkdown(db, { folder, site: 'https://old.example', now: NOW })
    expect(rows(db, "select body_html from articles where slug = 'a'")).toEqual([
      {
        body_html:
          '<p><a href="https://old.example/about/" rel="noopener">About</a> <a href="https://old.example/img/crane.png" rel="noopener">Crane</a> ' +
          '<a href="https://old.example/b/" rel="noopener">B</a> <a href="/news/b">self</a></p>',
      },
    ])
  })

  test('an empty folder, or none, is said in one line', async () => {
    const db = await testDb()
    await expect(importMarkdown(db, { folder: folderOf({}) })).rejects.toThrow('holds no Markdown files')
    await expect(importMarkdown(db, { folder: '/no/such' })).rejects.toThrow('/no/such: no such directory')
  })
})
