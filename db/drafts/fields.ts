import { AUTHOR_NAME_LONGEST } from '../authors/rules.ts'
import type { CommentMode } from '../comments/modes.ts'
import { cut } from '../text/cut.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { cleanLine } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'

/** All that can be edited of an article: what a draft, and each of its revisions, holds. */
export interface DraftFields {
  /** Null while nobody has chosen one. */
  sectionId: number | null
  /** Empty to be made of the headline. */
  slug: string
  headline: string
  standfirst: string
  bodyHtml: string
  leadMediaId: number | null
  leadCaption: string
  commentsOpen: boolean
  commentMode: CommentMode | null
  showsAge: boolean
  /** BCP 47; null for the site's. */
  language: string | null
  /** In the order of the byline. */
  authorIds: number[]
  tagIds: number[]
  /** Names that nobody has yet. */
  newAuthors: string[]
  newTags: string[]
  label: string
  sourceName: string
  sourceUrl: string
  viaName: string
  viaUrl: string
  seoTitle: string
  seoDescription: string
  canonicalUrl: string
  noindex: boolean
  socialMediaId: number | null
  socialTitle: string
  socialDescription: string
}

export type FieldName = keyof DraftFields

/** What an article says that has just been begun. */
export const EMPTY_FIELDS: DraftFields = {
  ...{ sectionId: null, slug: '', headline: '', standfirst: '', bodyHtml: '' },
  ...{ leadMediaId: null, leadCaption: '', commentsOpen: true, commentMode: null, showsAge: true },
  ...{ language: null, authorIds: [], tagIds: [], newAuthors: [], newTags: [] },
  ...{ label: '', sourceName: '', sourceUrl: '', viaName: '', viaUrl: '' },
  ...{ seoTitle: '', seoDescription: '', canonicalUrl: '', noindex: false },
  ...{ socialMediaId: null, socialTitle: '', socialDescription: '' },
}

export const FIELDS = Object.keys(EMPTY_FIELDS) as FieldName[]

/** The fields of something that has them and more, such as a row; what is missing (a revision of an older Broadsheet) is empty. */
export function fieldsOf(row: Partial<DraftFields>): DraftFields {
  return Object.fromEntries(
    FIELDS.map((name) => [name, row[name] ?? EMPTY_FIELDS[name]]),
  ) as unknown as DraftFields
}

const LINES = [
  ...['headline', 'leadCaption', 'sourceName', 'sourceUrl', 'viaName', 'viaUrl', 'label'],
  ...['seoTitle', 'seoDescription', 'canonicalUrl', 'socialTitle', 'socialDescription', 'standfirst'],
] as const satisfies FieldName[]

/** What somebody sent, as it is stored: text on one line, HTML by the one allow list. Cleaning what is clean changes nothing. */
export function cleanFields(fields: Partial<DraftFields>): Partial<DraftFields> {
  const cleaned: Partial<DraftFields> = { ...fields }
  for (const name of LINES) if (fields[name] !== undefined) cleaned[name] = cleanLine(fields[name])
  if (fields.bodyHtml !== undefined) cleaned.bodyHtml = cleanArticleHtml(fields.bodyHtml)
  if (fields.slug !== undefined) cleaned.slug = fields.slug.trim() === '' ? '' : slugify(fields.slug)
  if (fields.newAuthors) cleaned.newAuthors = names(fields.newAuthors)
  if (fields.newTags) cleaned.newTags = names(fields.newTags)
  return cleaned
}

const names = (typed: string[]) => [
  ...new Set(
    typed.map((name) => cut(cleanLine(name), AUTHOR_NAME_LONGEST).trim()).filter((name) => name !== ''),
  ),
]

/** The names of fields in which two drafts differ, in the order of the form. */
export function differing(a: DraftFields, b: DraftFields): FieldName[] {
  return FIELDS.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}
