import type { BlogPosting, LiveBlogPosting, NewsArticle } from 'schema-dts'
import { entryPath } from '#db/live/path.ts'
import type { LivePage } from '#db/live/read.ts'
import { excerpt } from '#db/text/words.ts'
import { isoTime } from '../ui/dates.ts'
import type { Site } from '../site/site.ts'
import { organisationId } from './organisation.ts'

const HEADLINE_LENGTH = 110

interface Options {
  site: Site
  /** The site's address without a trailing slash. */
  origin: string
}

/** What search engines are told of a live blog: what they are told of any article, and the posts that stand on its page. */
export function liveBlogPosting(
  article: Exclude<NewsArticle, string>,
  live: LivePage,
  { site, origin }: Options,
): Exclude<LiveBlogPosting, string> {
  const posts = [...live.pinned, ...live.entries].sort((one, other) => other.postedAt - one.postedAt)
  return {
    ...(article as Omit<Exclude<LiveBlogPosting, string>, '@type'>),
    '@type': 'LiveBlogPosting',
    coverageStartTime: isoTime(live.startedAt, site.zone),
    ...(live.closedAt !== null && { coverageEndTime: isoTime(live.closedAt, site.zone) }),
    liveBlogUpdate: posts.map((post): BlogPosting => ({
      '@type': 'BlogPosting',
      url: origin + entryPath(post.id),
      ...(saidBy(post) !== '' && { headline: excerpt(saidBy(post), HEADLINE_LENGTH) }),
      ...(post.bodyText !== '' && { articleBody: post.bodyText }),
      ...(post.picture && { image: origin + post.picture.src }),
      datePublished: isoTime(post.postedAt, site.zone),
      dateModified: isoTime(post.updatedAt ?? post.postedAt, site.zone),
      author:
        post.authorName === ''
          ? { '@id': organisationId(origin) }
          : { '@type': 'Person', name: post.authorName },
      publisher: { '@id': organisationId(origin) },
    })),
  }
}

/** The words that stand for a post; of a picture alone those that describe it. */
const saidBy = ({ headline, bodyText, picture }: LivePage['entries'][number]): string =>
  headline || bodyText || (picture && (picture.caption || picture.alt)) || ''
