import type { FeedComment } from '../../db/comments/feed.ts'
import { commentHtml, commentWords } from '../../db/text/markdown.ts'
import { excerpt } from '../../db/text/words.ts'
import { webAddress, type Site } from '../documents/addresses.ts'
import { legal } from '../documents/legal.ts'
import { articleName } from './articles.ts'
import type { FeedItem } from './feed.ts'
import type { FeedWords } from './words.ts'

const SUMMARY_LENGTH = 200

/** An approved comment, as a feed has it. Its links say `ugc nofollow`, as they do on the page. */
export function commentItem(comment: FeedComment, site: Site, t: FeedWords): FeedItem {
  const { id, authorName, body, createdAt, editedAt, headline } = comment
  const url = permalink(site, id)
  return {
    ...{ id: url, url, title: t('commentTitle', { name: authorName, headline }) },
    ...{ summary: excerpt(commentWords(body), SUMMARY_LENGTH), html: legal(commentHtml(body)) },
    ...{ published: createdAt, updated: Math.max(createdAt, editedAt ?? 0) },
    authors: [{ name: authorName, url: null }],
    ...{ categories: [], picture: null, comments: null },
    answers: answered(comment, site),
  }
}

/** Another comment, or the article itself. */
function answered({ answers, articleId, articleCreatedAt, path }: FeedComment, site: Site) {
  if (answers !== null) return { id: permalink(site, answers), url: permalink(site, answers) }
  const name = articleName(site, { id: articleId, createdAt: articleCreatedAt })
  return { id: name, url: webAddress(site, path) }
}

const permalink = (site: Site, id: number) => webAddress(site, `/comments/${id}`)
