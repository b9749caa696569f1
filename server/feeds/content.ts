import { LRUCache } from 'lru-cache'
import { articlePath } from '../../db/articles/path.ts'
import type { Card } from '../../db/articles/cards.ts'
import { ARTICLE_TAGS } from '../../db/text/html/allow-list.ts'
import {
  attribute,
  isElement,
  isText,
  newElement,
  newText,
  setChildren,
  type Element,
  type Node,
} from '../../db/text/html/dom.ts'
import { parseHtml, writeHtml } from '../../db/text/html/parse.ts'
import { legal } from '../documents/legal.ts'

/** What a feed reader has a use for; the rest is for our own pages. */
const ATTRIBUTES = new Set(
  'href src alt title width height dir lang start reversed cite datetime scope colspan rowspan'.split(' '),
)
const ADDRESSES = new Set(['href', 'src', 'cite'])
const KNOWN = new Set(ARTICLE_TAGS)
/** Read without their words: what stands in them is no text. */
const NO_TEXT = new Set('script style template noscript svg math form object embed'.split(' '))
const FRAMES = new Set(['iframe', 'video', 'audio'])

interface Context {
  /** The whole address of the page that the text stands on. */
  page: string
  /** Targets of "Read also" lines by their ids; one that is missing is not public and its line vanishes. */
  readAlso: Map<number, Card>
  /** What such a line begins with. */
  label: string
}

const remembered = new LRUCache<string, string>({
  maxSize: 16_000_000,
  sizeCalculation: (html, key) => html.length + key.length,
})

/**
 * An article's body for feed readers: whole addresses, no scripts, styles or forms, embeds as links.
 *
 * @param bodyHtml as stored: cleaned by db/text/html
 * @returns valid HTML. A feed is made anew after every comment, and its articles hardly ever change: they are remembered
 */
export function feedHtml(bodyHtml: string, context: Context): string {
  const targets = [...context.readAlso].map(([id, { section, slug, headline }]) => [
    id,
    section.slug,
    slug,
    headline,
  ])
  const key = JSON.stringify([context.page, context.label, targets, bodyHtml])
  const known = remembered.get(key)
  if (known !== undefined) return known
  const fragment = parseHtml(bodyHtml)
  setChildren(fragment, rewritten(fragment.childNodes, context))
  const html = writeHtml(fragment)
  remembered.set(key, html)
  return html
}

const rewritten = (nodes: Node[], context: Context): Node[] => nodes.flatMap((node) => rewrite(node, context))

function rewrite(node: Node, context: Context): Node[] {
  if (isText(node)) return [newText(legal(node.value))]
  if (!isElement(node) || NO_TEXT.has(node.tagName)) return []
  if (FRAMES.has(node.tagName)) return asLink(node, context)
  const readAlso = attribute(node, 'data-read-also')
  if (readAlso !== undefined) return readAlsoLine(context.readAlso.get(Number(readAlso)), context)
  const children = rewritten(node.childNodes, context)
  return KNOWN.has(node.tagName)
    ? [newElement(node.tagName, attributesOf(node, context), children)]
    : children
}

function attributesOf(element: Element, { page }: Context): Record<string, string> {
  return Object.fromEntries(
    element.attrs.flatMap(({ name, value }) => {
      // Of what a link is to its target, readers are told whether somebody paid for it.
      if (name === 'rel') return value.split(' ').includes('sponsored') ? [[name, 'sponsored']] : []
      if (!ATTRIBUTES.has(name)) return []
      if (!ADDRESSES.has(name)) return [[name, legal(value)]]
      return URL.canParse(value, page) ? [[name, new URL(value, page).href]] : []
    }),
  )
}

function asLink(element: Element, { page }: Context): Node[] {
  const src = attribute(element, 'src') ?? ''
  if (!URL.canParse(src, page)) return []
  const { href } = new URL(src, page)
  return [newElement('a', { href }, [newText(href)])]
}

function readAlsoLine(card: Card | undefined, { page, label }: Context): Node[] {
  if (!card) return []
  const path = articlePath({ section: card.section.slug, slug: card.slug })
  const link = newElement('a', { href: new URL(path, page).href }, [newText(legal(card.headline))])
  return [newElement('p', {}, [newElement('strong', {}, [newText(label)]), newText(' '), link])]
}
