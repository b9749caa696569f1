import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { and, asc, count, eq, inArray } from 'drizzle-orm'
import { parseFragment } from 'parse5'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { hasMasthead } from '../articles/about/masthead.ts'
import { aboutPages } from '../articles/about/pages.ts'
import { ABOUT_PAGES } from '../articles/about/rules.ts'
import { publishedArticle } from '../articles/article.ts'
import { readAlsoIds } from '../articles/body.ts'
import { cardsOf } from '../articles/cards.ts'
import { frontPage } from '../articles/front.ts'
import { authorBySlug, sectionBySlug, tagBySlug } from '../articles/lists.ts'
import { relatedIds } from '../articles/related.ts'
import { openDb, type Db } from '../client.ts'
import { MAX_DEPTH } from '../comments/rules.ts'
import { commentAddress } from '../comments/thread.ts'
import { migrateDb } from '../migrate.ts'
import { queueCounts } from '../moderation/queue.ts'
import {
  articles,
  authors,
  commentAppeals,
  comments,
  commentScreenings,
  media,
  moderationLog,
  sections,
  tags,
} from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { isEmailAddress } from '../text/email.ts'
import { words } from '../text/words.ts'
import { NOW } from '../testing/cast.ts'
import { temporaryFolder } from '../testing/folder.ts'
import { fillDemo } from './fill.ts'
import { isFresh } from './fresh.ts'
import { PICKS } from './moderation.ts'

// Filled once for all tests, which only read it: pictures are copied, and 45 articles cleaned and related.
const folder = temporaryFolder()
let db: Db

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder.path)
  db = openDb(join(folder.path, 'broadsheet.db'))
  await migrateDb(db)
  await fillDemo(db, NOW)
}, 120_000)

afterAll(() => {
  vi.unstubAllEnvs()
  db.close()
  folder.remove()
})

const every = () => db.read.select().from(articles).orderBy(asc(articles.id))
/** What readers have; what is in the making stands in desk/fill-desk.test.ts. */
const all = () =>
  db.read
    .select()
    .from(articles)
    .where(and(eq(articles.kind, 'article'), eq(articles.status, 'published')))
    .orderBy(asc(articles.id))
/** Pages of the site itself, which stand in no table. */
const OWN_PAGES = ['/corrections', '/guidelines', '/transparency']
const howMany = async (table: typeof sections | typeof authors | typeof tags | typeof comments) =>
  (await db.read.select({ n: count() }).from(table))[0]?.n ?? 0

