import { parseHtml, writeHtml, type Fragment } from './parse.ts'
import { prepare, type CleanOptions } from './prepare.ts'
import { tidy } from './tidy.ts'

/**
 * What is stored of a text, as a tree, and without the sanitiser as a second guard: for the editor, which
 * shows it and builds nothing of it but what it knows. What the editor sends is cleaned again.
 *
 * @param html any text, trusted or not
 * @param options where pictures and links should lead instead
 */
export function articleTree(html: string, options: CleanOptions = {}): Fragment {
  const incoming = parseHtml(html.toWellFormed())
  prepare(incoming, options)
  // Read once more, as the sanitiser's text is: what stood wrongly in each other stands apart then.
  const tree = parseHtml(writeHtml(incoming))
  tidy(tree)
  return tree
}
