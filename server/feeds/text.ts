import { defaultTreeAdapter } from 'parse5'
import { newText, setChildren } from '../../db/text/html/dom.ts'
import { writeHtml } from '../../db/text/html/parse.ts'
import { legal } from '../documents/legal.ts'

/** Text that a reader could take for the end of a tag, or for an address in angle brackets. */
const LOOKS_LIKE_MARKUP = /<\/\w+>|<[^\s<>]+@[^\s<>]+>/
const TAG_BEGINS = /<(?=[/\w.+'-])/g

/**
 * A line where the format has plain text and many programs still look for HTML: what would look like a tag gets another
 * bracket, so that none of it is lost.
 */
export function plainLine(text: string): string {
  const line = legal(text).replace(/\s+/g, ' ').trim()
  return LOOKS_LIKE_MARKUP.test(line) ? line.replace(TAG_BEGINS, '‹') : line
}

/** Plain text where HTML is expected. */
export function asHtml(text: string): string {
  const fragment = defaultTreeAdapter.createDocumentFragment()
  setChildren(fragment, [newText(legal(text))])
  return writeHtml(fragment)
}