describe('the demo newsroom', () => {
  it('has at least 36 articles, 6 sections, 12 authors, 40 tags and 100 comments', async () => {
    expect((await all()).length).toBeGreaterThanOrEqual(36)
    expect(await howMany(sections)).toBeGreaterThanOrEqual(6)
    expect(await howMany(authors)).toBeGreaterThanOrEqual(12)
    expect(await howMany(tags)).toBeGreaterThanOrEqual(40)
    expect(await howMany(comments)).toBeGreaterThanOrEqual(100)
  })

  it('has articles of 250 to 700 words, each with a headline, a standfirst, an author and a tag', async () => {
    for (const row of await all()) {
      const section =
        (await db.read.select().from(sections).where(eq(sections.id, row.sectionId)))[0]?.slug ?? ''
      const article = await publishedArticle(db, section, row.slug)
      const length = words(row.bodyHtml)
      expect(length, row.slug).toBeGreaterThanOrEqual(250)
      expect(length, row.slug).toBeLessThanOrEqual(700)
      expect(row.standfirst, row.slug).not.toBe('')
      expect(article?.authors, row.slug).not.toEqual([])
      expect(article?.tags, row.slug).not.toEqual([])
    }
  })

  it('uses every section, author and tag that it has', () => {
    const unused = (table: string, link: string, column: string) =>
      db.sqlite.reader
        .prepare(`select slug from ${table} where id not in (select ${column} from ${link})`)
        .pluck()
        .all()
    expect(unused('sections', 'articles', 'section_id')).toEqual([])
    expect(unused('authors', 'article_authors', 'author_id')).toEqual([])
    expect(unused('tags', 'article_tags', 'tag_id')).toEqual([])
  })

  it('gives every article a picture with words for those who do not see it, and all its files', async () => {
    for (const row of await all()) expect(row.leadMediaId, row.slug).not.toBeNull()
    for (const picture of await db.read.select().from(media)) {
      expect(picture.alt, `${picture.name}`).not.toBe('')
      expect(picture.formats, `${picture.name}`).toEqual(['avif', 'webp'])
      for (const file of picture.widths.flatMap((width) => [`${width}.avif`, `${width}.webp`])) {
        expect(existsSync(join(folder.path, 'uploads', `${picture.name}-${file}`)), file).toBe(true)
      }
    }
  })

  it('dates nothing in the future, and no reply before what it answers', async () => {
    for (const { slug, publishedAt, updatedAt, createdAt } of await all()) {
      expect(Math.max(publishedAt ?? 0, updatedAt, createdAt), slug).toBeLessThanOrEqual(NOW)
    }
    const said = new Map((await db.read.select().from(comments)).map((comment) => [comment.id, comment]))
    for (const { id, createdAt, decidedAt, parentId } of said.values()) {
      expect(Math.max(createdAt, decidedAt ?? 0), `comment ${id}`).toBeLessThanOrEqual(NOW)
      if (parentId !== null) expect(said.get(parentId)?.createdAt, `comment ${id}`).toBeLessThan(createdAt)
    }
  })

  it('leads every “Read also” line to an article that can be read, and never to itself', async () => {
    let lines = 0
    for (const { id, slug, bodyHtml } of await all()) {
      const targets = readAlsoIds(bodyHtml)
      lines += targets.length
      expect(
        (await cardsOf(db, targets)).map((card) => card.id),
        slug,
      ).toEqual(targets)
      expect(targets, slug).not.toContain(id)
      expect(bodyHtml, slug).not.toMatch(/data-read-also="\D/)
    }
    expect(lines).toBeGreaterThan(10)
  })

  it('has no dead link in a body', async () => {
    for (const { slug, bodyHtml } of await every()) {
      for (const href of linksOf(bodyHtml).filter(
        (link) => link.startsWith('/') && !OWN_PAGES.includes(link),
      )) {
        expect(await isThere(href), `${slug}: ${href}`).toBe(true)
      }
    }
  })

  it('says of itself what a newspaper should say of itself, in words of its own for each', async () => {
    const pages = await aboutPages(db)
    expect(pages.map(({ slug }) => slug)).toEqual(Object.keys(ABOUT_PAGES))
    const rows = (await every()).filter(({ kind }) => kind === 'page')
    for (const text of ['headline', 'standfirst', 'bodyText'] as const)
      expect(new Set(rows.map((row) => row[text])).size).toBe(pages.length)
    for (const { slug, bodyHtml } of rows) expect(words(bodyHtml), slug).toBeGreaterThan(30)
    expect(await hasMasthead(db)).toBe(true)
  })

  it('has comments under every kind of decision, some of them waiting and some spam', async () => {
    const counts = await queueCounts(db)
    expect(counts.pending).toBeGreaterThan(3)
    expect(counts.spam).toBeGreaterThan(0)
    expect(counts.approved).toBeGreaterThan(80)
  })

  it('has picks, recommendations, reports and an appeal for the desk to look at', async () => {
    const rows = await db.read.select().from(comments)
    expect(rows.filter(({ pickedAt }) => pickedAt !== null).map(({ status }) => status)).toEqual(
      PICKS.map(() => 'approved'),
    )
    expect(rows.filter(({ recommendCount }) => recommendCount > 0).length).toBeGreaterThan(40)
    expect(rows.filter(({ openReports }) => openReports > 0).length).toBe(2)
    expect(rows.filter(({ commenterId }) => commenterId !== null).length).toBeGreaterThan(10)
    const appeals = await db.read.select().from(commentAppeals)
    expect(appeals.map(({ status }) => status)).toEqual(['open'])
  })

  it('says of what waits and of spam what the rules and the filter saw', async () => {
    const seen = await db.read
      .select({ status: comments.status, screening: commentScreenings })
      .from(comments)
      .leftJoin(commentScreenings, eq(commentScreenings.commentId, comments.id))
      .where(inArray(comments.status, ['pending', 'spam']))
    const counts = await queueCounts(db)
    expect(seen.length).toBe(counts.pending + counts.spam)
    for (const { screening } of seen) expect(screening?.spamScore).toEqual(expect.any(Number))
    expect(JSON.stringify(seen)).toContain('"rule":"spam-words","status":"spam"')
  })

  it('has comments as the form would take them, in threads down to the last depth', async () => {
    const rows = await db.read.select().from(comments)
    for (const { id, authorName, authorEmail, body } of rows) {
      expect(authorName.length, `comment ${id}`).toBeGreaterThan(0)
      expect(isEmailAddress(authorEmail), authorEmail).toBe(true)
      expect(authorEmail, 'an address that belongs to somebody').toMatch(
        /@([\w-]+\.)*example(\.(com|org|net))?$/,
      )
      expect(body.length, `comment ${id}`).toBeGreaterThanOrEqual(3)
    }
    expect(new Set(rows.map((row) => row.depth))).toEqual(
      new Set(Array.from({ length: MAX_DEPTH }, (_, index) => index + 1)),
    )
  })

  it('shows every approved comment on its page, and logs how each was decided', async () => {
    const logged = new Set((await db.read.select().from(moderationLog)).map((row) => row.commentId))
    for (const { id, status } of await db.read.select().from(comments)) {
      if (status === 'approved') expect(await commentAddress(db, id), `comment ${id}`).not.toBeNull()
      expect(logged.has(id), `comment ${id}`).toBe(status !== 'pending')
    }
  })

  it('relates most articles to others', async () => {
    const related = await Promise.all((await all()).map(async ({ id }) => (await relatedIds(db, id)).length))
    expect(related.filter((many) => many > 0).length).toBeGreaterThan(related.length * 0.9)
  })

  it('fills the front page', async () => {
    const front = await frontPage(db, NOW)
    expect(front.lead).not.toBeNull()
    expect(front.secondary).toHaveLength(4)
    expect(front.blocks.length).toBeGreaterThanOrEqual(6)
  })

  it('is named, and no fresh installation any more', async () => {
    expect((await readSettings(db))['site.name']).toBe('The Aldermouth Courier')
    expect(await isFresh(db)).toBe(false)
  })
})

function linksOf(html: string): string[] {
  const found: string[] = []
  const visit = (node: { attrs?: { name: string; value: string }[]; childNodes?: unknown[] }) => {
    found.push(...(node.attrs ?? []).flatMap(({ name, value }) => (name === 'href' ? [value] : [])))
    for (const child of node.childNodes ?? []) visit(child as typeof node)
  }
  visit(parseFragment(html))
  return found
}

async function isThere(href: string): Promise<boolean> {
  const path = new URL(href, 'https://demo.example').pathname
  const [first = '', second] = path.slice(1).split('/')
  if (path === '/') return true
  if (second === undefined) return (await sectionBySlug(db, first)) !== null
  if (first === 'tag') return (await tagBySlug(db, second)) !== null
  if (first === 'author') return (await authorBySlug(db, second)) !== null
  if (first === 'uploads') return existsSync(join(folder.path, path))
  return (
    (await publishedArticle(db, first, second)) !== null || (await findAddress(db, path)).kind === 'moved'
  )
}
