import type { DraftFields, FieldName } from '#db/drafts/fields.ts'
import { words } from '../../ui/language.ts'

/** A draft as it is compared: with the names behind its ids. */
export interface Shown {
  fields: DraftFields
  authors: string[]
  tags: string[]
  section: string
  /** The pictures that it leads with, and that it is shared with. */
  lead: ShownPicture
  social: ShownPicture
}

export interface ShownPicture {
  /** What it is called; empty for none. */
  name: string
  /** Its smallest file; null for none. */
  src: string | null
}

/** Ids of people and subjects, and names that nobody has yet, are read together. */
export const COMPARED = [
  ...(['headline', 'standfirst', 'bodyHtml', 'sectionId', 'slug', 'authorIds', 'tagIds'] as const),
  ...([
    'leadMediaId',
    'leadCaption',
    'commentsOpen',
    'commentMode',
    'showsAge',
    'language',
    'label',
  ] as const),
  ...([
    'sourceName',
    'sourceUrl',
    'viaName',
    'viaUrl',
    'seoTitle',
    'seoDescription',
    'canonicalUrl',
  ] as const),
  ...(['noindex', 'socialMediaId', 'socialTitle', 'socialDescription'] as const),
] satisfies FieldName[]
export type Compared = (typeof COMPARED)[number]

const BESIDE = COMPARED.filter((name) => name !== 'headline' && name !== 'standfirst' && name !== 'bodyHtml')
export type Beside = (typeof BESIDE)[number]

/** Of some fields those that stand beside the text, in the order of the form: names that nobody has yet with the others. */
export function besideText(names: readonly string[]): Beside[] {
  return BESIDE.filter(
    (name) =>
      names.includes(name) ||
      (name === 'authorIds' && names.includes('newAuthors')) ||
      (name === 'tagIds' && names.includes('newTags')),
  )
}

/** What a field says, as text. */
export function textOf(name: Compared, { fields, authors, tags, section, lead, social }: Shown): string {
  const t = words('writing')
  if (name === 'authorIds') return [...authors, ...fields.newAuthors].join(t('comma'))
  if (name === 'tagIds') return [...tags, ...fields.newTags].join(t('comma'))
  if (name === 'sectionId') return section
  if (name === 'leadMediaId') return lead.name
  if (name === 'socialMediaId') return social.name
  const value = fields[name]
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  return value === null ? '' : String(value)
}

/** Two pictures may be called the same. */
export const saysSame = (name: Compared, left: Shown, right: Shown): boolean =>
  isPicture(name) ? left.fields[name] === right.fields[name] : textOf(name, left) === textOf(name, right)

/** Whether a field is a picture, which is looked at and not read. */
export const isPicture = (name: Compared): name is 'leadMediaId' | 'socialMediaId' =>
  name === 'leadMediaId' || name === 'socialMediaId'

/** The fields that do not say the same, the text of the article left out: that is compared by paragraphs. */
export const differingFields = (left: Shown, right: Shown): Exclude<Compared, 'bodyHtml'>[] =>
  COMPARED.filter((name) => name !== 'bodyHtml').filter((name) => !saysSame(name, left, right))
