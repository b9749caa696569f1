import {
  attribute,
  isElement,
  isText,
  newElement,
  newText,
  setChildren,
  type Element,
  type Node,
} from '#db/text/html/dom.ts'
import { parseHtml, writeHtml } from '#db/text/html/parse.ts'
import { articleTree } from '#db/text/html/tree.ts'
import { classesOf, isOfficeListItem, listOf, styleOf } from './paste-office.ts'

export interface Pasted {
  /** As an article stores it. */
  html: string
  /** Pictures that were left out: they lie on another computer or another site, or in the text itself. */
  pictures: number
}

/**
 * What somebody copied out of Word, Google Docs, LibreOffice or a web page, as an article would say it: what it means is
 * kept, how it looked is not.
 *
 * @param html as it came from the clipboard
 * @param origin where this site is: links to it become paths
 */
export function cleanPaste(html: string, origin = ''): Pasted {
  let pictures = 0
  const incoming = parseHtml(html.toWellFormed())
  setChildren(incoming, meaning(incoming.childNodes, { inHeading: false }))
  const tree = articleTree(writeHtml(incoming), {
    mapImage: (image) => {
      const src = ownPath(image.src, origin)
      if (src.startsWith('/uploads/')) return { ...image, src }
      pictures += 1
      return undefined
    },
    mapLink: (href) => destination(href, origin),
  })
  return { html: writeHtml(tree), pictures }
}

/** Emphasis by another name, and what only looks. */
const RENAMED: Record<string, string> = { b: 'strong', i: 'em', del: 's', strike: 's' }
const UNWRAPPED = new Set(['u', 'small', 'mark', 'ins', 'font', 'big', 'center', 'o:p', 'st1:place', 'label'])
const DROPPED = new Set([
  'style',
  'script',
  'xml',
  'meta',
  'link',
  'title',
  'button',
  'nav',
  'select',
  'noscript',
  // What stands in it is no child of it, and nothing that anybody saw.
  'template',
])
/** What pages say to those who hear them alone: names of buttons and the like. */
const UNSEEN = new Set([
  ...['visually-hidden', 'visuallyhidden', 'sr-only', 'screen-reader-text', 'screen-reader-only'],
])
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** What an article keeps of what an element says of itself. */
const KEPT = new Set([
  'href',
  'src',
  'alt',
  'width',
  'height',
  'colspan',
  'rowspan',
  'start',
  'datetime',
  'title',
])

interface Where {
  inHeading: boolean
}

function meaning(nodes: Node[], where: Where): Node[] {
  const kept: Node[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (node && isElement(node) && isOfficeListItem(node)) {
      const items: Element[] = []
      for (let next = nodes[at]; next && (isBlank(next) || isOfficeListItem(next)); next = nodes[(at += 1)])
        if (isElement(next)) items.push(next)
      at -= 1
      kept.push(...listOf(items, (children) => meaning(children, where)))
    } else if (node) kept.push(...meaningOf(node, where))
  }
  return kept
}

const isBlank = (node: Node) => (isText(node) ? node.value.trim() === '' : !isElement(node))

function meaningOf(node: Node, where: Where): Node[] {
  if (isText(node)) return [newText(withoutHardBlanks(node.value))]
  if (!isElement(node) || DROPPED.has(node.tagName)) return []
  const style = styleOf(node)
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return []
  if (attribute(node, 'hidden') !== undefined || classesOf(node).some((one) => UNSEEN.has(one))) return []
  if (attribute(node, 'class') === 'Apple-interchange-newline') return []
  const isHeading = HEADINGS.has(node.tagName)
  const children = meaning(node.childNodes, { inHeading: where.inHeading || isHeading })
  if (node.tagName === 'br') return [newElement('br')]
  const tagName = nameOf(node, style)
  const looks = where.inHeading || isHeading ? [] : emphasis(node, style)
  const inside = looks.reduce((inner: Node[], look) => [newElement(look, {}, inner)], children)
  if (tagName === null || (where.inHeading && tagName === 'strong')) return inside
  const box = ['li', 'td', 'th'].includes(tagName) ? unboxed(inside) : inside
  return [newElement(tagName, attributesOf(node), box)]
}

