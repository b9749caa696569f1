import { FEED_FORMATS } from '../../db/feeds/path.ts'
import { writeXml, type XmlElement } from '../documents/xml.ts'
import { EARLIEST, type Feed, type FeedItem, type FeedPicture } from './feed.ts'
import { asHtml, plainLine } from './text.ts'

const NAMESPACES = {
  '@xmlns:atom': 'http://www.w3.org/2005/Atom',
  '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  '@xmlns:media': 'http://search.yahoo.com/mrss/',
  '@xmlns:slash': 'http://purl.org/rss/1.0/modules/slash/',
  '@xmlns:thr': 'http://purl.org/syndication/thread/1.0',
  '@xmlns:wfw': 'http://wellformedweb.org/CommentAPI/',
}
/** Minutes after which to look again, for who hears of nothing by a hub. */
const TTL = 15
/** RSS wants an enclosure to be on the web, at a host with a dot in its name: `localhost` is none. */
const ON_THE_WEB = /^https?:\/\/[^/:]+\.[^/:]+/

/** A feed as RSS 2.0 by the RSS Advisory Board's profile. */
export function writeRss(feed: Feed): string {
  const title = plainLine(feed.title)
  return writeXml({
    rss: {
      '@version': '2.0',
      ...NAMESPACES,
      channel: {
        title,
        link: feed.page,
        description: plainLine(feed.subtitle) || title,
        language: feed.language,
        lastBuildDate: rfc822(feed.updated),
        docs: 'https://www.rssboard.org/rss-specification',
        generator: 'Broadsheet',
        ttl: TTL,
        image: { url: feed.icons.small, title, link: feed.page, width: 144, height: 144 },
        'atom:link': [
          { '@href': feed.at('rss'), '@rel': 'self', '@type': FEED_FORMATS.rss.type },
          ...feed.hubs.map((hub) => ({ '@href': hub, '@rel': 'hub' })),
        ],
        item: feed.items.map(itemOf),
      },
    },
  })
}

function itemOf(item: FeedItem): XmlElement {
  const { picture, comments, answers } = item
  return {
    title: plainLine(item.title),
    link: item.url,
    guid: { '@isPermaLink': item.id === item.url ? 'true' : 'false', '#text': item.id },
    pubDate: rfc822(item.published),
    'dc:creator': item.authors.map(({ name }) => plainLine(name)),
    category: item.categories.map(plainLine),
    description: asHtml(item.summary),
    'content:encoded': item.html || undefined,
    enclosure:
      picture && ON_THE_WEB.test(picture.url)
        ? { '@url': picture.url, '@length': picture.length, '@type': picture.type }
        : undefined,
    'media:content': picture ? mediaOf(picture) : undefined,
    comments: comments?.page,
    'slash:comments': comments?.count,
    'wfw:commentRss': comments?.at('rss'),
    'thr:in-reply-to': answers ? { '@ref': answers.id, '@href': answers.url } : undefined,
  }
}

function mediaOf({ url, type, length, width, height, caption, credit }: FeedPicture): XmlElement {
  return {
    ...{ '@url': url, '@medium': 'image', '@type': type, '@fileSize': length },
    ...{ '@width': width, '@height': height },
    'media:description': caption ? { '@type': 'plain', '#text': plainLine(caption) } : undefined,
    'media:credit': credit ? { '@role': 'photographer', '#text': plainLine(credit) } : undefined,
  }
}

/** RFC 822 with four digits of the year. */
const rfc822 = (time: number): string | undefined =>
  time < EARLIEST ? undefined : new Date(time).toUTCString()
