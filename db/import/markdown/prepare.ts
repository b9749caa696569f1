import { eq } from 'drizzle-orm'
import type { ArticleInput } from '../../articles/save.ts'
import { articles, sections } from '../../schema/index.ts'
import { articleMarkdown } from '../../text/article-markdown.ts'
import { parseHtml, writeHtml } from '../../text/html/parse.ts'
import type { ImportRun } from '../context.ts'
import { checksumOf, type Entry } from '../ledger.ts'
import type { Ids } from '../named.ts'
import type { Places } from '../places.ts'
import type { MarkdownFile } from './files.ts'
import { settleLinks } from './links.ts'
import { withoutLiquid } from './liquid.ts'
import { sectionKey, tagKey, type MarkdownPlan } from './plan.ts'
import type { ImportedPart } from './series.ts'
import type { Defaults, MarkdownArticle } from './read.ts'
import { readArticle } from './read.ts'

/** All that is known when the articles' turn comes. */
export interface Known {
  plan: MarkdownPlan
  places: Places
  ids: { authors: Ids; sections: Ids; tags: Ids }
  defaults: Defaults
  /** The old site's address, if it was given. */
  site: string | null
  /** Paths of sections, subjects and authors. */
  lists: Set<string>
}

export interface PreparedFile {
  input: ArticleInput
  checksum: string
  series: ImportedPart | null
  /** Of the article that is here already. */
  localId: number | null
}

/**
 * Makes an article of a file.
 *
 * @returns null when it is as it was at the last import
 */
export async function prepareFile(
  run: ImportRun,
  known: Known,
  file: MarkdownFile,
  before: Entry | undefined,
): Promise<PreparedFile | null> {
  const { defaults, site } = known
  const checksum = checksumOf([Buffer.from(file.bytes).toString('base64'), defaults, site])
  if (before?.checksum === checksum) return null
  const article = readArticle(file, defaults)
  const here = before ? await articleHere(run, before.localId) : undefined
  const place = await placeFor(run, known, file.path, article, here)
  const now = run.now
  const publishedAt = article.date ?? here?.publishedAt ?? Math.min(file.changedAt, now)
  const status = statusOf(article, publishedAt, now, here?.status)
  const changed = before ? now : publishedAt
  const input: ArticleInput = {
    ...place,
    kind: article.fields.isPage ? 'page' : 'article',
    status,
    headline: article.title,
    standfirst: article.fields.standfirst,
    bodyHtml: bodyOf(run, known, file.path, article),
    leadMediaId: null,
    leadCaption: '',
    commentsOpen: true,
    language: article.fields.language || null,
    publishedAt: status === 'draft' ? null : publishedAt,
    createdAt: publishedAt,
    // Nothing was changed in the future, whatever its file says.
    updatedAt: Math.max(publishedAt, Math.min(article.updated ?? changed, now)),
    authorIds: article.authors.flatMap(({ slug }) => known.ids.authors.get(slug) ?? []),
    tagIds: article.tags.flatMap(({ slug }) => known.ids.tags.get(tagKey(slug)) ?? []),
  }
  const { series: name, part } = article.fields
  const series = name === '' ? null : { name, part: /^[1-9]\d{0,3}$/.test(part) ? Number(part) : null }
  return { input, checksum, series, localId: before?.localId ?? null }
}

function statusOf(
  { fields }: MarkdownArticle,
  publishedAt: number,
  now: number,
  here: ArticleInput['status'] | undefined,
): ArticleInput['status'] {
  // Taken off the site by an editor here: that stands.
  if (here === 'unpublished') return 'unpublished'
  if (fields.isDraft) return 'draft'
  return publishedAt > now ? 'scheduled' : 'published'
}

function bodyOf(run: ImportRun, known: Known, path: string, article: MarkdownArticle): string {
  const { plan, places, site, lists } = known
  const markdown = withoutLiquid(article.body, (name) =>
    run.report.warn(`template tag "${name}": taken out`, path),
  )
  const tree = parseHtml(articleMarkdown(markdown))
  const page = article.fields.oldAddresses[0] ?? article.place.jekyllPath ?? `/${path}`
  const now = (file: string | undefined) => (file === undefined ? undefined : places.of(file)?.path)
  const lost = settleLinks(tree, path, page.startsWith('/') ? page : `/${page}`, {
    site,
    file: (name) => now(plan.fileNamed(name)),
    moved: (address) => now(plan.ownerOf(address)),
    isOurs: (address) => address === '/' || lists.has(address) || places.isTaken(address),
  })
  for (const address of lost)
    run.report.warn(
      'links and pictures of the old site, taken out (--site keeps them)',
      `${address} in ${path}`,
    )
  return writeHtml(tree)
}

async function articleHere({ db }: ImportRun, id: number) {
  const { status, sectionId, slug, publishedAt } = articles
  const [row] = await db.read
    .select({ status, sectionId, slug, publishedAt })
    .from(articles)
    .where(eq(articles.id, id))
  return row
}

/** An article that is here keeps its slug, and moves only where its section has changed. */
async function placeFor(
  { db }: ImportRun,
  { places, ids }: Known,
  path: string,
  { section }: MarkdownArticle,
  here: { sectionId: number; slug: string } | undefined,
): Promise<{ sectionId: number; slug: string }> {
  const planned = places.of(path)
  if (!planned) throw new Error(`no place was planned for ${path}`)
  const sectionId = ids.sections.get(sectionKey(section.slug)) ?? planned.sectionId
  if (!here || here.sectionId === sectionId) return { sectionId: planned.sectionId, slug: planned.slug }
  const [row] = await db.read.select({ slug: sections.slug }).from(sections).where(eq(sections.id, sectionId))
  return { sectionId, slug: await places.freeSlug(db, sectionId, row?.slug ?? '', here.slug) }
}
