import { BLOCKS, WRAPPERS } from './allow-list.ts'
import { isElement, isText, newElement, newText, setChildren, type Attributes } from './dom.ts'
import type { Element, Node } from './dom.ts'
import { EMBEDS, embedLink } from './embed.ts'
import type { Fragment } from './parse.ts'
import { safeLink } from './url.ts'

/** A picture as an article names it. */
export type ArticleImage = { src: string; alt: string; width?: string; height?: string }

export type CleanOptions = {
  /**
   * The picture to show instead (an importer's own copy of it), or undefined to leave it out. One that is not
   * on this server becomes a link.
   */
  mapImage?: (image: ArticleImage) => ArticleImage | undefined
  /** The address to link to instead (a moved page's new one), or undefined to keep only the words. */
  mapLink?: (href: string) => string | undefined
}

const DROPPED = new Set(
  (
    'script style template noscript noembed noframes svg math title head plaintext xmp textarea ' +
    'select datalist option optgroup button input canvas meter progress'
  ).split(' '),
)

const RENAMED = new Map(
  Object.entries({
    ...{ h1: 'h2', h5: 'h4', h6: 'h4', summary: 'p', legend: 'p', listing: 'pre', dir: 'ul', menu: 'ul' },
    ...{ b: 'strong', i: 'em', var: 'em', dfn: 'em', strike: 's', acronym: 'abbr', tt: 'code', samp: 'code' },
  }),
)

// They end a line, so that unwrapping them outright would run two words together.
const BOXES = new Set(
  (
    'address article aside center details dialog fieldset footer form header hgroup main nav search ' +
    'section div'
  ).split(' '),
)

const KEPT = new Set([...BLOCKS, ...WRAPPERS, 'br', 'img'])

// Controls and noncharacters are errors in HTML wherever they stand, and come in by `&#x1;` too.
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu

/**
 * Brings any tree down to plain article markup, so that the sanitiser's parser and a browser's cannot read it
 * differently: no raw text, no SVG, no MathML, no comments. Changes the tree in place.
 *
 * @param fragment a parsed tree
 * @param options where pictures and links should lead instead
 */
export function prepare(fragment: Fragment, options: CleanOptions): void {
  setChildren(
    fragment,
    fragment.childNodes.flatMap((node) => prepared(node, options)),
  )
}

function prepared(node: Node, options: CleanOptions): Node[] {
  if (isText(node)) return [newText(node.value.replace(/\r\n?/g, '\n').replace(FORBIDDEN, ''))]
  if (!isElement(node) || DROPPED.has(node.tagName)) return []
  if (EMBEDS.has(node.tagName)) return mappedEmbed(node, options)
  if (node.tagName === 'img') return mappedImage(node, options)
  const children = node.childNodes.flatMap((child) => prepared(child, options))
  const tagName = RENAMED.get(node.tagName) ?? node.tagName
  if (BOXES.has(tagName)) return [newElement('div', {}, children)]
  if (!KEPT.has(tagName)) return children
  const attributes = cleanAttributes(node)
  return tagName === 'a'
    ? mappedLink(attributes, children, options)
    : [newElement(tagName, attributes, children)]
}

function mappedEmbed(embed: Element, options: CleanOptions): Node[] {
  const paragraph = embedLink(embed)
  return paragraph === undefined ? [] : prepared(paragraph, options)
}

function mappedImage(img: Element, { mapImage }: CleanOptions): Node[] {
  const attributes = cleanAttributes(img)
  if (mapImage === undefined) return [newPicture(attributes)]
  const { src = '', alt = '', width, height, dir, lang } = attributes
  const image = mapImage({ src, alt, ...(width && { width }), ...(height && { height }) })
  return image === undefined ? [] : [newPicture({ ...image, ...(dir && { dir }), ...(lang && { lang }) })]
}

// The sanitiser drops an address such as `//host/a.png`, and the picture would be lost with it.
function newPicture(attributes: Attributes): Element {
  const src = safeLink(attributes['src'] ?? '')
  return newElement('img', src === undefined ? attributes : { ...attributes, src })
}

function mappedLink(attributes: Attributes, children: Node[], { mapLink }: CleanOptions): Node[] {
  const { href } = attributes
  const mapped = href !== undefined && mapLink !== undefined ? mapLink(href) : href
  return mapped === undefined ? children : [newElement('a', { ...attributes, href: mapped }, children)]
}

function cleanAttributes(element: Element): Attributes {
  return Object.fromEntries(
    element.attrs.map(({ name, value }) => [name, value.replace(FORBIDDEN, '').trim()]),
  )
}
