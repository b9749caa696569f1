import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, redirects, sections } from '../schema/index.ts'
import { commentsOf, feedPath } from '../feeds/path.ts'
import { addressKey } from './address-key.ts'
import { articleAt } from './find.ts'
import { authorBySlug, sectionBySlug, tagBySlug } from './lists.ts'
import { articlePath } from './path.ts'
import { presentSlug } from '../sections/sections.ts'

export type Address =
  | { kind: 'moved'; to: string }
  /** `articleId` of what stood there, where that is known. */
  | { kind: 'gone'; articleId: number | null }
  | { kind: 'unknown' }

/**
 * What became of an address that no published article has: moved (to its present address, in one hop), gone for good,
 * or never heard of.
 *
 * @param path with its leading slash, decoded
 * @param query the parameters of the address; WordPress's plain addresses name the article there (`/?p=12`)
 */
export async function findAddress(
  db: Db,
  path: string,
  query: Record<string, unknown> = {},
): Promise<Address> {
  return await found(db, path, query, MOST_RENAMED)
}

/** As often as sections have taken slugs from each other, an address is looked for under the next of them. */
const MOST_RENAMED = 3

async function found(
  db: Db,
  path: string,
  query: Record<string, unknown>,
  renamed: number,
): Promise<Address> {
  const redirect = (await redirectAt(db, addressKey(path, query))) ?? (await redirectAt(db, addressKey(path)))
  if (redirect?.toPath) return { kind: 'moved', to: await followed(db, redirect.toPath) }
  if (redirect?.articleId) return await addressOf(db, redirect.articleId)
  if (redirect) return { kind: 'gone', articleId: null }
  const gone = await deletedAt(db, path)
  if (gone.kind === 'gone') return gone
  const feed = await feedAt(db, path)
  if (feed) return { kind: 'moved', to: feed }
  // Nothing of ours has capitals in its address; somebody who types it may.
  const small = path.toLowerCase()
  if (small !== path && (await isPublic(db, small))) return { kind: 'moved', to: small }
  const present = renamed > 0 ? await underPresentSlug(db, small) : null
  if (present === null) return gone
  return (await isPublic(db, present))
    ? { kind: 'moved', to: present }
    : found(db, present, query, renamed - 1)
}

/** The same path below the slug that its section has now; null where no section stood there before. */
async function underPresentSlug(db: Db, path: string): Promise<string | null> {
  const [first = '', ...rest] = path.split('/').filter(Boolean)
  const slug = await presentSlug(db, first)
  return slug === null ? null : `/${[slug, ...rest].join('/')}`
}

/** Where a redirect leads that was set before a section had another slug: no reader is led on twice. */
async function followed(db: Db, to: string): Promise<string> {
  if (!to.startsWith('/') || (await isPublic(db, to))) return to
  const present = await underPresentSlug(db, to)
  return present !== null && (await isPublic(db, present)) ? present : to
}

/** Where other systems have the feed of the whole site: readers who follow it there lose nothing. */
const FEEDS: Record<string, string> = {
  ...{
    '/feed': '/feed.xml',
    '/feed/rss': '/feed.xml',
    '/feed/rss2': '/feed.xml',
    '/feed/atom': '/feed.atom',
  },
  ...{ '/rss': '/feed.xml', '/rss.xml': '/feed.xml', '/index.xml': '/feed.xml', '/atom.xml': '/feed.atom' },
}

/** The feed that WordPress has at `/city/feed`, and ours at `/city/feed.xml`. */
async function feedAt(db: Db, path: string): Promise<string | null> {
  const page = /^(?<page>\/.+)\/feed$/.exec(path)?.groups?.page
  if (page === undefined) return FEEDS[path] ?? null
  // What an article has there is the feed of its comments.
  const isArticle = /^\/(?!tag\/|author\/)[^/]+\/[^/]+$/.test(page)
  return (await isPublic(db, page)) ? feedPath(isArticle ? commentsOf(page) : page, 'rss') : null
}

/** Whether a section, a subject, an author or a published article stands at a path. */
export async function isPublic(db: Db, path: string): Promise<boolean> {
  const [first = '', second, ...more] = path.split('/').filter(Boolean)
  if (more.length > 0) return false
  if (second === undefined) return (await sectionBySlug(db, first)) !== null
  if (first === 'tag') return (await tagBySlug(db, second)) !== null
  if (first === 'author') return (await authorBySlug(db, second)) !== null
  const id = await articleAt(db, path)
  return id !== null && (await addressOf(db, id)).kind === 'moved'
}

async function redirectAt(db: Db, key: string) {
  const [row] = await db.read.select().from(redirects).where(eq(redirects.fromPath, key))
  return row
}

async function addressOf(db: Db, id: number): Promise<Address> {
  const [row] = await db.read
    .select({ section: sections.slug, slug: articles.slug, status: articles.status })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id))
  if (row?.status === 'published') return { kind: 'moved', to: articlePath(row) }
  return row?.status === 'deleted' ? { kind: 'gone', articleId: id } : { kind: 'unknown' }
}

async function deletedAt(db: Db, path: string): Promise<Address> {
  const [section = '', slug = '', ...more] = path.split('/').filter(Boolean)
  if (more.length > 0) return { kind: 'unknown' }
  const [row] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), eq(articles.status, 'deleted')))
  return row ? { kind: 'gone', articleId: row.id } : { kind: 'unknown' }
}
