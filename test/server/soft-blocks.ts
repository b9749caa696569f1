import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'

/** Sidebars, neighbours, and numbers of recommendations: what may be five seconds behind. Everything else of a page is right at once. */
const SOFT: [string, string][] = [
  ['aside', 'sidebar'],
  ['nav', 'neighbours'],
  ['div', 'popular-front'],
  ['div', 'banner'],
]

/** A page without them. */
export function withoutSoftBlocks(html: string): string {
  const page = parse(html)
  drop(page)
  return serialize(page)
}

function drop(parent: DefaultTreeAdapterTypes.ParentNode) {
  // From the end: the latest are known by what stands above them.
  for (const child of parent.childNodes.toReversed()) {
    if (!tree.isElementNode(child)) continue
    const name = child.attrs.find((attribute) => attribute.name === 'class')?.value
    if (SOFT.some(([tag, wanted]) => child.tagName === tag && name === wanted)) tree.detachNode(child)
    else if (isBesideGone(child)) tree.detachNode(child)
    else if (isRecommend(child)) child.childNodes = []
    else drop(child)
  }
}

/**
 * What is related to an article that is gone, which is compared in the background, as in the sidebar of one that is there;
 * and the latest below it, which leave out what stands above.
 */
const isBesideGone = (child: DefaultTreeAdapterTypes.Element) =>
  isListOf(child, 'not-found-related') ||
  (isListOf(child, 'not-found-latest') &&
    (child.parentNode?.childNodes ?? []).some(
      (one) => tree.isElementNode(one) && isListOf(one, 'not-found-related'),
    ))

const isListOf = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element, id: string) =>
  tagName === 'section' && attrs.some(({ name, value }) => name === 'aria-labelledby' && value === id)

/** How often a comment is recommended, which its button says. */
const isRecommend = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element) =>
  tagName === 'button' && attrs.some(({ name, value }) => name === 'form' && value === 'recommend')
