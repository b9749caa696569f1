import { desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import {
  articleDrafts,
  articlePictures,
  articles,
  authors,
  draftPictures,
  liveEntries,
  media,
  mediaNames,
  sections,
  series,
} from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { seenAmong } from '../workflow/list.ts'
import type { Tx } from '../writer.ts'

/** One place in which a picture stands. */
export type Use =
  | { kind: 'lead' | 'text'; id: number; headline: string; section: string; slug: string; status: string }
  | { kind: 'author'; id: number; headline: string; slug: string }
  | { kind: 'series'; id: number; headline: string; slug: string }

/** Of each kind; who wants to know more has enough to do with these. */
const MOST = 50

/** Where a picture stands, as somebody is told. */
export interface Uses {
  seen: Use[]
  /** In how many articles more: what they are to be called is not for him to read yet. */
  others: number
}

/** Where a picture stands: by name where readers have it or the viewer may see it, else only how often. */
export async function usesOf(db: Db, viewer: Viewer, id: number): Promise<Uses> {
  const uses = await usesIn(db.read, id)
  const ids = new Set(uses.filter(isArticle).map((use) => use.id))
  const his = await seenAmong(db, viewer, [...ids])
  const seen = uses.filter((use) => !isArticle(use) || his.has(use.id))
  return { seen, others: ids.size - his.size }
}

const isArticle = ({ kind }: Use) => kind === 'lead' || kind === 'text'

/**
 * Where a picture stands, whoever asks: at the head of articles, in their texts and posts, in what they are going to say,
 * beside authors and series. It is not deleted while there is one.
 */
export async function usesIn(tx: Tx, id: number): Promise<Use[]> {
  const drafts = tx
    .select({ id: articleDrafts.articleId })
    .from(articleDrafts)
    .where(or(eq(articleDrafts.leadMediaId, id), eq(articleDrafts.socialMediaId, id)))
  const posts = tx.select({ id: liveEntries.articleId }).from(liveEntries).where(eq(liveEntries.mediaId, id))
  const lead = [
    ...(await articlesWhere(tx, eq(articles.leadMediaId, id))),
    ...(await articlesWhere(tx, eq(articles.socialMediaId, id))),
    ...(await articlesWhere(tx, inArray(articles.id, drafts))),
    ...(await articlesWhere(tx, inArray(articles.id, posts))),
  ].filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at)
  const names = await namesOf(tx, id)
  const shown = await tx
    .selectDistinct({ id: articlePictures.articleId })
    .from(articlePictures)
    .where(inArray(articlePictures.name, names))
    .orderBy(desc(articlePictures.articleId))
    .limit(MOST)
  const drafted = await tx
    .selectDistinct({ id: draftPictures.articleId })
    .from(draftPictures)
    .where(inArray(draftPictures.name, names))
    .orderBy(desc(draftPictures.articleId))
    .limit(MOST)
  const ids = [...new Set([...drafted, ...shown].map((row) => row.id))]
  const inText = ids.length === 0 ? [] : await articlesWhere(tx, inArray(articles.id, ids))
  const people = await tx
    .select({ id: authors.id, headline: authors.name, slug: authors.slug })
    .from(authors)
    .where(eq(authors.pictureId, id))
    .limit(MOST)
  const groups = await tx
    .select({ id: series.id, headline: series.name, slug: series.slug })
    .from(series)
    .where(eq(series.pictureId, id))
    .limit(MOST)
  return [
    ...lead.map((article) => ({ kind: 'lead' as const, ...article })),
    ...inText.map((article) => ({ kind: 'text' as const, ...article })),
    ...people.map((author) => ({ kind: 'author' as const, ...author })),
    ...groups.map((group) => ({ kind: 'series' as const, ...group })),
  ]
}

/** The names by which texts know a picture, as they write them: its own and its former ones. */
async function namesOf(tx: Tx, id: number): Promise<string[]> {
  const own = await tx.select({ name: media.name }).from(media).where(eq(media.id, id))
  const former = await tx.select({ name: mediaNames.name }).from(mediaNames).where(eq(mediaNames.mediaId, id))
  const names = [...own, ...former].flatMap(({ name }) => name ?? [])
  return [...new Set(names.flatMap((name) => [name, encodeURI(name)]))]
}

async function articlesWhere(tx: Tx, condition: SQL) {
  const { id, headline, slug, status } = articles
  return await tx
    .select({ id, headline, slug, status, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(condition)
    .orderBy(desc(articles.id))
    .limit(MOST)
}
