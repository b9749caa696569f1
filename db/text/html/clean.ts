import sanitizeHtml from 'sanitize-html'
import { SANITIZE_OPTIONS } from './allow-list.ts'
import { parseHtml, writeHtml } from './parse.ts'
import { prepare, type CleanOptions } from './prepare.ts'
import { tidy } from './tidy.ts'

/**
 * The one gate for article bodies: importer, editor and API all pass it (features.md R2). The tree is built
 * by the standard's algorithm and reduced to plain article markup before sanitize-html, whose parser is
 * laxer, sees it; a second parse then makes the result valid. Cleaning what is clean changes nothing.
 *
 * @param html any text, trusted or not
 * @param options where pictures and links should lead instead; what they return is checked like the rest.
 *   A picture that is not on this server becomes a link to it
 * @returns HTML that fits into an `<article>` after its `<h1>`: elements and attributes of allow-list.ts
 *   only, no scripts, styles or embeds, no errors in the Nu HTML checker; '' when nothing is left to read
 */
export function cleanArticleHtml(html: string, options: CleanOptions = {}): string {
  const incoming = parseHtml(html.toWellFormed())
  prepare(incoming, options)
  const outgoing = parseHtml(sanitizeHtml(writeHtml(incoming), SANITIZE_OPTIONS))
  tidy(outgoing)
  return writeHtml(outgoing)
}
