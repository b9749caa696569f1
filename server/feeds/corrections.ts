import { articlePath } from '../../db/articles/path.ts'
import type { ListedCorrection } from '../../db/corrections/listing.ts'
import { tagUri, webAddress, type Site } from '../documents/addresses.ts'
import type { FeedItem } from './feed.ts'
import { asHtml } from './text.ts'
import type { FeedWords } from './words.ts'

/** A correction, as a feed has it. */
export function correctionItem(correction: ListedCorrection, site: Site, t: FeedWords): FeedItem {
  const { id, kind, text, publishedAt, article } = correction
  const said = t(`correction.${kind}`, { headline: article.headline })
  return {
    ...{ id: tagUri(site, publishedAt, `correction:${id}`), title: said, summary: text },
    url: webAddress(site, `${articlePath(article)}#correction-${id}`),
    html: text
      .split(/\n+/)
      .map((line) => `<p>${asHtml(line)}</p>`)
      .join(''),
    ...{ published: publishedAt, updated: publishedAt, authors: [], categories: [] },
    ...{ picture: null, comments: null, answers: null },
  }
}
