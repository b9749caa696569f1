import { isElement, newElement, setChildren, type Node } from '#db/text/html/dom.ts'
import { parseHtml, writeHtml } from '#db/text/html/parse.ts'

/** Copied in an editor of ours: its own document travels with it. */
export const OWN_MARK = 'data-pm-slice'

const KEPT = /^(?:data-[\w-]+|class|href|dir|lang|colspan|rowspan|scope|start|datetime|title|cite)$/
const DROPPED = new Set(
  'script style link meta base iframe object embed svg math template noscript form input img video audio'.split(
    ' ',
  ),
)

/**
 * What says that it was copied in an editor of ours, down to what such an editor writes: anybody can say so.
 *
 * @param html as it came from the clipboard
 */
export function ownMarkup(html: string): string {
  const tree = parseHtml(html.toWellFormed())
  setChildren(tree, tree.childNodes.flatMap(own))
  return writeHtml(tree)
}

function own(node: Node): Node[] {
  if (!isElement(node)) return node.nodeName === '#text' ? [node] : []
  if (DROPPED.has(node.tagName)) return []
  const kept = node.attrs.filter(({ name }) => KEPT.test(name)).map(({ name, value }) => [name, value])
  return [
    newElement(
      node.tagName,
      Object.fromEntries(kept) as Record<string, string>,
      node.childNodes.flatMap(own),
    ),
  ]
}
