import { FEED_FORMATS } from '../../db/feeds/path.ts'
import { legal } from '../documents/legal.ts'
import { writeXml, type XmlElement } from '../documents/xml.ts'
import { EARLIEST, type Feed, type FeedItem } from './feed.ts'
import { asHtml, plainLine } from './text.ts'

const HTML = 'text/html'
const FEED = FEED_FORMATS.atom.type

/** A feed as Atom (RFC 4287), with its threads as RFC 4685 has them. */
export function writeAtom(feed: Feed): string {
  return writeXml({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xmlns:thr': 'http://purl.org/syndication/thread/1.0',
      '@xml:lang': feed.language,
      id: feed.at('atom'),
      title: text(feed.title),
      subtitle: feed.subtitle === '' ? undefined : text(feed.subtitle),
      updated: iso(feed.updated),
      author: { name: plainLine(feed.publisher), uri: feed.home },
      icon: feed.icons.small,
      generator: 'Broadsheet',
      link: [
        { '@rel': 'alternate', '@type': HTML, '@href': feed.page },
        { '@rel': 'self', '@type': FEED, '@href': feed.at('atom') },
        ...feed.hubs.map((hub) => ({ '@rel': 'hub', '@href': hub })),
      ],
      entry: withTimesApart(feed.items).map(entryOf),
    },
  })
}

function entryOf({ item, updated }: Timed): XmlElement {
  const { picture, comments, answers } = item
  return {
    id: item.id,
    title: text(item.title),
    updated: iso(updated),
    published: item.published < EARLIEST ? undefined : iso(item.published),
    author: item.authors.map(({ name, url }) => ({ name: plainLine(name), uri: url ?? undefined })),
    category: item.categories.map((name) => ({ '@term': plainLine(name) })),
    link: [
      { '@rel': 'alternate', '@type': HTML, '@href': item.url },
      ...(comments
        ? [{ '@rel': 'replies', '@type': FEED, '@href': comments.at('atom'), '@thr:count': comments.count }]
        : []),
      ...(picture
        ? [
            {
              ...{ '@rel': 'enclosure', '@type': picture.type, '@href': picture.url },
              '@length': picture.length,
            },
          ]
        : []),
    ],
    summary: text(item.summary || item.title),
    content: item.html === '' ? undefined : { '@type': 'html', '#text': item.html },
    'thr:in-reply-to': answers ? { '@ref': answers.id, '@type': HTML, '@href': answers.url } : undefined,
  }
}

/** Words that hold signs of HTML are declared as HTML, escaped: then nobody has to guess what they are. */
function text(words: string): XmlElement | string {
  const line = legal(words).replace(/\s+/g, ' ').trim()
  return /[<&]/.test(line) ? { '@type': 'html', '#text': asHtml(line) } : line
}

interface Timed {
  item: FeedItem
  updated: number
}

/**
 * Programs that sort by time want no two entries of one time, and imported articles often have only a day. Where there are no
 * milliseconds, the entry's id gives some: the same in every feed and each time.
 */
function withTimesApart(items: FeedItem[]): Timed[] {
  const taken = new Set<number>()
  return items.map((item) => {
    let updated = item.updated % 1000 === 0 ? item.updated + millisecondsOf(item.id) : item.updated
    while (taken.has(updated)) updated += 1
    taken.add(updated)
    return { item, updated }
  })
}

const millisecondsOf = (id: string): number => Number(/(\d+)$/.exec(id)?.[1] ?? 0) % 1000

const iso = (time: number) => new Date(time).toISOString()
