import { inArray } from 'drizzle-orm'
import { labelOf } from '../articles/label.ts'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { saveDraft, type SaveResult } from '../drafts/save.ts'
import { picturesOfText } from '../media/unsaid.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { slugSoFar, worksOn } from '../notes/who.ts'
import { media } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import { excerpt, plainText } from '../text/words.ts'
import type { Viewer } from '../users/viewer.ts'
import { previewArticle } from './article.ts'
import { appearanceProblems, type AppearanceProblems, type TypedAppearance } from './appearance-form.ts'

/** Characters of a description that stand in the head of a page. */
const DESCRIPTION = 200

export interface Appearance {
  headline: string
  typed: TypedAppearance
  version: number
  /** What stands where nothing was typed. */
  byItself: { slug: string; title: string; description: string }
  sectionSlug: string
  /** Pictures that it may be shown by: the one at its head, then those in its text. */
  pictures: { id: number; picture: Picture; isLead: boolean }[]
  /** Where readers find it now; null for what they do not have. */
  publicPath: string | null
}

/**
 * How an article looks where others show it, for those who work on it.
 *
 * @param now milliseconds
 */
export async function appearanceOf(
  db: Db,
  viewer: Viewer,
  articleId: number,
  now: number,
): Promise<({ ok: true } & Appearance) | { ok: false; reason: 'forbidden' | 'no-article' }> {
  const found = await worksOn(db.read, viewer, articleId)
  if (!found.ok) return found
  const preview = await previewArticle(db, articleId, now)
  if (!preview) return { ok: false, reason: 'no-article' }
  const { fields, article, version } = found.standing
  const inText = await picturesOfText(db.read, fields.bodyHtml)
  const said = fields.standfirst || plainText(fields.bodyHtml)
  return {
    ...{ ok: true, headline: found.headline, version },
    typed: {
      ...{ slug: slugSoFar(fields.slug), seoTitle: fields.seoTitle, seoDescription: fields.seoDescription },
      ...{ canonicalUrl: fields.canonicalUrl, noindex: fields.noindex, label: labelOf(fields.label) ?? '' },
      ...{ socialTitle: fields.socialTitle, socialDescription: fields.socialDescription },
      socialPicture: fields.socialMediaId === null ? '' : String(fields.socialMediaId),
      ...{ sourceName: fields.sourceName, sourceUrl: fields.sourceUrl },
      ...{ viaName: fields.viaName, viaUrl: fields.viaUrl },
    },
    byItself: {
      slug: slugSoFar(article.slug) || slugify(found.headline),
      title: found.headline,
      description: excerpt(said, DESCRIPTION),
    },
    sectionSlug: preview.article.section.slug,
    pictures: await picturesOf(db, fields.leadMediaId, [...inText, ...present(fields.socialMediaId)]),
    publicPath: preview.isPublic ? articlePath(preview.published) : null,
  }
}

const present = (id: number | null) => (id === null ? [] : [id])

async function picturesOf(db: Db, leadId: number | null, others: number[]): Promise<Appearance['pictures']> {
  const ids = [...new Set([...present(leadId), ...others])]
  if (ids.length === 0) return []
  const rows = await db.read.select().from(media).where(inArray(media.id, ids))
  return ids.flatMap((id) => {
    const picture = toPicture(rows.find((row) => row.id === id) ?? null)
    return picture ? [{ id, picture, isLead: id === leadId }] : []
  })
}

export type AppearanceResult =
  | SaveResult
  | { ok: false; reason: 'invalid'; problems: AppearanceProblems }
  | { ok: false; reason: 'no-article' }

/**
 * Saves into an article's draft what search engines, networks and readers are told beside its text.
 *
 * @param input `version` is the one of the draft that it was typed over
 * @param now milliseconds
 */
export async function saveAppearance(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; version: number; typed: TypedAppearance },
  now: number,
): Promise<AppearanceResult> {
  const { articleId, version, typed } = input
  const found = await worksOn(db.read, viewer, articleId)
  if (!found.ok) return found
  const problems = appearanceProblems(typed)
  const socialMediaId = await pictureNamed(db, typed.socialPicture)
  if (socialMediaId === undefined) problems.socialPicture = 'no-picture'
  if (Object.keys(problems).length > 0) return { ok: false, reason: 'invalid', problems }
  const { socialPicture: _picture, label, ...fields } = typed
  return await saveDraft(
    db,
    viewer,
    {
      ...{ id: articleId, version, how: 'saved' },
      fields: { ...fields, label: labelOf(label) ?? '', socialMediaId: socialMediaId ?? null },
    },
    now,
  )
}

/** @returns undefined for one that there is not */
async function pictureNamed(db: Db, raw: string): Promise<number | null | undefined> {
  if (raw === '') return null
  if (!/^[1-9]\d{0,14}$/.test(raw)) return undefined
  const [row] = await db.read
    .select({ id: media.id })
    .from(media)
    .where(inArray(media.id, [Number(raw)]))
  return row?.id
}
