import { SaxesParser } from 'saxes'
import { BrokenText, ImportFault } from '../fault.ts'
import { field, type XmlElement } from './element.ts'
import { EntityGuard, type Guarded } from './entity-guard.ts'
import { authorOf, itemOf, termOf } from './item.ts'
import { canonicalName, type Prefixes } from './names.ts'
import type { WxrRecord } from './records.ts'

/**
 * Reads a WordPress export (WXR 1.0, 1.1, 1.2) as it streams in. Namespaces need not be declared; entities beyond
 * XML's own five are an error, so nothing outside the file is ever fetched.
 *
 * @param chunks the text of the file, cut anywhere
 * @returns its records in their order, the one about the site last
 * @throws ImportFault with line and column when it is not well-formed XML or not a WordPress export
 */
export async function* readWxr(chunks: AsyncIterable<string>): AsyncGenerator<WxrRecord> {
  const tree = new ChannelTree()
  const guard = new EntityGuard()
  try {
    for await (const chunk of chunks) {
      tree.write(guard.pass(chunk))
      yield* tree.take()
    }
    tree.write(guard.rest())
    tree.parser.close()
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error
    const { line, column } = tree.parser
    const known = tree.root === '' ? 'This is not XML' : 'The XML is not well-formed'
    throw new ImportFault(`${known}: line ${line}, column ${column + 1}: ${error.message}`)
  }
  yield* tree.take()
  yield { kind: 'site', site: tree.site() }
}

/** Longer texts are contents, of which nothing is kept. */
const LONG = 4096

/** V8 makes a piece of a string a view into the whole: one kept title would keep its 256 kB of file. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString()
}

class ChannelTree {
  readonly parser = new SaxesParser({ xmlns: false })
  root = ''
  #prefixes: Prefixes = new Map()
  #open: XmlElement[] = []
  #channel: XmlElement = { name: 'channel', attributes: {}, text: '', children: [] }
  #done: XmlElement[] = []
  #isWordPress = false

  constructor() {
    this.parser.on('error', (error) => {
      throw new BrokenText(error.message.replace(/^\d+:\d+: /, ''))
    })
    this.parser.on('opentag', (tag) => this.#start(tag.name, tag.attributes))
    this.parser.on('text', (text) => this.#text(text))
    this.parser.on('cdata', (text) => this.#text(text))
    this.parser.on('closetag', () => this.#end())
  }

  write(text: Guarded) {
    this.parser.write(text.sound)
    if (text.fault) throw new BrokenText(text.fault)
  }

  /** Records of the elements that have ended since. */
  *take(): Generator<WxrRecord> {
    const done = this.#done
    this.#done = []
    for (const element of done) {
      if (element.name === 'item') yield { kind: 'item', item: itemOf(element) }
      else if (element.name === 'wp:author') yield { kind: 'author', author: authorOf(element) }
      else yield { kind: 'term', term: termOf(element) }
    }
  }

  site() {
    if (!this.#isWordPress) {
      throw new ImportFault(
        'This is an RSS feed, but not a WordPress export (WXR): nothing in it has the prefix wp:',
      )
    }
    const of = (name: string) => field(this.#channel, name)
    return {
      version: of('wp:wxr_version'),
      title: of('title'),
      link: of('link'),
      blogUrl: of('wp:base_blog_url'),
      pubDate: of('pubDate'),
    }
  }

  #start(rawName: string, attributes: Record<string, string>) {
    if (this.#open.length === 0) this.#startRoot(rawName)
    const name = canonicalName(rawName, attributes, this.#prefixes)
    if (name.startsWith('wp:')) this.#isWordPress = true
    for (const key of Object.keys(attributes)) attributes[key] = ownCopy(attributes[key] ?? '')
    this.#open.push({ name, attributes, text: '', children: [] })
  }

  #startRoot(name: string) {
    this.root = name
    if (name === 'rss') return
    const where = `line ${this.parser.line}, column ${this.parser.column + 1}`
    throw new ImportFault(
      `This is XML, but not a WordPress export (WXR): ${where}: the root is <${name}>, not <rss>`,
    )
  }

  #text(text: string) {
    const element = this.#open.at(-1)
    // The parser turns CRLF into LF. What lies between the channel's children is white space.
    if (element && this.#open.length > 2) element.text += text
  }

  #end() {
    const element = this.#open.pop()
    const depth = this.#open.length
    if (!element || depth < 2) return
    if (element.text.length < LONG) element.text = ownCopy(element.text)
    if (depth > 2) this.#open.at(-1)?.children.push(element)
    else if (this.#open[1]?.name !== 'channel') return
    else if (['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'].includes(element.name))
      this.#done.push(element)
    else this.#channel.children.push(element)
  }
}
