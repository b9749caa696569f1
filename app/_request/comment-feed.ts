import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import type { FeedComment } from '#db/comments/feed.ts'
import { commentHtml, commentWords } from '#db/text/markdown.ts'
import { excerpt } from '#db/text/words.ts'
import { absolute, siteUrl } from './site.ts'

interface About {
  title: string
  language: string
  /** Of the feed itself. */
  path: string
  /** Of the page that it belongs to. */
  page: string
}

const SUMMARY_LENGTH = 200

/** Approved comments as an Atom feed, newest first; 304 to who has it already. */
export function commentFeed(request: Request, about: About, comments: readonly FeedComment[]): Response {
  const changed = comments.map(({ createdAt, editedAt }) => Math.max(createdAt, editedAt ?? 0))
  const updated = new Date(Math.max(0, ...changed))
  const body = atom(about, comments, updated)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    etag,
    'last-modified': updated.toUTCString(),
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  return new Response(body, {
    headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}

function atom(
  { title, language, path, page }: About,
  comments: readonly FeedComment[],
  updated: Date,
): string {
  const feed = new Feed({
    ...{ title, language, updated, copyright: '', generator: 'Broadsheet' },
    ...{ id: absolute(path), link: absolute(page), feedLinks: { atom: absolute(path) } },
  })
  for (const { id, authorName, body, createdAt, editedAt, headline } of comments) {
    const link = `${siteUrl()}/comments/${id}`
    feed.addItem({
      ...{ title: `${authorName} on “${headline}”`, id: link, link },
      ...{ date: new Date(Math.max(createdAt, editedAt ?? 0)), published: new Date(createdAt) },
      ...{ description: excerpt(commentWords(body), SUMMARY_LENGTH), content: commentHtml(body) },
      author: [{ name: authorName }],
    })
  }
  return feed.atom1()
}

const isKnown = (named: string | null, etag: string) =>
  named !== null &&
  (named.trim() === '*' || named.split(',').some((one) => one.trim().replace(/^W\//, '') === etag))
