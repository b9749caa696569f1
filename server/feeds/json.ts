import { legal } from '../documents/legal.ts'
import type { Feed, FeedItem } from './feed.ts'

/** What of ours has no field of its own that both versions of the format know. */
const ABOUT = 'https://www.jsonfeed.org/version/1.1/#extensions'

/**
 * A feed as JSON Feed 1.1. Bylines with several names and languages, which came with 1.1 and which readers and schemas of
 * 1.0 refuse, stand in an extension; `author` is read by all.
 */
export function writeJson(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.at('json'),
    description: feed.subtitle || undefined,
    icon: feed.icons.large,
    favicon: feed.icons.small,
    author: { name: feed.publisher, url: feed.home },
    hubs: feed.hubs.length > 0 ? feed.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: feed.items.map(itemOf),
    _broadsheet: { about: ABOUT, language: feed.language },
  }
  return `${JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? legal(value) : value), 1)}\n`
}

function itemOf(item: FeedItem) {
  const { picture, comments, answers, authors } = item
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary || undefined,
    content_html: item.html,
    date_published: iso(item.published),
    date_modified: iso(item.updated),
    author: authors.length > 0 ? authorOf(authors) : undefined,
    tags: item.categories.length > 0 ? [...new Set(item.categories)] : undefined,
    image: picture?.url,
    attachments: picture
      ? [{ url: picture.url, mime_type: picture.type, size_in_bytes: picture.length }]
      : undefined,
    _broadsheet: {
      about: ABOUT,
      authors: authors.map(({ name, url }) => ({ name, url: url ?? undefined })),
      comments: comments
        ? { url: comments.page, feed_url: comments.at('json'), count: comments.count }
        : undefined,
      in_reply_to: answers ?? undefined,
    },
  }
}

/** Several in the one field that there is: then it leads to none of them. */
const authorOf = (authors: FeedItem['authors']) => ({
  name: authors.map(({ name }) => name).join(', '),
  url: (authors.length === 1 && authors[0]?.url) || undefined,
})

const iso = (time: number) => new Date(time).toISOString()
