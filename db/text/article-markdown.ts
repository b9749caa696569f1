import MarkdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'

const markdown = new MarkdownIt({ html: true, linkify: true })
markdown.use(footnote)
// An article's ids are those of its headings, so a note is found by its number.
markdown.renderer.rules.footnote_ref = (tokens, at) => `<sup>${noteNumber(tokens[at]?.meta)}</sup>`
markdown.renderer.rules.footnote_block_open = () => '<hr>\n<ol>\n'
markdown.renderer.rules.footnote_block_close = () => '</ol>\n'
markdown.renderer.rules.footnote_open = () => '<li>'
markdown.renderer.rules.footnote_close = () => '</li>\n'
markdown.renderer.rules.footnote_anchor = () => ''
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

/** Kramdown's `{: .class}` and `* TOC {:toc}` on lines of their own. */
const ATTRIBUTES = /^[ \t]*(?:[*-] [^\n]*\n)?\{:[^}\n]*\}[ \t]*$/gm

/** Markdown of a whole article as HTML: tables, footnotes, HTML in between. Not cleaned yet. */
export function articleMarkdown(text: string): string {
  return markdown.render(text.replace(ATTRIBUTES, ''), {})
}

function noteNumber(meta: unknown): number {
  const known = meta !== null && typeof meta === 'object' && 'id' in meta ? Number(meta.id) : 0
  return known + 1
}
