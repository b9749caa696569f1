import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { aboutSection, pageRow } from '../articles/about/pages.ts'
import { insertArticle } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { dataDir } from '../data-dir.ts'
import { relateAll } from '../related/relate.ts'
import { articles, authors, media, sections, series, settings, tags } from '../schema/index.ts'
import { placePart } from '../series/parts.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'
import { aboutPages } from './about.ts'
import { seedArticles } from './articles.ts'
import { authors as seedAuthors } from './authors.ts'
import { within } from './desk/desk.ts'
import { fillDesk } from './desk/fill-desk.ts'
import { fillHistories } from './desk/histories.ts'
import { letStaffGo, takeStaffOn } from './desk/staff.ts'
import { fillComments } from './fill-comments.ts'
import { fillModeration } from './fill-moderation.ts'
import { idOf } from './ids.ts'
import { PICTURE, SECTIONS, SITE, type SeedArticle } from './newsroom.ts'
import { seedSeries } from './series.ts'
import { screenComments } from './screen-comments.ts'

const HOUR = 3_600_000

/**
 * Fills an empty database with the demo newsroom: settings, sections, authors, articles with pictures, comments, and what
 * lies on the desk.
 *
 * @param now everything is dated back from it, in milliseconds
 */
export async function fillDemo(db: Db, now: number): Promise<void> {
  const demo = await seedArticles()
  copyPictures()
  await db.write(async (tx) => {
    const known = await fillGround(tx, demo)
    const ids = new Map<string, number>()
    for (const article of demo) ids.set(article.slug, await fillArticle(tx, article, known, now))
    await linkReadAlso(tx, demo, ids)
    await fillSeries(tx, ids, now)
    await fillAbout(tx, now)
    const staff = await takeStaffOn(tx, now)
    await fillHistories(tx, demo, ids, staff)
    await fillDesk(
      { db: within(db, tx), staff, articles: ids, sections: known.sections, tags: known.tags },
      now,
    )
    await letStaffGo(tx, staff)
    await fillModeration(tx, await fillComments(tx, demo, ids, now), now)
  })
  await screenComments(db)
  await relateAll(db)
}

interface Known {
  sections: Map<string, number>
  authors: Map<string, number>
  tags: Map<string, number>
}

async function fillGround(tx: Tx, demo: SeedArticle[]): Promise<Known> {
  const names = [...new Set(demo.flatMap((article) => article.tags))].sort()
  await tx.insert(settings).values(Object.entries(SITE).map(([key, value]) => ({ key, value })))
  const sectionRows = await tx
    .insert(sections)
    .values(SECTIONS.map((section, position) => ({ ...section, position })))
    .returning()
  const authorRows = await tx.insert(authors).values(seedAuthors).returning()
  const tagRows = await tx
    .insert(tags)
    .values(names.map((name) => ({ name, slug: slugify(name) })))
    .returning()
  return {
    sections: new Map(sectionRows.map((row) => [row.slug, row.id])),
    authors: new Map(authorRows.map((row) => [row.slug, row.id])),
    tags: new Map(tagRows.map((row) => [row.name, row.id])),
  }
}

async function fillArticle(tx: Tx, article: SeedArticle, known: Known, now: number): Promise<number> {
  const publishedAt = now - article.publishedHoursAgo * HOUR
  const { caption, ...picture } = article.picture
  const [lead] = await tx
    .insert(media)
    .values({ ...PICTURE, ...picture, caption, createdAt: publishedAt })
    .returning({ id: media.id })
  return await insertArticle(tx, {
    sectionId: idOf(known.sections, article.section),
    slug: article.slug,
    kind: 'article',
    status: 'published',
    label: article.label ?? '',
    sourceName: article.source?.name ?? '',
    sourceUrl: article.source?.url ?? '',
    headline: article.headline,
    standfirst: article.standfirst,
    bodyHtml: article.body,
    leadMediaId: lead?.id ?? null,
    leadCaption: '',
    commentsOpen: true,
    publishedAt,
    createdAt: publishedAt,
    updatedAt: publishedAt + (article.updatedHoursAfter ?? 0) * HOUR,
    authorIds: article.authors.map((slug) => idOf(known.authors, slug)),
    tagIds: article.tags.map((name) => idOf(known.tags, name)),
  })
}

async function fillSeries(tx: Tx, ids: Map<string, number>, now: number) {
  for (const { parts, picture, ...row } of seedSeries) {
    const [shown] = await tx.select({ id: media.id }).from(media).where(eq(media.name, picture))
    const [made] = await tx
      .insert(series)
      .values({ ...row, pictureId: shown?.id ?? null, createdAt: now })
      .returning({ id: series.id })
    for (const slug of parts) if (made) await placePart(tx, made.id, idOf(ids, slug))
  }
}

async function fillAbout(tx: Tx, now: number) {
  const sectionId = await aboutSection(tx, 'About')
  const written = now - 200 * 24 * HOUR
  for (const { body, ...page } of aboutPages)
    await insertArticle(
      tx,
      pageRow(sectionId, { ...page, bodyHtml: body }, { createdAt: written, publishedAt: written }, written),
    )
}

/** In the files a "Read also" line names a slug; in the database it names an id, which renaming does not break. */
async function linkReadAlso(tx: Tx, demo: SeedArticle[], ids: Map<string, number>) {
  for (const { slug, body } of demo) {
    if (!body.includes('data-read-also')) continue
    const [row] = await tx
      .select({ bodyHtml: articles.bodyHtml })
      .from(articles)
      .where(eq(articles.slug, slug))
    const bodyHtml = row?.bodyHtml.replace(
      /data-read-also="([^"]+)"/g,
      (_, target: string) => `data-read-also="${idOf(ids, target)}"`,
    )
    await tx.update(articles).set({ bodyHtml }).where(eq(articles.slug, slug))
  }
}

function copyPictures() {
  const from = join(import.meta.dirname, 'media')
  const to = join(dataDir(), 'uploads')
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file))
}
