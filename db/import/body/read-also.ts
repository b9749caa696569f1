import {
  attribute,
  isElement,
  newElement,
  setChildren,
  type Element,
  type Parent,
} from '../../text/html/dom.ts'
import { elementsNamed } from './links.ts'
import { textOf } from './paragraphs.ts'

const LABEL = /^\s*(?:read also|also read|see also|read more|read next|related)\s*[:：]\s*$/i

/**
 * Finds paragraphs that say no more than "Read also:" and a link, and puts the site's own form in their place.
 *
 * @param articleId the article that a link leads to; 'later' when it is not written yet, null when it is none of ours
 * @returns whether there was one for later
 */
export function placeReadAlso(parent: Parent, articleId: (href: string) => number | 'later' | null): boolean {
  let later = false
  const children = parent.childNodes.map((node) => {
    const href = isElement(node) && node.tagName === 'p' ? readAlsoLink(node) : undefined
    const id = href === undefined ? null : articleId(href)
    if (id === 'later') later = true
    return typeof id === 'number' ? newElement('p', { 'data-read-also': String(id) }) : node
  })
  setChildren(parent, children)
  return later
}

function readAlsoLink(paragraph: Element): string | undefined {
  const [anchor, ...others] = elementsNamed(paragraph, 'a')
  if (!anchor || others.length > 0) return undefined
  const words = textOf(paragraph).trimEnd()
  const title = textOf(anchor).trim()
  if (title === '' || !words.endsWith(title) || !LABEL.test(words.slice(0, -title.length))) return undefined
  return attribute(anchor, 'href')
}
