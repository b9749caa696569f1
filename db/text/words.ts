import type { DefaultTreeAdapterTypes } from 'parse5'
import { isElement, isText, type Element } from './html/dom.ts'
import { parseHtml } from './html/parse.ts'

type ChildNode = DefaultTreeAdapterTypes.ChildNode
type LineFor = (element: Element) => string | null

const WORDS_PER_MINUTE = 230

const MARKUP = /<(?:[a-z][^<>]*|\/[a-z][^<>]*|!--[^<>]*)>/i

const UNREAD = new Set('script style template noscript head title textarea iframe svg math'.split(' '))

const LINES = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'
  ).split(' '),
)

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' })
const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * @param source HTML or plain text; it counts as HTML when it holds a tag
 * @returns how many words it has, in any script: Chinese, Japanese and Thai are split by dictionary
 */
export function words(source: string): number {
  const text = MARKUP.test(source) ? plainText(source) : source
  let count = 0
  for (const segment of wordSegmenter.segment(text)) if (segment.isWordLike) count += 1
  return count
}

/**
 * @param source HTML or plain text
 * @returns whole minutes to read it, at least one: ceil(words/230) (features.md R11)
 */
export function readingMinutes(source: string): number {
  return minutesFor(words(source))
}

/** The same of a text whose words were counted already. */
export const minutesFor = (count: number) => Math.max(1, Math.ceil(count / WORDS_PER_MINUTE))

/**
 * The words of a piece of HTML, for search, feeds and excerpts.
 *
 * @param html any HTML, trusted or not
 * @param lineFor what is said, on a line of its own before its words, of an element that is more than they are; null of
 *   all others
 * @returns its text, entities decoded, each block on its own line, no empty lines. Not safe as HTML: escape
 *   it
 */
export function plainText(html: string, lineFor: LineFor = () => null): string {
  const pieces: string[] = []
  collectText(parseHtml(html).childNodes, pieces, lineFor)
  return pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/**
 * @param text plain text
 * @param length the most characters, as a reader counts them, that may come back
 * @returns the text on one line if it fits, else its beginning up to the end of a word, with an ellipsis
 */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const end = offsetAfter(line, length)
  if (end === line.length) return line
  const whole = lastWordEnd(line, offsetAfter(line, length - 1))
  return `${line.slice(0, whole).replace(/[\s\p{Pd},;:.([]+$/u, '')}…`
}

function collectText(nodes: ChildNode[], pieces: string[], lineFor: LineFor): void {
  for (const node of nodes) {
    if (isText(node)) pieces.push(node.value.replace(/\s+/g, ' '))
    else if (isElement(node) && !UNREAD.has(node.tagName)) collectElement(node, pieces, lineFor)
  }
}

function collectElement(element: Element, pieces: string[], lineFor: LineFor): void {
  const line = LINES.has(element.tagName) ? '\n' : ''
  const said = lineFor(element)
  pieces.push(line)
  if (said !== null) pieces.push(`\n${said}\n`)
  collectText(element.childNodes, pieces, lineFor)
  pieces.push(line)
}

function offsetAfter(text: string, length: number): number {
  let count = 0
  for (const { index } of graphemeSegmenter.segment(text)) {
    if (count >= length) return index
    count += 1
  }
  return text.length
}

function lastWordEnd(text: string, most: number): number {
  let end = 0
  for (const { index, segment } of wordSegmenter.segment(text)) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  // One endless word is cut where it must be.
  return end === 0 ? most : end
}
