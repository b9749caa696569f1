/** What an export file holds, as plain records. Every string is trimmed except `content`, `excerpt` and comment text. */
export type WxrRecord =
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }
  | { kind: 'site'; site: WxrSite }

/** About the file as a whole; the last record. */
export interface WxrSite {
  version: string
  title: string
  link: string
  blogUrl: string
  pubDate: string
}

export interface WxrAuthor {
  login: string
  email: string
  name: string
  firstName: string
  lastName: string
}

export interface WxrTerm {
  id: string
  /** 'category', 'post_tag' or the name of a taxonomy of the site's own. */
  taxonomy: string
  slug: string
  name: string
  description: string
}

export interface WxrItem {
  id: string
  type: string
  status: string
  title: string
  slug: string
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  parent: string
  password: string
  commentStatus: string
  attachmentUrl: string
  pubDate: string
  date: string
  dateGmt: string
  modified: string
  modifiedGmt: string
  terms: WxrItemTerm[]
  meta: WxrMeta
  comments: WxrComment[]
}

export interface WxrItemTerm {
  taxonomy: string
  /** Empty in old exports, which give only the name. */
  slug: string
  name: string
}

export interface WxrComment {
  id: string
  parent: string
  author: string
  email: string
  date: string
  dateGmt: string
  content: string
  approved: string
  type: string
}

/** The few of a post's meta fields that mean something here; the last one of each name. */
export type WxrMeta = Partial<Record<(typeof META)[number], string>>

export const META = [
  '_thumbnail_id',
  '_wp_attachment_image_alt',
  '_wp_attached_file',
  '_wp_old_slug',
  '_yoast_wpseo_primary_category',
  'rank_math_primary_category',
  'enclosure',
  'cap-display_name',
  'cap-user_login',
  'cap-linked_account',
  'cap-description',
] as const
