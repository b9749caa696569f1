import { attr, each, field, rawField, type XmlElement } from './element.ts'
import {
  META,
  type WxrAuthor,
  type WxrComment,
  type WxrItem,
  type WxrItemTerm,
  type WxrMeta,
  type WxrTerm,
} from './records.ts'

/** Reads an `<item>`: a post, page, attachment or anything else that WordPress keeps as a post. */
export function itemOf(element: XmlElement): WxrItem {
  const wp = (name: string) => field(element, `wp:${name}`)
  return {
    id: wp('post_id'),
    type: wp('post_type') || 'post',
    status: wp('status'),
    title: field(element, 'title'),
    slug: wp('post_name'),
    link: field(element, 'link'),
    guid: field(element, 'guid'),
    creator: field(element, 'dc:creator'),
    content: rawField(element, 'content:encoded'),
    excerpt: rawField(element, 'excerpt:encoded'),
    parent: wp('post_parent'),
    password: wp('post_password'),
    commentStatus: wp('comment_status'),
    attachmentUrl: wp('attachment_url'),
    pubDate: field(element, 'pubDate'),
    date: wp('post_date'),
    dateGmt: wp('post_date_gmt'),
    modified: wp('post_modified'),
    modifiedGmt: wp('post_modified_gmt'),
    terms: each(element, 'category').map(itemTermOf),
    meta: metaOf(element),
    comments: each(element, 'wp:comment').map(commentOf),
  }
}

/** Reads a `<wp:author>`. */
export function authorOf(element: XmlElement): WxrAuthor {
  return {
    login: field(element, 'wp:author_login'),
    email: field(element, 'wp:author_email'),
    name: field(element, 'wp:author_display_name'),
    firstName: field(element, 'wp:author_first_name'),
    lastName: field(element, 'wp:author_last_name'),
  }
}

/** Reads a `<wp:category>`, `<wp:tag>` or `<wp:term>`: three spellings of one thing. */
export function termOf(element: XmlElement): WxrTerm {
  const [taxonomy, slug, name, description] = {
    'wp:category': ['category', 'wp:category_nicename', 'wp:cat_name', 'wp:category_description'],
    'wp:tag': ['post_tag', 'wp:tag_slug', 'wp:tag_name', 'wp:tag_description'],
  }[element.name] ?? [
    field(element, 'wp:term_taxonomy'),
    'wp:term_slug',
    'wp:term_name',
    'wp:term_description',
  ]
  return {
    id: field(element, 'wp:term_id'),
    taxonomy: taxonomy ?? '',
    slug: field(element, slug ?? ''),
    name: field(element, name ?? ''),
    description: field(element, description ?? ''),
  }
}

function itemTermOf(element: XmlElement): WxrItemTerm {
  const domain = attr(element, 'domain')
  // WXR 1.0 calls a tag "tag", and names each category once more without a domain.
  const taxonomy = domain === 'tag' ? 'post_tag' : domain || 'category'
  return { taxonomy, slug: attr(element, 'nicename'), name: element.text.trim() }
}

function metaOf(element: XmlElement): WxrMeta {
  const meta: WxrMeta = {}
  for (const entry of each(element, 'wp:postmeta')) {
    const key = META.find((name) => name === field(entry, 'wp:meta_key'))
    if (key) meta[key] = field(entry, 'wp:meta_value')
  }
  return meta
}

function commentOf(element: XmlElement): WxrComment {
  const wp = (name: string) => field(element, `wp:comment_${name}`)
  return {
    id: wp('id'),
    parent: wp('parent'),
    author: wp('author'),
    email: wp('author_email'),
    date: wp('date'),
    dateGmt: wp('date_gmt'),
    content: rawField(element, 'wp:comment_content'),
    approved: wp('approved'),
    type: wp('type'),
  }
}
