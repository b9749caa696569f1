import { slugify } from '../text/slug.ts'
import { plainLine } from './plain-line.ts'
import type { WxrItem, WxrItemTerm } from './wxr/records.ts'

/** Posts without any category. WordPress itself has its first one of that name. */
export const NO_CATEGORY = 'category:uncategorized'

/** Pages stand in a section of their own that no menu lists. */
export const PAGES = 'pages'

export interface ItemTerms {
  /** The key of the category that becomes the section. */
  section: string
  /** The other categories and the tags, in their order. */
  tags: string[]
}

/** What a term is known by: taxonomy and slug, the latter made of the name where an old export has none. */
export function termKey({ taxonomy, slug, name }: Pick<WxrItemTerm, 'taxonomy' | 'slug' | 'name'>): string {
  return `${taxonomy}:${readableSlug(slug || name)}`
}

/** The section and the tags of a post: its primary category if a plugin named one, else the first. */
export function termsOf(item: WxrItem, keyOfTermId: Map<string, string>): ItemTerms {
  const categories = keysOf(item, 'category')
  const tags = keysOf(item, 'post_tag')
  if (item.type === 'page') return { section: PAGES, tags: [...categories, ...tags] }
  const primary = [item.meta._yoast_wpseo_primary_category, item.meta.rank_math_primary_category]
    .map((id) => keyOfTermId.get(id ?? ''))
    .find((key) => key !== undefined && categories.includes(key))
  const section = primary ?? categories[0] ?? NO_CATEGORY
  return { section, tags: [...categories.filter((key) => key !== section), ...tags] }
}

/** The terms of an item that count. Old exports name each a second time without its slug. */
export function namedTerms(item: WxrItem, taxonomy: string): WxrItemTerm[] {
  const all = item.terms.filter((term) => term.taxonomy === taxonomy && (term.slug || term.name) !== '')
  const withSlug = all.filter((term) => term.slug !== '')
  return withSlug.length > 0 ? withSlug : all
}

/** A slug as WordPress keeps it ("%ce%b1", "about.html") or a title, in the form that this site uses. */
export function readableSlug(raw: string): string {
  return slugify(decoded(raw).replace(/\.(?:html?|php|aspx?)$/i, ''))
}

/** @returns the words of a term's name, its slug if it has none */
export function termName({ name, slug }: { name: string; slug: string }): string {
  return plainLine(name) || decoded(slug)
}

function keysOf(item: WxrItem, taxonomy: string): string[] {
  return [...new Set(namedTerms(item, taxonomy).map(termKey))]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
