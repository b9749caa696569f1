import {
  attribute,
  isElement,
  newElement,
  newText,
  setChildren,
  type Element,
  type Node,
  type Parent,
} from '../../text/html/dom.ts'
import { absolute, elementsNamed } from './links.ts'

/** A picture whose files are here. */
export interface LocalImage {
  src: string
  width: number
  height: number
}

const EMOJI = /\b(?:wp-smiley|emoji)\b/
const LINKED_FILE = /\.(?:jpe?g|png|gif|webp|avif)$/i

/** The absolute addresses of all pictures in a body, each once. Takes the lazy loaders' `data-src` for the address. */
export function imageSources(body: Parent, base: string): string[] {
  for (const image of elementsNamed(body, 'img')) {
    const lazy =
      attribute(image, 'data-src') ?? attribute(image, 'data-lazy-src') ?? attribute(image, 'data-orig-file')
    const source = image.attrs.find(({ name }) => name === 'src')
    if (lazy && (!source || /^(?:data:|$)/i.test(source.value.trim()))) {
      if (source) source.value = lazy
      else image.attrs.push({ name: 'src', value: lazy })
    }
  }
  const sources = elementsNamed(body, 'img').map((image) => absolute(attribute(image, 'src'), base)?.href)
  return [...new Set(sources.filter((source) => source !== undefined))]
}

/**
 * Puts our own copies in the place of the old site's pictures. One that is not here becomes a link to it with its
 * alternative text, so that a reader's browser asks the other site for nothing until the reader does.
 *
 * @returns addresses of the pictures that are not here
 */
export function placeImages(body: Parent, base: string, local: Map<string, LocalImage>): string[] {
  const remote: string[] = []
  place(body, false)
  return [...new Set(remote)]

  function place(parent: Parent, linked: boolean) {
    setChildren(
      parent,
      parent.childNodes.flatMap((node) => placed(node, linked)),
    )
  }

  function placed(node: Node, linked: boolean): Node[] {
    if (!isElement(node)) return [node]
    if (node.tagName === 'img') return shown(node, linked)
    const alone = node.tagName === 'a' && linksToItsPicture(node, base, local)
    place(node, linked || (node.tagName === 'a' && !alone))
    return alone ? node.childNodes : [node]
  }

  function shown(image: Element, linked: boolean): Node[] {
    const url = absolute(attribute(image, 'src'), base)
    const alt = (attribute(image, 'alt') ?? '').trim()
    if (!url || isPixel(image)) return alt ? [newText(alt)] : []
    if (EMOJI.test(attribute(image, 'class') ?? '')) return [newText(alt)]
    const copy = local.get(url.href)
    if (copy)
      return [newElement('img', { src: copy.src, alt, width: `${copy.width}`, height: `${copy.height}` })]
    remote.push(url.href)
    const words = newText(alt || attribute(image, 'title')?.trim() || `Picture: ${fileName(url)}`)
    return [linked ? words : newElement('a', { href: url.href }, [words])]
  }
}

/** A thumbnail that leads to the file itself: with the file's copy here, the link is of no more use. */
function linksToItsPicture(anchor: Element, base: string, local: Map<string, LocalImage>): boolean {
  const target = absolute(attribute(anchor, 'href'), base)
  const [image, ...others] = elementsNamed(anchor, 'img')
  const source = image && absolute(attribute(image, 'src'), base)
  if (!target || !source || others.length > 0 || !LINKED_FILE.test(target.pathname)) return false
  return local.has(source.href) || target.pathname === source.pathname
}

function isPixel(image: Element): boolean {
  const size = (name: string) => Number(attribute(image, name) ?? '2')
  return size('width') <= 1 && size('height') <= 1
}

function fileName(url: URL): string {
  const name = url.pathname.split('/').at(-1) || url.host
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
