import { LRUCache } from 'lru-cache'
import MarkdownIt, { type Token } from 'markdown-it'
import sanitizeHtml from 'sanitize-html'
import { linkFinder, webAddress } from './links.ts'
import { plainText } from './words.ts'

const BLOCKS = ['paragraph', 'blockquote', 'list_item', 'bullet_list', 'ordered_list'] as const
const TAGS = 'p br strong em blockquote ul ol li code pre a'.split(' ')

const markdown = parser()
const inert = parser()
inert.renderer.rules.link_open = () => ''
inert.renderer.rules.link_close = (tokens, at) => {
  const opening = tokens.slice(0, at).findLast(({ type }) => type === 'link_open')
  // An address that was typed as one says itself where it leads.
  return opening?.markup === '' ? ` (${inert.utils.escapeHtml(String(opening.attrGet('href') ?? ''))})` : ''
}

const CACHED_CHARACTERS = 8_000_000
const cache = new LRUCache<string, string>({
  maxSize: CACHED_CHARACTERS,
  sizeCalculation: (html, key) => html.length + key.length,
})

/**
 * A comment as HTML: bold, italic, quotes, lists, code and links of Markdown, and nothing else. What is typed as HTML is
 * shown as it was typed. Of a page's comments most have been rendered before, and are remembered.
 *
 * @param text a comment's words as stored
 * @param options `inert` for comments that nobody has approved: their links are text, and say where they would lead
 * @returns valid HTML for inside a `<div>`: every block has its own direction, every link `rel="ugc nofollow noopener"`
 */
export function commentHtml(text: string, options: { inert?: boolean } = {}): string {
  const key = `${options.inert ? 'i' : 'l'}${text}`
  const known = cache.get(key)
  if (known !== undefined) return known
  const rendered = (options.inert ? inert : markdown).render(isTooDeep(text) ? escaped(text) : text)
  const html = sanitizeHtml(rendered, {
    allowedTags: TAGS,
    allowedAttributes: { '*': ['dir'], a: ['href', 'rel'], ol: ['start', 'dir'] },
    allowedSchemes: ['http', 'https'],
    allowProtocolRelative: false,
    parseStyleAttributes: false,
  }).replaceAll('<br />', '<br>')
  cache.set(key, html)
  return html
}

/** The same words without any marks, for feeds and mails: each block on its own line. */
export function commentWords(text: string): string {
  return plainText(commentHtml(text))
}

/** A comment taken apart, as it is before it becomes HTML: `inline` tokens hold what readers see, but for code. */
export const commentTokens = (text: string): Token[] =>
  markdown.parse(isTooDeep(text) ? escaped(text) : text, {})

/** What was typed for a link, `[words](address)`; null for an address that became one by itself. */
export function sourceOf({ meta }: Token): string | null {
  const known: unknown = meta
  return known !== null && typeof known === 'object' && 'source' in known ? String(known.source) : null
}

/**
 * Quotes in quotes in lists, deeper than anybody follows: such a text stays as it was typed. The parser would leave out
 * what is too deep for it.
 */
const isTooDeep = (text: string) => /^(?:[ \t]*(?:>|[-*+] |\d{1,9}[.)] )){9}|^ {30}/m.test(text)
const escaped = (text: string) => text.replace(/^[ \t]*(?=[>*+\-\d])/gm, '\\').replace(/^\\(\d+)/gm, '$1\\')

function parser(): InstanceType<typeof MarkdownIt> {
  const it = new MarkdownIt('zero', { html: false, breaks: true, linkify: true, maxNesting: 100 })
  rememberSources(it)
  it.enable(['blockquote', 'list', 'fence', 'emphasis', 'link', 'autolink', 'backticks', 'escape', 'newline'])
  it.enable(['linkify'])
  it.linkify = linkFinder
  // What is no web address stays what was typed.
  it.validateLink = (address) => webAddress(address) !== undefined
  it.normalizeLink = (address) => webAddress(address) ?? address
  it.normalizeLinkText = (address) => address
  const { rules } = it.renderer
  for (const block of BLOCKS) {
    rules[`${block}_open`] = (tokens, at, options, _env, self) => {
      tokens[at]?.attrSet('dir', 'auto')
      return self.renderToken(tokens, at, options)
    }
  }
  rules.link_open = (tokens, at, options, _env, self) => {
    tokens[at]?.attrSet('rel', 'ugc nofollow noopener')
    return self.renderToken(tokens, at, options)
  }
  rules.fence = (tokens, at) =>
    `<pre dir="auto"><code>${it.utils.escapeHtml(tokens[at]?.content ?? '')}</code></pre>\n`
  return it
}

/** Puts what was typed for a link on its token. */
function rememberSources({ inline: { ruler } }: InstanceType<typeof MarkdownIt>) {
  ruler.enableOnly('link')
  const [link] = ruler.getRules('')
  if (!link) throw new Error('Markdown has no links')
  ruler.enableOnly('text')
  ruler.at('link', (state, silent) => {
    const { pos, tokens, pending } = state
    const at = tokens.length + (pending === '' ? 0 : 1)
    const isLink = link(state, silent)
    const opening = silent ? undefined : tokens[at]
    if (isLink && opening) opening.meta = { source: state.src.slice(pos, state.pos) }
    return isLink
  })
}
