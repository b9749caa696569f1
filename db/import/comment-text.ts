import { attribute, isElement, isText, type Element, type Node } from '../text/html/dom.ts'
import { parseHtml } from '../text/html/parse.ts'
import { cleanText } from '../text/plain.ts'

const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'textarea',
  'svg',
  'math',
])
const PARAGRAPHS = new Set([
  'p',
  'div',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'dl',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const LINES = new Set(['li', 'tr', 'dt', 'dd', 'br', 'hr'])

/**
 * A comment as plain text. WordPress keeps HTML of a few elements, with line ends that mean line breaks; of a link the
 * address stays, of a quotation its marks, of a list its hyphens.
 *
 * @param html a comment's content; hostile, like all that strangers wrote
 * @returns text for this site's comments; '' when nothing is left to read
 */
export function commentText(html: string): string {
  const pieces: string[] = []
  for (const node of parseHtml(html.replace(/\r\n?/g, '\n')).childNodes) collect(node, pieces, false)
  return cleanText(pieces.join('')).trim()
}

function collect(node: Node, pieces: string[], verbatim: boolean) {
  if (isText(node)) pieces.push(afterBreak(verbatim ? node.value : unindented(node.value), pieces))
  else if (isElement(node) && !UNREAD.has(node.tagName)) collectElement(node, pieces, verbatim)
}

function collectElement(element: Element, pieces: string[], verbatim: boolean) {
  const inner: string[] = []
  for (const child of element.childNodes) collect(child, inner, verbatim || element.tagName === 'pre')
  const text = inner.join('')
  if (element.tagName === 'a') pieces.push(linkText(text, attribute(element, 'href') ?? ''))
  else if (element.tagName === 'img')
    pieces.push(linkText(attribute(element, 'alt') ?? '', attribute(element, 'src') ?? ''))
  else if (element.tagName === 'blockquote') pieces.push(`\n\n${quoted(text)}\n\n`)
  else if (element.tagName === 'li') pieces.push(`\n- ${text.trim()}`)
  else if (element.tagName === 'br') pieces.push(withoutLineEnd(pieces) ? '\n' : '')
  else if (PARAGRAPHS.has(element.tagName)) pieces.push(`\n\n${text.trim()}\n\n`)
  else if (LINES.has(element.tagName)) pieces.push(`\n${text}`)
  else pieces.push(text)
}

/** Indented text is code to some readers of plain text; in HTML it is just the way somebody wrote it down. */
function unindented(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').replace(/\n /g, '\n')
}

/** `<br>` mostly has a line end before or after it; the two are one. */
function afterBreak(text: string, pieces: string[]): string {
  return pieces.at(-1) === '\n' ? text.replace(/^ ?\n/, '') : text
}

function withoutLineEnd(pieces: string[]): boolean {
  return !pieces.at(-1)?.endsWith('\n') || pieces.at(-1) === '\n'
}

function linkText(text: string, href: string): string {
  const words = text.trim()
  const address = /^(?:https?:|mailto:)/i.test(href.trim()) ? href.trim().replace(/^mailto:/i, '') : ''
  if (
    address === '' ||
    words === address ||
    words === address.replace(/^https?:\/\//i, '').replace(/\/$/, '')
  ) {
    return words === '' ? address : text
  }
  return words === '' ? address : `${words} (${address})`
}

function quoted(text: string): string {
  return text
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}
