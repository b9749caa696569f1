import { WRAPPERS } from './allow-list.ts'
import { attribute, isElement, newElement, newText, setChildren } from './dom.ts'
import type { Element, Node, Parent } from './dom.ts'
import { BLANK } from './run.ts'
import { isExternal, safeLink } from './url.ts'

/**
 * Puts links in the place of pictures that are not on this server, so that a reader's browser asks no other
 * host for anything until the reader does. A link may come to stand in a link, a paragraph in a word: flow.ts
 * sorts that out. Changes the tree in place.
 *
 * @param parent a sanitised tree
 */
export function linkRemotePictures(parent: Parent): void {
  linkIn(parent, false)
}

function linkIn(parent: Parent, inFigure: boolean): void {
  let afterPicture = false
  const children = parent.childNodes.flatMap((node): Node[] => {
    const link = isElement(node) ? pictureLink(node) : undefined
    const space = afterPicture && !inFigure ? [newText(' ')] : []
    afterPicture = link !== undefined
    if (link !== undefined) return inFigure ? [newElement('p', {}, [link])] : [...space, link]
    if (isElement(node)) linkIn(node, node.tagName === 'figure' || (inFigure && isTransparent(node)))
    return [node]
  })
  setChildren(parent, children)
}

function pictureLink(element: Element): Element | undefined {
  const href = element.tagName === 'img' ? safeLink(attribute(element, 'src') ?? '') : undefined
  if (href === undefined || !isExternal(href)) return undefined
  const alt = (attribute(element, 'alt') ?? '').replace(/\s+/g, ' ').trim()
  const dir = attribute(element, 'dir')
  const lang = attribute(element, 'lang')
  const words = newText(BLANK.test(alt) ? 'Picture' : alt)
  return newElement('a', { href, ...(dir && { dir }), ...(lang && { lang }) }, [words])
}

/** What stands in it stands, for the reader, in what it stands in. */
function isTransparent({ tagName }: Element): boolean {
  return tagName === 'div' || WRAPPERS.has(tagName)
}
