import { eq } from 'drizzle-orm'
import { articles, sections } from '../schema/index.ts'
import type { ArticleInput } from '../articles/save.ts'
import { describe } from './article-record.ts'
import { convertBody, type ConvertedBody, type Surroundings } from './body/convert.ts'
import { galleryIds, type GalleryPicture } from './body/shortcode-kinds.ts'
import type { ImportRun } from './context.ts'
import { labelOf } from './fate.ts'
import { checksumOf, type Entry } from './ledger.ts'
import type { Ids } from './named.ts'
import type { Pictures } from './pictures.ts'
import type { Places } from './places.ts'
import type { PlannedArticle, Survey } from './survey.ts'
import { termsOf } from './terms.ts'
import type { WxrItem } from './wxr/records.ts'

/** All that is known when the articles' turn comes. */
export interface Known {
  survey: Survey
  places: Places
  pictures: Pictures
  ids: { authors: Ids; sections: Ids; tags: Ids }
}

export interface PreparedArticle {
  input: ArticleInput
  checksum: string
  /** Of the article that is here already. */
  localId: number | null
  waitsForReadAlso: boolean
}

/**
 * Makes an article of a post.
 *
 * @returns null when it is as it was at the last import
 */
export async function prepareArticle(
  run: ImportRun,
  known: Known,
  item: WxrItem,
  planned: PlannedArticle,
  before: Entry | undefined,
): Promise<PreparedArticle | null> {
  const kind = planned.isPage ? 'page' : 'article'
  const body = await convertBody(withEnclosure(item), await surroundingsOf(run, known, item, planned))
  const { comments: _comments, ...record } = item
  const checksum = checksumOf([record, body.localImages])
  if (before?.checksum === checksum) {
    run.report.tally(kind, 'unchanged')
    return null
  }
  const here = before ? await articleHere(run, before.localId) : undefined
  warnOf(run, item, body)
  const described = describe(item, body.html, known.survey.site.pubDate, run.now)
  const place = await placeOf(run, known, planned, here)
  const input: ArticleInput = {
    ...described,
    // Taken off the site by an editor here: that stands.
    ...(here?.status === 'unpublished' && { status: 'unpublished' }),
    ...place,
    bodyHtml: body.html,
    leadMediaId: await leadPicture(run, known, item),
    leadCaption: '',
    authorIds: known.survey.bylines.of(item).flatMap((key) => known.ids.authors.get(key) ?? []),
    tagIds: termsOf(item, known.survey.keyOfTermId).tags.flatMap((key) => known.ids.tags.get(key) ?? []),
  }
  return { input, checksum, localId: before?.localId ?? null, waitsForReadAlso: body.waitsForReadAlso }
}

async function surroundingsOf(
  run: ImportRun,
  known: Known,
  item: WxrItem,
  planned: PlannedArticle,
): Promise<Surroundings> {
  const { survey, places, pictures } = known
  const attached = survey.attached.get(planned.externalId) ?? []
  const wanted = item.content.includes('[gallery') ? [...attached, ...galleryIds(item.content)] : []
  const found: Map<string, GalleryPicture> = await pictures.byExternalId([...new Set(wanted)])
  return {
    base: baseOf(item, survey),
    gallery: (ids) => (ids ?? attached).flatMap((id) => found.get(id) ?? []),
    reusable: (id) => survey.reusable.get(id),
    moved: (url) => {
      const owner = survey.addresses.ownerOf(url)
      return owner === undefined ? undefined : places.of(owner)?.path
    },
    articleAt: (url) => {
      const owner = survey.addresses.ownerOf(url)
      return owner === undefined ? null : (places.localId(owner) ?? 'later')
    },
    images: async (sources) => await pictures.images(sources),
  }
}

function baseOf(item: WxrItem, { site }: Survey): string {
  const root = [site.blogUrl, site.link].find((address) => URL.canParse(address)) ?? ''
  return URL.canParse(item.link, root || undefined) ? new URL(item.link, root || undefined).href : root
}

/** A podcast's file is in a field of its own; players of it in the text are the exception. */
function withEnclosure({ content, meta }: WxrItem): string {
  const [address = '', , type = ''] = (meta.enclosure ?? '').split('\n').map((line) => line.trim())
  if (!/^https?:\/\/[^\s"<>]+$/.test(address) || content.includes(address)) return content
  const element = type.startsWith('video') ? 'video' : 'audio'
  return `${content}\n\n<${element} src="${address.replaceAll('&', '&amp;')}"></${element}>`
}

async function articleHere({ db }: ImportRun, id: number) {
  const [row] = await db.read
    .select({ status: articles.status, sectionId: articles.sectionId, slug: articles.slug })
    .from(articles)
    .where(eq(articles.id, id))
  return row
}

/** An article that is here keeps its slug, and moves only where its section has changed. */
async function placeOf(
  { db }: ImportRun,
  { places, ids }: Known,
  { externalId, section }: PlannedArticle,
  here: { sectionId: number; slug: string } | undefined,
): Promise<{ sectionId: number; slug: string }> {
  const planned = places.of(externalId)
  if (!planned) throw new Error(`no place was planned for ${externalId}`)
  const sectionId = ids.sections.get(section) ?? planned.sectionId
  if (!here || here.sectionId === sectionId) return { sectionId: planned.sectionId, slug: planned.slug }
  const [row] = await db.read.select({ slug: sections.slug }).from(sections).where(eq(sections.id, sectionId))
  return { sectionId, slug: await places.freeSlug(db, sectionId, row?.slug ?? '', here.slug) }
}

async function leadPicture(
  { report }: ImportRun,
  { pictures }: Known,
  item: WxrItem,
): Promise<number | null> {
  const id = item.meta._thumbnail_id ?? ''
  if (!/^[1-9]\d*$/.test(id)) return null
  const picture = (await pictures.byExternalId([id])).get(id)
  if (!picture) report.warn('lead pictures that are not in the file', `picture ${id} of ${labelOf(item)}`)
  return picture?.id ?? null
}

function warnOf({ report }: ImportRun, item: WxrItem, body: ConvertedBody) {
  const label = labelOf(item)
  for (const name of body.unknownShortcodes)
    report.warn(`unknown shortcode [${name}]: taken out, its content kept`, label)
  for (const name of body.leftOutBlocks)
    report.warn(`block "${name}" has no content of its own: left out`, label)
  for (const url of body.remoteImages)
    report.warn('pictures that stay at the old site, now links', `${url} in ${label}`)
  if (item.password !== '') report.warn('protected by a password there: a draft here', label)
  if (item.status === '') report.warn('items without a status: drafts here', label)
}
