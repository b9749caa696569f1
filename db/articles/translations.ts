import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleDrafts, articles, articleTranslations, sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { BY_ID } from './cards.ts'
import { reachedArticle, type ArticleRef } from './reached.ts'

/** An article in another language. */
export interface Translation {
  id: number
  section: string
  slug: string
  headline: string
  language: string
}

const others = prepared((read) => {
  const { id, slug, headline, language } = articles
  const own = sql`(select group_id from article_translations where article_id = ${sql.placeholder('articleId')})`
  return read
    .select({ id, slug, headline, language, section: sections.slug })
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articleTranslations.groupId, own), BY_ID.published))
    .orderBy(asc(id))
    .prepare()
})

/**
 * An article and its translations that the public may read, each language once.
 *
 * @param siteLanguage of articles that say none of their own
 * @returns those in the site's language first; none when it has no translation
 */
export async function translationsOf(
  db: Db,
  article: { id: number; language: string | null },
  siteLanguage: string,
): Promise<Translation[]> {
  const rows = await others(db).execute({ articleId: article.id })
  // Its own language is the article's, whatever else was linked to it later.
  const found = new Map<string, Translation>()
  for (const row of [...rows.filter(({ id }) => id === article.id), ...rows]) {
    const language = row.language ?? siteLanguage
    if (!found.has(language)) found.set(language, { ...row, language })
  }
  if (found.size < 2) return []
  const isOwn = ({ language }: Translation) => (language === siteLanguage ? 0 : 1)
  return [...found.values()].sort((one, other) => isOwn(one) - isOwn(other) || one.id - other.id)
}

export type LinkResult<Ref extends ArticleRef = ArticleRef> =
  | { ok: true }
  | { ok: false; reason: 'forbidden' | 'same-article' }
  | { ok: false; reason: 'unknown-article'; at: Ref }
  /** Two of the articles that would be translations of each other are in this one. */
  | { ok: false; reason: 'same-language'; language: string }

/** Says of two articles, and of all that are linked to either, that they are translations of each other. */
export async function linkTranslations<Ref extends ArticleRef>(
  db: Db,
  viewer: Viewer,
  { one, other }: { one: Ref; other: Ref },
): Promise<LinkResult<Ref>> {
  if (!may(viewer, 'translations.edit')) return { ok: false, reason: 'forbidden' }
  const siteLanguage = (await readSettings(db))['site.language']
  return await db.write(async (tx) => {
    const found: Linkable[] = []
    for (const at of [one, other]) {
      const article = await reachedArticle(tx, viewer, 'translations.edit', at)
      if (article === 'forbidden') return { ok: false, reason: 'forbidden' }
      if (article === 'unknown-article' || article.isDeleted)
        return { ok: false, reason: 'unknown-article', at }
      found.push(article)
    }
    const [first, second] = found
    if (!first || !second || first.id === second.id) return { ok: false, reason: 'same-article' }
    return await link(tx, first, second, siteLanguage)
  })
}

interface Linkable {
  id: number
  language: string | null
}

async function link(
  tx: Tx,
  one: Linkable,
  other: Linkable,
  siteLanguage: string,
): Promise<{ ok: true } | { ok: false; reason: 'same-language'; language: string }> {
  const members = new Map<number, Linkable>()
  const groups: number[] = []
  for (const article of [one, other]) {
    const [own] = await tx
      .select({ groupId: articleTranslations.groupId })
      .from(articleTranslations)
      .where(eq(articleTranslations.articleId, article.id))
    groups.push(own?.groupId ?? article.id)
    members.set(article.id, article)
    for (const member of own ? await membersOf(tx, own.groupId) : []) members.set(member.id, member)
  }
  const languages = [...members.values()].map(({ language }) => language ?? siteLanguage)
  const twice = languages.find((language, index) => languages.indexOf(language) < index)
  if (twice !== undefined) return { ok: false, reason: 'same-language', language: twice }
  const groupId = Math.min(...groups)
  for (const articleId of members.keys())
    await tx
      .insert(articleTranslations)
      .values({ articleId, groupId })
      .onConflictDoUpdate({ target: articleTranslations.articleId, set: { groupId } })
  return { ok: true }
}

async function membersOf(tx: Tx, groupId: number): Promise<Linkable[]> {
  return await tx
    .select({ id: articles.id, language: LANGUAGE })
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(articleTranslations.groupId, groupId))
}

/** Of what readers have, or, as long as they have nothing, of the draft. */
export const LANGUAGE = sql<
  string | null
>`iif(${articles.status} = 'published' or ${articleDrafts.articleId} is null,
  ${articles.language}, ${articleDrafts.language})`

export type UnlinkResult =
  { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' | 'not-linked' }

/** Takes an article out of its translations; those stay linked to each other. */
export async function unlinkTranslation(db: Db, viewer: Viewer, ref: ArticleRef): Promise<UnlinkResult> {
  if (!may(viewer, 'translations.edit')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const article = await reachedArticle(tx, viewer, 'translations.edit', ref)
    if (typeof article === 'string') return { ok: false, reason: article }
    const gone = await tx
      .delete(articleTranslations)
      .where(eq(articleTranslations.articleId, article.id))
      .returning()
    return gone.length > 0 ? { ok: true } : { ok: false, reason: 'not-linked' }
  })
}
