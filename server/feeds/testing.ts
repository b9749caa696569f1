import { parseFragment, type DefaultTreeAdapterMap, type ParserError } from 'parse5'
import { everyElement } from '../../db/text/html/dom.ts'
import { all, textIn, the, type Tree } from '../documents/testing/tree.ts'

/**
 * What feed readers and the W3C's feed validator would remark on, as far as no schema says it: the RSS Advisory Board's
 * profile, RFC 4287, and what readers take for unsafe. Each rule is ours in words and in code.
 */
interface Rules {
  problems: string[]
  hold: (is: boolean, problem: string) => void
}

const WHOLE = /^(?:https?:\/\/|mailto:|tel:)/
const URI = /^[a-z][a-z\d+.-]*:[\w;/?:@&=+$.\-~!*'()%,#]+$/i
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
/** Earlier ones are taken for mistakes, as are those of the future. */
const PLAUSIBLE_FROM = Date.UTC(1990, 0, 1)
/** Clocks differ. */
const PATIENCE_MS = 600_000
const END_TAG = /<\/\w+>/
const ADDRESS = /<[^\s<>]+@[^\s<>]+>/
const BAD_CHARACTER = /[\x80-\x9f\ufffd]/
const UNSAFE = new Set(
  'script style iframe object embed form input button link meta base frame svg'.split(' '),
)
const ATTRIBUTES = new Set(
  'href src alt title width height dir lang start reversed cite datetime scope colspan rowspan rel'.split(
    ' ',
  ),
)

/**
 * @param url where the feed was fetched
 * @param undated how many entries are too old to say when they were published
 */
export function rssProblems(rss: Tree, url: string, undated = 0): string[] {
  const rules = begin()
  const channel = the(rss, 'channel')
  const names = channel.children.map(({ name }) => name)
  rules.hold(rss.attributes.version === '2.0', 'no RSS 2.0')
  rules.hold(
    names.indexOf('item') === -1 || names.lastIndexOf('item') === names.length - 1,
    'item before others',
  )
  for (const name of ['title', 'link', 'description', 'language'])
    rules.hold(Boolean(textIn(channel, name)?.trim()), `no ${name}`)
  rules.hold(RFC_822.test(textIn(channel, 'lastBuildDate') ?? ''), 'lastBuildDate')
  rules.hold(Number(textIn(channel, 'ttl')) > 0, 'ttl')
  const self = all(channel, 'atom:link').filter(({ attributes }) => attributes.rel === 'self')
  rules.hold(self.length === 1 && self[0]?.attributes.href === url, 'self is another address')
  rules.hold(self[0]?.attributes.type === 'application/rss+xml', 'self is of another type')
  const image = the(channel, 'image')
  for (const name of ['title', 'link'])
    rules.hold(textIn(image, name) === textIn(channel, name), `${name} of the image is another`)
  rules.hold(/\.(?:png|jpe?g|gif)$/.test(textIn(image, 'url') ?? ''), 'image of an odd type')
  plain(rules, channel, ['title', 'description'])
  const items = all(channel, 'item')
  for (const item of items) rssItem(rules, item)
  distinct(rules, items, 'guid')
  rules.hold(
    items.filter((item) => all(item, 'pubDate').length === 0).length === undated,
    'items without a date',
  )
  return rules.problems
}

function rssItem(rules: Rules, item: Tree) {
  const { hold } = rules
  plain(rules, item, ['title', 'category', 'dc:creator'])
  hold(Boolean(textIn(item, 'title')?.trim()), 'item without a title')
  hold(URI.test(textIn(item, 'link') ?? ''), `link ${textIn(item, 'link')}`)
  hold(URI.test(textIn(item, 'comments') ?? 'http://a'), 'comments')
  const guid = the(item, 'guid')
  hold(guid.attributes.isPermaLink === 'false' || guid.text === textIn(item, 'link'), 'guid is no permalink')
  for (const { text: date } of all(item, 'pubDate'))
    hold(RFC_822.test(date) && new Date(date).toUTCString() === date, `pubDate ${date}`)
  const names = item.children.map(({ name }) => name)
  hold(names.indexOf('description') !== -1, 'no description')
  hold(
    names.indexOf('description') < (names.indexOf('content:encoded') + 1 || Infinity),
    'content before description',
  )
  for (const name of new Set(names)) {
    const may = ['category', 'dc:creator'].includes(name)
    hold(may || all(item, name).length === 1, `${name} twice`)
  }
  for (const { attributes } of all(item, 'enclosure')) {
    hold(/^https?:\/\/[^/:]+\.[^/:]+/.test(attributes.url ?? ''), `enclosure at ${attributes.url}`)
    hold(Number(attributes.length) > 0 && /^\w+\/[\w+.-]+$/.test(attributes.type ?? ''), 'enclosure')
  }
  for (const name of ['description', 'content:encoded']) html(rules, textIn(item, name) ?? '')
}

/**
 * @param url where the feed was fetched
 * @param undated how many entries are too old to say when they were published
 */
export function atomProblems(feed: Tree, url: string, undated = 0): string[] {
  const rules = begin()
  const { hold } = rules
  hold(Boolean(feed.attributes['xml:lang']), 'no language')
  const self = all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self')
  hold(self.length === 1 && self[0]?.attributes.href === url, 'self is another address')
  hold(isPlausible(textIn(feed, 'updated')), 'updated')
  hold(URI.test(textIn(feed, 'id') ?? ''), 'id')
  construct(rules, the(feed, 'title'))
  const entries = all(feed, 'entry')
  for (const entry of entries) {
    construct(rules, the(entry, 'title'))
    for (const name of ['summary', 'content']) for (const one of all(entry, name)) construct(rules, one)
    for (const author of all(entry, 'author')) plain(rules, author, ['name'])
    hold(URI.test(textIn(entry, 'id') ?? ''), `id ${textIn(entry, 'id')}`)
    hold(isPlausible(textIn(entry, 'updated')), `updated ${textIn(entry, 'updated')}`)
    for (const { text } of all(entry, 'published')) hold(isPlausible(text), `published ${text}`)
    hold(all(entry, 'summary').length + all(entry, 'content').length > 0, 'nothing to read')
    const alternate = all(entry, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    hold(alternate.length === 1, 'not one alternate link')
    for (const { attributes } of all(entry, 'link')) hold(URI.test(attributes.href ?? ''), 'link')
  }
  distinct(rules, entries, 'id')
  hold(
    entries.filter((entry) => all(entry, 'published').length === 0).length === undated,
    'entries without a date',
  )
  distinct(rules, entries, 'updated')
  return rules.problems
}

const isPlausible = (text = '') =>
  RFC_3339.test(text) && Date.parse(text) >= PLAUSIBLE_FROM && Date.parse(text) <= Date.now() + PATIENCE_MS

function construct(rules: Rules, element: Tree) {
  if (element.attributes.type === 'html') html(rules, element.text)
  else rules.hold(!/[<&]/.test(element.text), `undeclared HTML: ${element.text}`)
  rules.hold(element.text.trim() !== '', `${element.name} is empty`)
  rules.hold(!BAD_CHARACTER.test(element.text), 'bad character')
}

function plain({ hold }: Rules, parent: Tree, names: string[]) {
  for (const { name, text } of names.flatMap((one) => all(parent, one))) {
    hold(!END_TAG.test(text) && !ADDRESS.test(text), `${name} holds what looks like HTML: ${text}`)
    hold(!BAD_CHARACTER.test(text), `${name} holds a bad character`)
  }
}

/** HTML as a stranger's page would show it. */
export function html({ hold }: Pick<Rules, 'hold'>, source: string) {
  const onParseError = ({ code }: ParserError) => hold(false, `HTML: ${code} in ${source.slice(0, 200)}`)
  const fragment = parseFragment<DefaultTreeAdapterMap>(source, { onParseError })
  hold(!BAD_CHARACTER.test(source), 'bad character in HTML')
  for (const { tagName, attrs } of everyElement(fragment.childNodes)) {
    hold(!UNSAFE.has(tagName), `<${tagName}>`)
    for (const { name, value } of attrs) {
      hold(ATTRIBUTES.has(name), `${name}=`)
      if (name === 'href' || name === 'src') hold(WHOLE.test(value), `${name}="${value}" is no whole address`)
    }
  }
}

function distinct({ hold }: Rules, parents: Tree[], name: string) {
  const values = parents.map((parent) => textIn(parent, name))
  hold(new Set(values).size === values.length, `two of the same ${name}`)
}

function begin(): Rules {
  const problems: string[] = []
  const hold: Rules['hold'] = (is, problem) => {
    if (!is) problems.push(problem)
  }
  return { problems, hold }
}
