import {
  attribute,
  isElement,
  newElement,
  setChildren,
  type Element,
  type Node,
} from '../../text/html/dom.ts'
import { textOf } from './paragraphs.ts'

/** Elements that only hold blocks; nothing is lost when they are opened. */
export const BOXES = new Set([
  ...[
    'div',
    'section',
    'article',
    'main',
    'header',
    'footer',
    'aside',
    'center',
    'nav',
    'form',
    'fieldset',
    'address',
  ],
])

const ADDRESS = /https?:\/\/[^\s<>"]+/

/**
 * Reads what the block editor and WordPress's own output say by class names.
 *
 * @returns what stands for the element, maybe with itself among it; undefined for one that has no such meaning
 */
export function specialBlock(element: Element): Node[] | undefined {
  const classes = new Set((attribute(element, 'class') ?? '').split(/\s+/))
  if (classes.has('wp-block-pullquote')) return [pullQuote(element)]
  if (classes.has('wp-block-gallery') || classes.has('blocks-gallery-grid')) return gallery(element)
  if (classes.has('wp-block-embed') || [...classes].some((name) => name.startsWith('wp-block-embed-')))
    return embed(element)
  if (classes.has('wp-block-file')) return [file(element)]
  if (classes.has('wp-caption')) return [caption(element)]
  if (classes.has('wp-block-cover') || classes.has('wp-block-cover-image')) return cover(element)
  return undefined
}

function pullQuote(element: Element): Node {
  const cite = first(element, (node) => ['cite', 'figcaption'].includes(node.tagName))
  const quote =
    element.tagName === 'blockquote' ? element : first(element, ({ tagName }) => tagName === 'blockquote')
  const words = (quote ?? element).childNodes.filter((node) => node !== cite)
  const source = cite && textOf(cite).trim() !== '' ? [newElement('figcaption', {}, cite.childNodes)] : []
  return newElement('figure', { class: 'pull-quote' }, [newElement('blockquote', {}, words), ...source])
}

/** One figure for each picture; the words under the whole gallery come after them. */
function gallery(element: Element): Node[] {
  const figures: Node[] = []
  const loose: Node[] = []
  collect(element)
  return [...figures, ...loose]

  function collect(parent: Element) {
    for (const node of parent.childNodes.filter(isElement)) {
      const hasInner = first(node, ({ tagName }) => tagName === 'figure' || tagName === 'li') !== undefined
      if (node.tagName === 'figcaption') loose.push(newElement('p', {}, node.childNodes))
      else if (node.tagName === 'figure' && !hasInner) figures.push(node)
      else if (node.tagName === 'img') figures.push(newElement('figure', {}, [node]))
      else collect(node)
    }
  }
}

function embed(element: Element): Node[] | undefined {
  // One that was saved with its player has an element that the cleaner turns into a link.
  if (first(element, ({ tagName }) => ['iframe', 'video', 'audio', 'blockquote'].includes(tagName)))
    return undefined
  const words = first(element, ({ tagName }) => tagName === 'figcaption')
  const address = ADDRESS.exec(
    element.childNodes
      .filter((node) => node !== words)
      .map(textOf)
      .join(' '),
  )?.[0]
  if (!address) return undefined
  const frame = newElement('iframe', { src: address })
  return words ? [newElement('figure', {}, [frame, words])] : [frame]
}

/** Its second link, the "Download" button, leads to the same file. */
function file(element: Element): Node {
  const isButton = (node: Node) =>
    isElement(node) && /wp-block-file__button/.test(attribute(node, 'class') ?? '')
  const isViewer = (node: Node) => isElement(node) && node.tagName === 'object'
  const kept = element.childNodes.filter((node) => !isButton(node) && !isViewer(node))
  return newElement('p', {}, kept)
}

function caption(element: Element): Node {
  const isWords = (node: Element) => /wp-caption-text/.test(attribute(node, 'class') ?? '')
  const words = first(element, isWords)
  const rest = element.childNodes.filter((node) => node !== words)
  return newElement('figure', {}, [
    ...rest,
    ...(words ? [newElement('figcaption', {}, words.childNodes)] : []),
  ])
}

/** A picture with words on it. Older ones have the picture in a style attribute. */
function cover(element: Element): Node[] {
  const source = /background-image:\s*url\(\s*["']?([^"')]+)/.exec(attribute(element, 'style') ?? '')?.[1]
  const picture = first(element, ({ tagName }) => tagName === 'img')
  if (picture?.parentNode) {
    const { parentNode } = picture
    setChildren(
      parentNode,
      parentNode.childNodes.filter((node) => node !== picture),
    )
  }
  const shown = picture ?? (source ? newElement('img', { src: source, alt: '' }) : undefined)
  return shown ? [newElement('figure', {}, [shown]), element] : [element]
}

function first(element: Element, wanted: (node: Element) => boolean): Element | undefined {
  for (const node of element.childNodes.filter(isElement)) {
    const found = wanted(node) ? node : first(node, wanted)
    if (found) return found
  }
  return undefined
}
