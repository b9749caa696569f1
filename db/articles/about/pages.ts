import { and, eq, ne } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { prepared } from '../../prepared.ts'
import { articles, sections } from '../../schema/index.ts'
import { canEditSite } from '../../users/policy.ts'
import type { Viewer } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'
import { insertArticle, replaceArticle, type ArticleInput } from '../save.ts'
import { ABOUT, orderOf } from './rules.ts'

export interface AboutPage {
  slug: string
  headline: string
}

const published = prepared((read) =>
  read
    .select({ slug: articles.slug, headline: articles.headline })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, ABOUT), eq(articles.status, 'published'), eq(articles.kind, 'page')))
    .prepare(),
)

/** What the newspaper says of itself and the public may read, in the order in which it is listed. */
export async function aboutPages(db: Db): Promise<AboutPage[]> {
  const pages = await published(db).execute()
  return pages.sort(
    (one, other) => orderOf(one.slug) - orderOf(other.slug) || one.headline.localeCompare(other.headline),
  )
}

export interface PageInput {
  /** Under `/about/`: lower-case letters, digits and hyphens. */
  slug: string
  headline: string
  standfirst: string
  /** Any HTML: it is cleaned here. */
  bodyHtml: string
  /** What the section is called, where this is its first page. */
  sectionName: string
}

export type PutResult =
  { ok: true; id: number; isNew: boolean } | { ok: false; reason: 'forbidden' | 'slug' | 'headline' }

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * Writes a page about the newspaper, or writes it anew: what it said before is kept as a revision.
 *
 * @param now milliseconds
 */
export async function putPage(db: Db, viewer: Viewer, input: PageInput, now: number): Promise<PutResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  if (!SLUG.test(input.slug)) return { ok: false, reason: 'slug' }
  if (input.headline.trim() === '') return { ok: false, reason: 'headline' }
  return await db.write(async (tx) => {
    const sectionId = await aboutSection(tx, input.sectionName)
    const [before] = await tx
      .select({ id: articles.id, createdAt: articles.createdAt, publishedAt: articles.publishedAt })
      .from(articles)
      .where(and(eq(articles.sectionId, sectionId), eq(articles.slug, input.slug)))
    const page = pageRow(sectionId, input, before ?? { createdAt: now, publishedAt: now }, now)
    if (!before) return { ok: true, id: await insertArticle(tx, page), isNew: true }
    await replaceArticle(tx, before.id, page, viewer.kind === 'staff' ? viewer.id : null)
    return { ok: true, id: before.id, isNew: false }
  })
}

/** The section of such pages; made when there is none. No command but a step of one. @returns its id */
export async function aboutSection(tx: Tx, name: string): Promise<number> {
  const [there] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, ABOUT))
  if (there) return there.id
  const values = { slug: ABOUT, name, listed: false, commentsOpen: false }
  const [made] = await tx.insert(sections).values(values).returning({ id: sections.id })
  if (!made) throw new Error('the section was not written')
  return made.id
}

/** All that `insertArticle` wants for a page about the newspaper. */
export function pageRow(
  sectionId: number,
  { slug, headline, standfirst, bodyHtml }: Omit<PageInput, 'sectionName'>,
  { createdAt, publishedAt }: { createdAt: number; publishedAt: number | null },
  now: number,
): ArticleInput {
  return {
    ...{ sectionId, slug, kind: 'page', status: 'published', headline, standfirst, bodyHtml },
    ...{ leadMediaId: null, leadCaption: '', commentsOpen: false, authorIds: [], tagIds: [] },
    ...{ createdAt, publishedAt: publishedAt ?? now, updatedAt: now },
  }
}

export type RemoveResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown' }

/** Takes a page about the newspaper away: who asks for it is told that it is gone. @param now milliseconds */
export async function removePage(db: Db, viewer: Viewer, slug: string, now: number): Promise<RemoveResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [page] = await tx
      .select({ id: articles.id })
      .from(articles)
      .innerJoin(sections, eq(sections.id, articles.sectionId))
      .where(and(eq(sections.slug, ABOUT), eq(articles.slug, slug), ne(articles.status, 'deleted')))
    if (!page) return { ok: false, reason: 'unknown' }
    await tx
      .update(articles)
      .set({ status: 'deleted', deletedAt: now, updatedAt: now })
      .where(eq(articles.id, page.id))
    return { ok: true }
  })
}