/** Null for an element that says nothing but how words look. */
function nameOf(element: Element, style: Map<string, string>): string | null {
  const name = RENAMED[element.tagName] ?? element.tagName
  if (UNWRAPPED.has(name) || name === 'span' || name.includes(':')) return null
  // Google Docs wraps all that is copied in a <b> that is not bold.
  if (name === 'strong' && isPlain(style.get('font-weight'))) return null
  if (name === 'em' && style.get('font-style') === 'normal') return null
  const classes = classesOf(element)
  if (name === 'p' && classes.includes('MsoTitle')) return 'h1'
  if (name === 'p' && (classes.includes('MsoQuote') || classes.includes('MsoIntenseQuote')))
    return 'blockquote'
  return name
}

function attributesOf(element: Element): Record<string, string> {
  const kept = element.attrs
    .filter(({ name }) => KEPT.has(name))
    .map(({ name, value }) => [name, value] as const)
  const isBackwards = attribute(element, 'dir')?.toLowerCase() === 'rtl'
  return Object.fromEntries([...kept, ...(isBackwards ? [['dir', 'rtl'] as const] : [])])
}

const isPlain = (weight: string | undefined) =>
  weight !== undefined && (weight === 'normal' || Number(weight) <= 500)
const isBold = (weight: string | undefined) =>
  weight !== undefined && (weight === 'bold' || weight === 'bolder' || Number(weight) >= 600)

/** What words mean by how they look, where no element says it. */
function emphasis({ tagName }: Element, style: Map<string, string>): string[] {
  if (!['span', 'font', 'p', 'a', 'li', 'u'].includes(tagName)) return []
  const align = style.get('vertical-align')
  return [
    ...(isBold(style.get('font-weight')) ? ['strong'] : []),
    ...(/^(?:italic|oblique)/.test(style.get('font-style') ?? '') ? ['em'] : []),
    ...(/line-through/.test(`${style.get('text-decoration')} ${style.get('text-decoration-line')}`)
      ? ['s']
      : []),
    ...(align === 'super' ? ['sup'] : align === 'sub' ? ['sub'] : []),
  ]
}

/** The one paragraph of a list item or a cell is not a box of its own. */
function unboxed(nodes: Node[]): Node[] {
  const isParagraph = (node: Node) => isElement(node) && node.tagName === 'p'
  const paragraphs = nodes.filter(isParagraph)
  if (paragraphs.length !== 1) return nodes
  return nodes.flatMap((node) => (isParagraph(node) && isElement(node) ? node.childNodes : [node]))
}

/** Word processors fill lines with blanks that do not break; those that typography wants stay. */
function withoutHardBlanks(text: string): string {
  return text.replace(/\u00A0/g, (blank, at: number) => {
    const [before = '', after = ''] = [text[at - 1], text[at + 1]]
    const isWanted =
      /[!?:;»›%€$£]/.test(after) || /[«‹§]/.test(before) || (/\d/.test(before) && /[\d\p{L}]/u.test(after))
    return isWanted ? blank : ' '
  })
}

/** Where a link really leads; undefined for one into the document that it was copied from. */
function destination(href: string, origin: string): string | undefined {
  if (href.startsWith('#') || /^(?:file|about|blob):/i.test(href)) return undefined
  const url = URL.canParse(href) ? new URL(href) : null
  const redirects = url?.hostname.replace(/^www\./, '') === 'google.com' && url.pathname === '/url'
  const target = redirects ? (url.searchParams.get('q') ?? url.searchParams.get('url') ?? href) : href
  return ownPath(target, origin)
}

const ownPath = (address: string, origin: string) =>
  origin !== '' && address.startsWith(`${origin}/`) ? address.slice(origin.length) : address
