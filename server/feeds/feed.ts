import type { FeedFormat } from '../../db/feeds/path.ts'

/** Programs that read feeds believe in no date before this one; milliseconds. */
export const EARLIEST = Date.UTC(1990, 0, 1)

/** A list of what is new, before it is written in one of the formats. Addresses are whole ones. */
export interface Feed {
  title: string
  /** Of the newspaper, which stands for articles without a byline. */
  publisher: string
  subtitle: string
  language: string
  /** The page that shows the same to people. */
  page: string
  /** The newspaper's first page. */
  home: string
  /** Of the feed itself in a format. */
  at: (format: FeedFormat) => string
  /** A square picture of 144 pixels, and one of 512. */
  icons: { small: string; large: string }
  /** When anything in it last changed, in milliseconds. */
  updated: number
  /** WebSub hubs that tell subscribers of changes. */
  hubs: string[]
  items: FeedItem[]
}

export interface FeedItem {
  /** Never changes, whatever becomes of its address. */
  id: string
  url: string
  title: string
  /** Plain text. */
  summary: string
  /** Clean HTML with whole addresses. */
  html: string
  /** Milliseconds. What was published before EARLIEST is so here too, and counts as changed at that time. */
  published: number
  updated: number
  authors: { name: string; url: string | null }[]
  categories: string[]
  picture: FeedPicture | null
  /** Of an article: its discussion. */
  comments: { page: string; at: (format: FeedFormat) => string; count: number } | null
  /** Of a comment: what it answers. */
  answers: { id: string; url: string } | null
}

export interface FeedPicture {
  url: string
  type: string
  /** Bytes. */
  length: number
  width: number
  height: number
  caption: string
  credit: string
}
