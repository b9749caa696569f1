import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { searchArticles } from '../search/found.ts'
import { choiceOf, type CommentMode, type ModeChoice } from './modes.ts'

export interface SectionMode {
  id: number
  name: string
  slug: string
  mode: ModeChoice | null
}

/** Every section with the mode of its own, in the order of the menu. */
export async function sectionModes(db: Db): Promise<SectionMode[]> {
  const { id, name, slug, commentsOpen, commentMode, position } = sections
  const rows = await db.read
    .select({ id, name, slug, commentsOpen, commentMode })
    .from(sections)
    .orderBy(asc(position), asc(id))
  return rows.map((row) => ({ id: row.id, name: row.name, slug: row.slug, mode: choiceOf(row) }))
}

export interface ArticleMode {
  id: number
  headline: string
  slug: string
  sectionId: number
  section: string
  sectionName: string
  articleMode: CommentMode | null
  sectionMode: CommentMode | null
  commentsOpen: boolean
  sectionOpen: boolean
  commentsCloseAt: number | null
  publishedAt: number | null
}

const MOST = 10

/**
 * Articles by their address, or else by words of them, with their modes.
 *
 * @param text what an editor typed: `/city/tram-line-five`, the whole address of the page, or words
 */
export async function articleModes(db: Db, text: string): Promise<ArticleMode[]> {
  const ids = await articlesLike(db, text)
  const rows = await db.read
    .select({
      ...{ id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
      ...{ sectionId: articles.sectionId },
      ...{ sectionName: sections.name, articleMode: articles.commentMode, sectionMode: sections.commentMode },
      ...{ commentsOpen: articles.commentsOpen, sectionOpen: sections.commentsOpen },
      ...{ commentsCloseAt: articles.commentsCloseAt, publishedAt: articles.publishedAt },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.id, ids))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** Ids of the articles that somebody means: the one of this address, or those with these words, the best first. */
export async function articlesLike(db: Db, text: string): Promise<number[]> {
  const at = await idAt(db, text)
  return at === null ? (await searchArticles(db, text, MOST)).map((card) => card.id) : [at]
}

async function idAt(db: Db, text: string): Promise<number | null> {
  const [, section, slug] = /^(?:https?:\/\/[^/]+)?\/([^/?#\s]+)\/([^/?#\s]+)/.exec(text.trim()) ?? []
  if (!section || !slug) return null
  const [row] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug)))
  return row?.id ?? null
}
