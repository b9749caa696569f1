import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'

/** Sidebars, neighbours, and numbers of recommendations: what may be five seconds behind. Everything else of a page is right at once. */
const SOFT: [string, string][] = [
  ['aside', 'sidebar'],
  ['nav', 'neighbours'],
  ['div', 'popular-front'],
  ['div', 'banner'],
]

/** A page without them. */
export function withoutSoftBlocks({ text, status }: { text: string; status: number }): string {
  if (text.startsWith('{')) return withoutRelated(text)
  const page = parse(text)
  drop(page, status === 410)
  return serialize(page)
}

/** What a program is told, without what is related: that is compared in the background, as beside a page. */
function withoutRelated(text: string): string {
  const { related: _related, ...rest } = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(rest)
}

function drop(parent: DefaultTreeAdapterTypes.ParentNode, isGone: boolean) {
  for (const child of [...parent.childNodes]) {
    if (!tree.isElementNode(child)) continue
    const name = child.attrs.find((attribute) => attribute.name === 'class')?.value
    if (SOFT.some(([tag, wanted]) => child.tagName === tag && name === wanted)) tree.detachNode(child)
    else if (isGone && isBesideGone(child)) tree.detachNode(child)
    else if (isRecommend(child)) child.childNodes = []
    else drop(child, isGone)
  }
}

/**
 * What is related to an article that is gone, which is compared in the background, as in the sidebar of one that is there;
 * and the latest below it, which leave out what stands above.
 */
const isBesideGone = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element) =>
  tagName === 'section' &&
  attrs.some(({ name, value }) => name === 'aria-labelledby' && /^not-found-(related|latest)$/.test(value))

/** How often a comment is recommended, which its button says. */
const isRecommend = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element) =>
  tagName === 'button' && attrs.some(({ name, value }) => name === 'form' && value === 'recommend')
