import { LRUCache } from 'lru-cache'
import type { Token } from 'markdown-it'
import { textParts, webAddress } from './links.ts'
import { commentTokens, sourceOf } from './markdown.ts'

/** From a character up to before another. */
export type Span = [number, number]

/** A comment as its readers get it, for rules that shall not be led astray by marks. */
export interface AsRead {
  /** The words that are shown, and below them where links lead that do not say so themselves. */
  text: string
  /** Where in the comment as typed there are links, and addresses that are shown without being links; in their order. */
  links: Span[]
  /** Where in the comment as typed a piece of `text` stands. */
  spanOf: (start: number, end: number) => Span
}

/** Where none of these is, what is shown is what was typed. */
const MARKS = /[\\*_`[<]|^ *>/m
const MAY_HAVE_LINKS = /https?:|www\./i
// Asked for by one rule after the other, and then not again.
const cache = new LRUCache<string, AsRead>({ max: 20 })

/** @param raw a comment's words as stored */
export function asRead(raw: string): AsRead {
  if (!MARKS.test(raw)) return { text: raw, links: addressesIn(raw), spanOf: (start, end) => [start, end] }
  const known = cache.get(raw) ?? read(raw)
  cache.set(raw, known)
  return known
}

/** Where there are addresses in a text. */
function addressesIn(text: string): Span[] {
  if (!MAY_HAVE_LINKS.test(text)) return []
  let at = 0
  const found: Span[] = []
  for (const part of textParts(text)) {
    if ('href' in part) found.push([at, at + part.text.length])
    at += part.text.length
  }
  return found
}

function read(raw: string): AsRead {
  const shown = new Shown(raw)
  for (const token of commentTokens(raw)) {
    if (token.type === 'inline') for (const child of token.children ?? []) shown.add(child)
    else if (token.type === 'fence') shown.say(token.content.trimEnd())
    else continue
    shown.breakLine()
  }
  return shown.end()
}

/** What has been shown so far of a text, each character with its place in what was typed. */
class Shown {
  readonly #raw: string
  /** Where in `raw` the next character is looked for. */
  #at = 0
  #text = ''
  readonly #from: number[] = []
  readonly #to: number[] = []
  readonly #links: { href: string; typed: Span; shown: Span }[] = []
  #open: { href: string; typed: Span | null; start: number } | null = null

  constructor(raw: string) {
    this.#raw = raw
  }

  add(token: Token) {
    const { type, content } = token
    if (type === 'link_open') this.#openLink(token)
    else if (type === 'link_close') this.#closeLink()
    else if (type === 'softbreak' || type === 'hardbreak') this.breakLine()
    else if (content !== '') this.say(content)
  }

  breakLine() {
    this.#put('\n', [this.#at, this.#at])
  }

  say(content: string) {
    const whole = this.#raw.includes('\\') ? -1 : this.#raw.indexOf(content, this.#at)
    if (whole >= 0) this.#at = whole
    for (const unit of content.split('')) {
      const found = this.#raw.indexOf(unit, this.#at)
      const at = found < 0 ? this.#at : found
      this.#at = found < 0 ? at : at + 1
      this.#put(unit, [at, this.#at])
    }
  }

  end(): AsRead {
    while (this.#text.endsWith('\n')) this.#text = this.#text.slice(0, -1)
    const text = this.#text
    // Shown as an address and no link: in code, or with a mark inside. Who copies it gets there.
    const bare = addressesIn(text)
      .filter(([start, end]) => !this.#links.some(({ shown }) => start < shown[1] && shown[0] < end))
      .map(([start, end]) => this.#spanOf(start, end))
    const links = [...this.#links.map(({ typed }) => typed), ...bare].sort(([a], [b]) => a - b)
    for (const { href, typed, shown } of this.#links) {
      if (webAddress(text.slice(...shown)) === href) continue
      this.#from.length = this.#to.length = this.#text.length
      for (const unit of `\n${href}`.split('')) this.#put(unit, typed)
    }
    return { text: this.#text, links, spanOf: (start, end) => this.#spanOf(start, end) }
  }

  #put(unit: string, [from, to]: Span) {
    this.#text += unit
    this.#from.push(from)
    this.#to.push(to)
  }

  #spanOf(start: number, end: number): Span {
    const from = this.#from[start] ?? 0
    return [from, Math.max(from, this.#to[end - 1] ?? from)]
  }

  #openLink(token: Token) {
    const source = sourceOf(token)
    const typed = source === null ? null : this.#spanOfSource(source)
    // After the bracket stands what is shown of it.
    if (typed) this.#at = typed[0] + 1
    this.#open = { href: String(token.attrGet('href') ?? ''), typed, start: this.#text.length }
  }

  #closeLink() {
    if (!this.#open) return
    const { href, typed, start } = this.#open
    const shown: Span = [start, this.#text.length]
    this.#links.push({ href, shown, typed: typed ?? this.#spanOf(...shown) })
    if (typed) this.#at = typed[1]
    this.#open = null
  }

  /** Between the lines of a link in a quote there are marks that are not its own. */
  #spanOfSource(source: string): Span {
    const lines = source.split('\n')
    const start = this.#raw.indexOf(lines[0] ?? '', this.#at)
    if (start < 0) return [this.#at, this.#raw.length]
    const last = lines.at(-1) ?? ''
    const end = this.#raw.indexOf(last, start)
    return [start, end < 0 ? this.#raw.length : end + last.length]
  }
}
