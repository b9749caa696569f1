import type { Picture } from '../media/picture.ts'
import { safeLink } from '../text/html/url.ts'
import { labelOf, type ArticleLabel } from './label.ts'

/** Whose work something is, and where it stands; the address may be none. */
export interface Credit {
  name: string
  url: string | null
}

/** What editors chose that search engines and networks are told, in place of what the page says; empty and null for nothing. */
export interface ArticleHead {
  title: string
  description: string
  /** Absolute address of where it stood first. */
  canonical: string | null
  noindex: boolean
  socialTitle: string
  socialDescription: string
  socialPicture: Picture | null
}

/** What an article may say beyond its text. */
export interface Further {
  label: ArticleLabel | null
  source: Credit | null
  via: Credit | null
  head: ArticleHead
}

/** The columns of it, which articles and drafts have alike. */
export interface FurtherRow {
  label: string
  sourceName: string
  sourceUrl: string
  viaName: string
  viaUrl: string
  seoTitle: string
  seoDescription: string
  canonicalUrl: string
  noindex: boolean
  socialTitle: string
  socialDescription: string
}

export function furtherOf(row: FurtherRow, socialPicture: Picture | null): Further {
  return {
    label: labelOf(row.label),
    source: creditOf(row.sourceName, row.sourceUrl),
    via: creditOf(row.viaName, row.viaUrl),
    head: {
      ...{ title: row.seoTitle, description: row.seoDescription, noindex: row.noindex, socialPicture },
      canonical: /^https?:/.test(row.canonicalUrl) ? (safeLink(row.canonicalUrl) ?? null) : null,
      ...{ socialTitle: row.socialTitle, socialDescription: row.socialDescription },
    },
  }
}

/** One without a name is called by its host. */
function creditOf(name: string, address: string): Credit | null {
  const url = safeLink(address) ?? null
  if (name !== '') return { name, url }
  return url?.startsWith('http') ? { name: new URL(url).host.replace(/^www\./, ''), url } : null
}
